import { Breadcrumb } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export interface Crumb {
  label: string;
  to?: string;
}

/** The way back up; the last one is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  const all: Crumb[] = [{ label: t('nav.home'), to: '/' }, ...crumbs];
  return (
    <Breadcrumb aria-label={t('nav.breadcrumb')} data-element="breadcrumb">
      {all.map(({ label, to }, index) => {
        const last = index === all.length - 1;
        return (
          <li
            key={label}
            className={`breadcrumb-item ${last ? 'active' : ''}`}
            {...(last && { 'aria-current': 'page' as const })}
          >
            {last || to === undefined ? label : <Link to={to}>{label}</Link>}
            {!last && (
              <span className="separator" aria-hidden="true">
                /
              </span>
            )}
          </li>
        );
      })}
    </Breadcrumb>
  );
}
