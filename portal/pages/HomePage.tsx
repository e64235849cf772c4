import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../api/session.ts';
import { Notice } from '../elements/Notice.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ServiceGroups } from './ServiceGroups.tsx';

const HOW_STEPS = ['account', 'send', 'follow'] as const;

export function HomePage() {
  const { t } = useTranslation('home');
  const { t: tc } = useTranslation('common');
  const session = useSession();
  const [search] = useSearchParams();
  const signedOut = search.get('uscita') === '1';
  return (
    <>
      <div className="home-top">
        <div className="container-xxl">
          {signedOut && !session.data && <Notice tone="success">{tc('account.signedOut')}</Notice>}
          <PageTitle tabTitle={t('tab')} lead={t('lead')}>
            {t('title')}
          </PageTitle>
          {session.data ? (
            <Link to="/area-personale" className="btn btn-primary">
              {tc('account.privateArea')}
            </Link>
          ) : (
            <div className="button-row">
              <Link to="/registrati" className="btn btn-primary">
                {t('register')}
              </Link>
              <span>
                {t('hasAccount')}{' '}
                <Link to="/accedi?da=%2Farea-personale">{tc('account.signIn')}</Link>
              </span>
            </div>
          )}
        </div>
      </div>
      <section className="container-xxl home-section" aria-labelledby="services">
        <h2 id="services">{t('services')}</h2>
        <ServiceGroups signedIn={Boolean(session.data)} />
      </section>
      <section className="home-how" aria-labelledby="how">
        <div className="container-xxl home-section">
          <h2 id="how">{t('howTitle')}</h2>
          <ol className="how-steps">
            {HOW_STEPS.map((step) => (
              <li key={step}>
                <h3 className="h5">{t(`how.${step}.title`)}</h3>
                <p>{t(`how.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
    </>
  );
}
