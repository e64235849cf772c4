import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { REQUESTS } from '#requests/index.ts';
import { callApi } from '../api/call-api.ts';
import { Notice } from '../elements/Notice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { civilDayOf, spokenDate } from '../format/spoken-moment.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

interface Verification {
  known: boolean;
  type: string | null;
  issuedOn: string | null;
  /** How a certificate or a letter stands; null or absent for a receipt. */
  certificate?: 'VALID' | 'EXPIRED' | 'REVOKED' | null;
}

/** Where the QR of a receipt leads: whether it is one of ours. Tells nothing about a person. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const { number = '' } = useParams();
  const [search] = useSearchParams();
  // `h` in the QR codes, as the server writes them.
  const hash = search.get('h') ?? search.get('hash');
  const verification = useQuery({
    queryKey: ['verify', number, hash],
    queryFn: ({ signal }) =>
      callApi<Verification>(`/api/verify/${encodeURIComponent(number)}`, {
        query: { hash: hash ?? undefined },
        signal,
      }),
  });
  return (
    <Page narrow crumbs={[{ label: t('title') }]}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <p>
        {t('number')}: <span className="protocol-number-small">{number}</span>
      </p>
      <QueryContent query={verification}>
        {(found) =>
          found.known ? (
            <Known found={found} />
          ) : (
            <Notice tone="warning" title={t('unknown')}>
              <p className="mb-0">{t('unknownText')}</p>
            </Notice>
          )
        }
      </QueryContent>
    </Page>
  );
}

function Known({ found }: { found: Verification }) {
  const { t } = useTranslation('verify');
  const { say, locale } = useLocalized();
  const request = Object.values(REQUESTS).find(({ type }) => type === found.type);
  return (
    <Notice tone="success" title={t('known')}>
      <dl className="mb-0">
        {request && (
          <>
            <dt>{t('type')}</dt>
            <dd>{say(request.title)}</dd>
          </>
        )}
        {found.certificate && (
          <>
            <dt>{t('type')}</dt>
            <dd>{t('certificate')}</dd>
            <dt>{t('standing')}</dt>
            <dd>{t(`standings.${found.certificate}`)}</dd>
          </>
        )}
        {found.issuedOn !== null && (
          <>
            <dt>{t('issuedOn')}</dt>
            <dd>
              {spokenDate(
                found.issuedOn.length > 10 ? civilDayOf(found.issuedOn) : found.issuedOn,
                locale,
              )}
            </dd>
          </>
        )}
      </dl>
    </Notice>
  );
}
