import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '#contract/case-file.ts';
import { useCases } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { EmptyState } from '../elements/EmptyState.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { CaseCard } from './CaseCard.tsx';
import { ExpiryList } from './ExpiryList.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';
import { LatestMessages } from './LatestMessages.tsx';

const SHOWN = 3;

/** First tab of the personal area: what waits for the citizen, what moved last, last messages. */
export function DeskPage() {
  const { t } = useTranslation('privateArea');
  const session = useSession();
  const waiting = useCases('waiting_for_you', 1, SHOWN);
  const latest = useCases(undefined, 1, 2 * SHOWN);
  const shownAbove = new Set(waiting.data?.data.map(({ id }) => id));
  return (
    <PrivateAreaFrame tab="desk">
      {session.data && <p className="lead">{t('hello', { name: session.data.name })}</p>}
      <QueryContent query={waiting} lines={2}>
        {({ data }) =>
          data.length > 0 && (
            <section className="text-section" aria-labelledby="waiting">
              <h2 id="waiting" className="h4">
                {t('waiting')}
              </h2>
              <ul className="card-list">
                {data.map((summary) => (
                  <li key={summary.id}>
                    <CaseCard summary={summary} />
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </QueryContent>
      <ExpiryList />
      <QueryContent query={latest}>
        {({ data, total }) => (
          <LatestCases
            latest={data.filter(({ id }) => !shownAbove.has(id)).slice(0, SHOWN)}
            total={total}
          />
        )}
      </QueryContent>
      <LatestMessages shown={SHOWN} />
    </PrivateAreaFrame>
  );
}

/** What moved last, apart from what stands above because it waits for the citizen. */
function LatestCases({ latest, total }: { latest: readonly CaseSummary[]; total: number }) {
  const { t } = useTranslation('privateArea');
  if (total > 0 && latest.length === 0) {
    return null;
  }
  return (
    <section className="text-section" aria-labelledby="latest">
      <h2 id="latest" className="h4">
        {t('latest')}
      </h2>
      {total === 0 ? (
        <EmptyState icon="list" title={t('none')}>
          <Link className="btn btn-primary" to="/">
            {t('toServices')}
          </Link>
        </EmptyState>
      ) : (
        <ul className="card-list">
          {latest.map((summary) => (
            <li key={summary.id}>
              <CaseCard summary={summary} />
            </li>
          ))}
        </ul>
      )}
      {total > SHOWN && <Link to="/area-personale/richieste">{t('all', { count: total })}</Link>}
    </section>
  );
}
