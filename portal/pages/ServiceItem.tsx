import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RequestDefinition } from '#requests/define-request.ts';
import { Icon } from '../elements/Icon.tsx';
import { useLocalized } from '../i18n/use-texts.ts';

interface ServiceItemProps {
  request: Pick<RequestDefinition, 'slug' | 'title' | 'summary'>;
  signedIn: boolean;
  /** Days, from concluded cases; null while there are too few. */
  medianDays: number | null;
}

/** One service, with the way straight into it: who must sign in first lands inside (C.SE.1.1). */
export function ServiceItem({ request, signedIn, medianDays }: ServiceItemProps) {
  const { t } = useTranslation('home');
  const { say } = useLocalized();
  const title = say(request.title);
  const start = `/richiesta/${request.slug}`;
  const action = signedIn ? t('start') : t('signInTo');
  return (
    <>
      <h4 className="service-title" data-element="service-title">
        <Link to={`/servizi/${request.slug}`}>{title}</Link>
      </h4>
      <p>{say(request.summary)}</p>
      <p className="service-start">
        <Link
          to={signedIn ? start : `/accedi?da=${encodeURIComponent(start)}`}
          aria-label={t('about', { action, title })}
          data-element="service-online-access"
        >
          {action} <Icon name="arrowRight" size="sm" className="icon-primary" />
        </Link>
        {medianDays !== null && (
          <span className="service-figure">{t('typicalDays', { count: medianDays })}</span>
        )}
      </p>
    </>
  );
}
