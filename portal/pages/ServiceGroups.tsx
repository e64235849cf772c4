import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SERVICES } from 'virtual:services';
import { useRequestTypes } from '../api/cases.ts';
import { Icon } from '../elements/Icon.tsx';
import { ServiceItem } from './ServiceItem.tsx';

/** What the services are about, in the order of how often people come for it. */
const TOPICS = [
  { act: 'DOCTOR_CHOICE', icon: 'user' },
  { act: 'EXEMPTION', icon: 'file' },
  { act: 'CARD_REQUEST', icon: 'clip' },
  { act: 'ENROLMENT', icon: 'list' },
  { act: 'REGISTRY_VIEW', icon: 'user' },
] as const;

/** Every service, by what it is about; the doctor search stands with the doctors. */
export function ServiceGroups({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('home');
  const figures = useRequestTypes();
  return (
    <div className="service-groups">
      {TOPICS.map(({ act, icon }) => (
        <section key={act} className="service-group" aria-labelledby={`about-${act}`}>
          <h3 id={`about-${act}`} className="h4">
            <Icon name={icon} className="icon-primary" /> {t(`topics.${act}`)}
          </h3>
          <ul>
            {SERVICES.filter((request) => request.act === act).map((request) => (
              <li key={request.type}>
                <ServiceItem
                  request={request}
                  signedIn={signedIn}
                  medianDays={
                    figures.data?.find((one) => one.type === request.type)?.medianDays ?? null
                  }
                />
              </li>
            ))}
            {act === 'DOCTOR_CHOICE' && (
              <li>
                <h4 className="service-title">
                  <Link to="/medici">{t('searchTitle')}</Link>
                </h4>
                <p>{t('searchText')}</p>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
