import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRepresentations } from '../api/beneficiaries.ts';
import { EmptyState } from '../elements/EmptyState.tsx';
import { Pager } from '../elements/Pager.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';
import { RepresentedCard } from './RepresentedCard.tsx';

const PER_PAGE = 10;
const ASK = '/servizi/rappresentare-una-persona';

/** Whom the citizen represents, and the requests to that wait to be verified or were refused. */
export function RepresentedPage() {
  const { t } = useTranslation('people');
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('pagina') ?? 1) || 1);
  const represented = useRepresentations(page, PER_PAGE);
  return (
    <PrivateAreaFrame tab="people">
      <p className="lead">{t('own.lead')}</p>
      <div aria-busy={represented.isFetching}>
        <QueryContent query={represented} lines={4}>
          {({ data, total }) =>
            total === 0 ? (
              <EmptyState icon="user" title={t('own.none')}>
                <Link className="btn btn-primary" to={ASK}>
                  {t('own.ask')}
                </Link>
              </EmptyState>
            ) : (
              <>
                <ul className="card-list">
                  {data.map((one) => (
                    <li key={one.id}>
                      <RepresentedCard represented={one} />
                    </li>
                  ))}
                </ul>
                <Pager
                  page={page}
                  pages={Math.ceil(total / PER_PAGE)}
                  label={t('own.pages')}
                  onPage={(next) => {
                    setSearch(next > 1 ? { pagina: String(next) } : {});
                  }}
                />
                <p className="mt-3">
                  <Link to={ASK}>{t('own.ask')}</Link>
                </p>
              </>
            )
          }
        </QueryContent>
      </div>
    </PrivateAreaFrame>
  );
}
