import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { SERVICES } from 'virtual:services';
import { useRequestTypes } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../elements/Icon.tsx';
import { Notice } from '../elements/Notice.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { ServiceCard } from './ServiceCard.tsx';

const HOW_STEPS = ['account', 'send', 'follow'] as const;

export function HomePage() {
  const { t } = useTranslation('home');
  const { t: tc } = useTranslation('common');
  const session = useSession();
  const figures = useRequestTypes();
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
        <ul className="card-grid">
          {SERVICES.map((request) => (
            <li key={request.type}>
              <ServiceCard
                request={request}
                signedIn={Boolean(session.data)}
                medianDays={
                  figures.data?.find((one) => one.type === request.type)?.medianDays ?? null
                }
              />
            </li>
          ))}
          <li>
            <div className="search-card">
              <Icon name="search" size="lg" className="icon-primary" />
              <h3 className="h5">{t('searchTitle')}</h3>
              <p>{t('searchText')}</p>
              <Link className="btn btn-outline-primary" to="/medici">
                {t('searchAction')}
              </Link>
            </div>
          </li>
        </ul>
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
