import { useTranslation } from 'react-i18next';
import { useProfile } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { QueryContent } from '../elements/QueryContent.tsx';
import { spokenNumber } from '../format/phone-number.ts';
import { shortDate } from '../format/spoken-moment.ts';
import { ChangeEmail } from './ChangeEmail.tsx';
import { ChangeLanguage } from './ChangeLanguage.tsx';
import { ChangeMobile } from './ChangeMobile.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { PrivateAreaFrame } from './PrivateAreaFrame.tsx';
import { SessionList } from './SessionList.tsx';

/** One's own data, contacts, password, language and open sessions. */
export function ProfilePage() {
  const { t } = useTranslation('profile');
  const { t: ta } = useTranslation('account');
  const profile = useProfile();
  return (
    <PrivateAreaFrame tab="profile">
      <QueryContent query={profile} lines={8}>
        {(me) => (
          <>
            <section className="text-section" aria-labelledby="own-data">
              <h2 id="own-data" className="h4">
                {t('data')}
              </h2>
              {!me.inRegistry && (
                <Notice tone="warning">
                  <p className="mb-0">{t('notInRegistry')}</p>
                </Notice>
              )}
              <dl className="summary-list">
                <div>
                  <dt>{t('name')}</dt>
                  <dd>
                    {me.name} {me.surname}
                  </dd>
                </div>
                <div>
                  <dt>{ta('fields.fiscalCode')}</dt>
                  <dd>{me.fiscalCode}</dd>
                </div>
                <div>
                  <dt>{t('birth')}</dt>
                  <dd>
                    {shortDate(me.birthDate)}, {me.birthPlace}
                  </dd>
                </div>
                <div>
                  <dt>{t('residence')}</dt>
                  <dd>
                    {me.residence.street}, {me.residence.postcode} {me.residence.municipalityName}
                  </dd>
                </div>
              </dl>
              <p className="field-hint">{t('dataFixed')}</p>
            </section>
            <ChangeEmail current={me.email} />
            <ChangeMobile current={spokenNumber(me.mobile)} />
            <ChangePassword />
            <ChangeLanguage current={me.locale} />
          </>
        )}
      </QueryContent>
      <SessionList />
    </PrivateAreaFrame>
  );
}
