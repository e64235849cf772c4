import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePlaceWatches } from '../api/place-watches.ts';
import { EmptyState } from '../elements/EmptyState.tsx';
import { Pager } from '../elements/Pager.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';
import { WatchCard } from './WatchCard.tsx';

const PER_PAGE = 10;

/** The places with full doctors that the citizen waits for. */
export function WatchesPage() {
  const { t } = useTranslation('privateArea');
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('pagina') ?? 1) || 1);
  const watches = usePlaceWatches(page, PER_PAGE);
  return (
    <PrivateAreaFrame tab="watches">
      <p className="lead">{t('watches.lead')}</p>
      <div aria-busy={watches.isFetching}>
        <QueryContent query={watches} lines={4}>
          {({ data, total }) =>
            total === 0 ? (
              <EmptyState icon="list" title={t('watches.none')}>
                <Link className="btn btn-primary" to="/medici">
                  {t('watches.search')}
                </Link>
              </EmptyState>
            ) : (
              <>
                <ul className="card-list">
                  {data.map((watch) => (
                    <li key={watch.id}>
                      <WatchCard watch={watch} />
                    </li>
                  ))}
                </ul>
                <Pager
                  page={page}
                  pages={Math.ceil(total / PER_PAGE)}
                  label={t('watches.pages')}
                  onPage={(next) => {
                    setSearch(next > 1 ? { pagina: String(next) } : {});
                  }}
                />
              </>
            )
          }
        </QueryContent>
      </div>
    </PrivateAreaFrame>
  );
}
