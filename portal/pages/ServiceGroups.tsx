import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SERVICES } from 'virtual:services';
import type { RepresentedAct } from '#contract/representation.ts';
import { useRequestTypes } from '../api/cases.ts';
import { Icon } from '../elements/Icon.tsx';
import { ServiceItem } from './ServiceItem.tsx';

/** What the services are about, in the order of how often people come for it. */
const TOPICS = [
  { topic: 'DOCTOR_CHOICE', icon: 'user' },
  { topic: 'EXEMPTION', icon: 'file' },
  { topic: 'CARD_REQUEST', icon: 'clip' },
  { topic: 'ENROLMENT', icon: 'list' },
  { topic: 'REGISTRY_VIEW', icon: 'user' },
] as const;

/** Under which topic each act stands: a service of any act is on the page. */
const TOPIC_OF: Readonly<Record<RepresentedAct, (typeof TOPICS)[number]['topic']>> = {
  DOCTOR_CHOICE: 'DOCTOR_CHOICE',
  EXEMPTION: 'EXEMPTION',
  CARD_REQUEST: 'CARD_REQUEST',
  CARD_ACTIVATION: 'CARD_REQUEST',
  ENROLMENT: 'ENROLMENT',
  REGISTRY_VIEW: 'REGISTRY_VIEW',
};

/** Every service, by what it is about; the doctor search stands with the doctors. */
export function ServiceGroups({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('home');
  const figures = useRequestTypes();
  return (
    <div className="service-groups">
      {TOPICS.map(({ topic, icon }) => (
        <section key={topic} className="service-group" aria-labelledby={`about-${topic}`}>
          <h3 id={`about-${topic}`} className="h4">
            <Icon name={icon} className="icon-primary" /> {t(`topics.${topic}`)}
          </h3>
          <ul>
            {SERVICES.filter((request) => TOPIC_OF[request.act] === topic).map((request) => (
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
            {topic === 'DOCTOR_CHOICE' && (
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
