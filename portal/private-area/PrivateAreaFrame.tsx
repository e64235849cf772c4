import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

export type PrivateAreaTab = 'desk' | 'cases' | 'watches' | 'people' | 'messages' | 'profile';

const TABS: Readonly<Record<PrivateAreaTab, string>> = {
  desk: '/area-personale',
  cases: '/area-personale/richieste',
  watches: '/area-personale/attese',
  people: '/area-personale/persone',
  messages: '/area-personale/messaggi',
  profile: '/area-personale/profilo',
};

const ORDER = [
  'desk',
  'cases',
  'watches',
  'people',
  'messages',
  'profile',
] as const satisfies readonly PrivateAreaTab[];

/** A page of the personal area under its tabs. */
export function PrivateAreaFrame({ tab, children }: { tab: PrivateAreaTab; children: ReactNode }) {
  const { t } = useTranslation('privateArea');
  const { t: tc } = useTranslation('common');
  return (
    <Page
      crumbs={[
        { label: tc('account.privateArea'), ...(tab !== 'desk' && { to: '/area-personale' }) },
        ...(tab === 'desk' ? [] : [{ label: t(`tabs.${tab}`) }]),
      ]}
    >
      <nav aria-label={t('tabs.label')} className="area-tabs">
        <ul>
          {ORDER.map((one) => (
            <li key={one}>
              <NavLink to={TABS[one]} end={one === 'desk'}>
                {t(`tabs.${one}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <PageTitle tabTitle={`${t(`tabs.${tab}`)} - ${tc('account.privateArea')}`}>
        {t(`tabs.${tab}`)}
      </PageTitle>
      {children}
    </Page>
  );
}
