import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CaseGroup } from '#contract/case-file.ts';
import { useCases } from '../api/cases.ts';
import { EmptyState } from '../elements/EmptyState.tsx';
import { Pager } from '../elements/Pager.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { CaseCard } from './CaseCard.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';

const GROUPS = [
  'draft',
  'waiting_for_you',
  'in_progress',
  'concluded',
] as const satisfies readonly CaseGroup[];
const PER_PAGE = 10;

/** All requests of the citizen, by where they stand. */
export function CasesPage() {
  const { t } = useTranslation('privateArea');
  const [search, setSearch] = useSearchParams();
  const group = GROUPS.find((one) => one === search.get('stato'));
  const page = Math.max(1, Number(search.get('pagina') ?? 1) || 1);
  const cases = useCases(group, page, PER_PAGE);
  const show = (nextGroup: CaseGroup | undefined, nextPage: number): void => {
    setSearch({
      ...(nextGroup !== undefined && { stato: nextGroup }),
      ...(nextPage > 1 && { pagina: String(nextPage) }),
    });
  };
  return (
    <PrivateAreaFrame tab="cases">
      <fieldset className="group-filter">
        <legend className="visually-hidden">{t('filter.label')}</legend>
        {[undefined, ...GROUPS].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={`chip-button ${one === group ? 'is-on' : ''}`}
            aria-pressed={one === group}
            onClick={() => {
              show(one, 1);
            }}
          >
            {t(`filter.${one ?? 'all'}`)}
          </button>
        ))}
      </fieldset>
      <div aria-busy={cases.isFetching}>
        <QueryContent query={cases} lines={6}>
          {({ data, total }) => (
            <>
              <output className="d-block mb-3">{t('count', { count: total })}</output>
              {total === 0 ? (
                <EmptyState icon="list" title={group === undefined ? t('none') : t('noneHere')}>
                  <Link className="btn btn-primary" to="/">
                    {t('toServices')}
                  </Link>
                </EmptyState>
              ) : (
                <>
                  <h2 className="visually-hidden">{t('tabs.cases')}</h2>
                  <ul className="card-list">
                    {data.map((summary) => (
                      <li key={summary.id}>
                        <CaseCard summary={summary} />
                      </li>
                    ))}
                  </ul>
                  <Pager
                    page={page}
                    pages={Math.ceil(total / PER_PAGE)}
                    label={t('pages')}
                    onPage={(next) => {
                      show(group, next);
                    }}
                  />
                </>
              )}
            </>
          )}
        </QueryContent>
      </div>
    </PrivateAreaFrame>
  );
}
