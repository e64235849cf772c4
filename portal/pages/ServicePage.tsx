import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { requestBySlug } from '#requests/index.ts';
import { useAuthority } from '../api/authority.ts';
import { useRequestTypes } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../elements/Icon.tsx';
import { spokenNumber } from '../format/phone-number.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { FormDownloads } from './FormDownloads.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { StartBox } from './StartBox.tsx';

/** What a service is: who may ask, what is needed, how long it takes, what happens next. */
export function ServicePage() {
  const { t } = useTranslation('home');
  const { authority } = useAuthority();
  const { say } = useLocalized();
  const { slug = '' } = useParams();
  const request = requestBySlug(slug);
  const session = useSession();
  const figures = useRequestTypes();
  if (request === undefined) {
    return <NotFoundPage />;
  }
  const days = figures.data?.find((one) => one.type === request.type)?.medianDays ?? null;
  return (
    <Page crumbs={[{ label: say(request.title) }]}>
      <PageTitle lead={say(request.summary)} dataElement="service-title">
        {say(request.title)}
      </PageTitle>
      <div className="row">
        <div className="col-12 col-lg-7">
          <section className="text-section">
            <h2 className="h4">{t('service.who')}</h2>
            <p>{say(request.whoMayAsk)}</p>
          </section>
          <section className="text-section">
            <h2 className="h4">{t('service.need')}</h2>
            <ul>
              {request.whatYouNeed.map((need) => (
                <li key={need.it}>{say(need)}</li>
              ))}
            </ul>
          </section>
          <section className="text-section">
            <h2 className="h4">{t('service.howLong')}</h2>
            <p>
              <Icon name="clock" className="icon-primary me-2" />
              {days === null ? t('service.noFigure') : `${t('typicalDays', { count: days })}.`}
            </p>
            <p>{t('service.legalTerm')}</p>
          </section>
          <section className="text-section">
            <h2 className="h4">{t('service.next')}</h2>
            <ol>
              {request.whatHappensNext.map((next) => (
                <li key={next.it}>{say(next)}</li>
              ))}
            </ol>
          </section>
          <FormDownloads type={request.type} />
        </div>
        <div className="col-12 col-lg-5">
          <StartBox request={request} signedIn={Boolean(session.data)} />
          <p data-element="service-booking-access">
            <strong>{t('service.booking')}</strong>
            <br />
            {authority
              ? t('service.bookingText', { phone: spokenNumber(authority.helpPhone) })
              : t('service.bookingInPerson')}
          </p>
        </div>
      </div>
    </Page>
  );
}
