import { Card } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestDefinition } from '#requests/define-request.ts';
import { useLocalized } from '../i18n/use-texts.ts';

interface ServiceCardProps {
  request: Pick<RequestDefinition, 'slug' | 'title' | 'summary'>;
  signedIn: boolean;
  /** Days, from concluded cases; null while there are too few. */
  medianDays: number | null;
}

/** One service, with the way straight into it: who must sign in first lands inside (C.SE.1.1). */
export function ServiceCard({ request, signedIn, medianDays }: ServiceCardProps) {
  const { t } = useTranslation('home');
  const { say } = useLocalized();
  const title = say(request.title);
  const start = `/richiesta/${request.slug}`;
  const action = signedIn ? t('start') : t('signInTo');
  return (
    <Card rounded shadow="sm" className="service-card" fullHeight>
      <h3 className="it-card-title" data-element="service-title">
        <Link to={`/servizi/${request.slug}`}>{title}</Link>
      </h3>
      <div className="it-card-body">
        <p className="it-card-text">{say(request.summary)}</p>
        {medianDays !== null && (
          <p className="card-figure">{t('typicalDays', { count: medianDays })}</p>
        )}
      </div>
      <div className="card-actions">
        <Link
          className="btn btn-primary"
          to={signedIn ? start : `/accedi?da=${encodeURIComponent(start)}`}
          aria-label={t('about', { action, title })}
          data-element="service-online-access"
        >
          {action}
        </Link>
        <Link
          className="card-more"
          to={`/servizi/${request.slug}`}
          aria-label={t('moreAbout', { title })}
        >
          {t('more')}
        </Link>
      </div>
    </Card>
  );
}
