import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Eligibility } from '#contract/case-file.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { useBeneficiaries } from '../api/beneficiaries.ts';
import { useEligibility } from '../api/cases.ts';
import { useFreeAccess } from '../api/preregistration.ts';
import { Notice } from '../elements/Notice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { RuleReasons } from '../elements/RuleReasons.tsx';

interface StartBoxProps {
  request: RequestDefinition;
  signedIn: boolean;
}

/** The way into a service: sign in first, or whether this person may ask today and why not. */
export function StartBox({ request, signedIn }: StartBoxProps) {
  const { t } = useTranslation('home');
  const eligibility = useEligibility(request.type, signedIn && request.anonymous !== true);
  const people = useBeneficiaries(request.type, signedIn);
  const others = (people.data ?? []).some(
    ({ link, mayAct, mayDeclare }) => link !== 'SELF' && (mayAct || mayDeclare),
  );
  const start = `/richiesta/${request.slug}`;
  return (
    <section className="start-box" aria-labelledby="start-title">
      <h2 id="start-title" className="h5">
        {t('service.online')}
      </h2>
      {request.anonymous === true ? (
        <WithoutCredentials />
      ) : signedIn ? (
        <QueryContent query={eligibility} lines={2}>
          {(data) => <Verdict data={data} start={start} others={others} />}
        </QueryContent>
      ) : (
        <>
          <p>{t('service.signInFirst')}</p>
          <Link
            className="btn btn-primary"
            to={`/accedi?da=${encodeURIComponent(start)}`}
            data-element="service-online-access"
          >
            {t('signInTo')}
          </Link>
          <p className="mt-3 mb-0">
            <Link to={`/registrati?da=${encodeURIComponent(start)}`}>{t('register')}</Link>
          </p>
          {request.type === 'EXEMPTION_ISSUE' && <WithoutCredentials />}
        </>
      )}
    </section>
  );
}

/** R-AL, where the region has it: the self-certification of income with no account. */
function WithoutCredentials() {
  const { t } = useTranslation('preregistration');
  return useFreeAccess() === true ? (
    <p className="mt-3 mb-0">
      <Link to="/preregistrazione">{t('link')}</Link>
    </p>
  ) : null;
}

interface VerdictProps {
  data: Eligibility;
  start: string;
  /** There is somebody else for whom the citizen could ask. */
  others: boolean;
}

function Verdict({ data, start, others }: VerdictProps) {
  const { t } = useTranslation('home');
  if (data.openCaseId !== null) {
    return (
      <>
        <p>{t('service.openCase')}</p>
        <Link className="btn btn-primary" to={`/area-personale/richieste/${data.openCaseId}`}>
          {t('service.goToCase')}
        </Link>
        {others && <ForOthers start={start} />}
      </>
    );
  }
  return (
    <>
      {data.eligible ? (
        <p className="verdict-yes">{t('service.yes')}</p>
      ) : (
        <Notice tone="warning" title={t('service.no')}>
          <p className="mb-1">{t('service.noText')}</p>
          <RuleReasons results={data.results} />
        </Notice>
      )}
      {data.draftId !== null && <p>{t('service.draft')}</p>}
      {(data.eligible || data.draftId !== null) && (
        <Link className="btn btn-primary" to={start} data-element="service-online-access">
          {data.draftId === null ? t('start') : t('goOn')}
        </Link>
      )}
      {others && !data.eligible && <ForOthers start={start} />}
    </>
  );
}

/** What stands against oneself does not stand against those one represents. */
function ForOthers({ start }: { start: string }) {
  const { t } = useTranslation('home');
  return (
    <p className="mt-3 mb-0">
      <Link to={start}>{t('service.forOthers')}</Link>
    </p>
  );
}
