import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { proveMobile } from '../api/account.ts';
import { forgetTyped } from '../fields/typed-storage.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { MailSent } from './MailSent.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { KEPT_REGISTRATION, type RegistrationStep } from './registration-form.ts';
import { usePendingCode } from './use-pending-code.ts';

/** Registration: data in four steps, the code by SMS, then the link by e-mail (R-AC-1 to R-AC-4). */
export function RegistrationPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const code = usePendingCode('registration');
  const [firstStep, setFirstStep] = useState<RegistrationStep>('person');
  const [mailedTo, setMailedTo] = useState<string>();
  if (mailedTo !== undefined) {
    return <MailSent email={mailedTo} />;
  }
  const { pending } = code;
  if (pending) {
    return (
      <Page narrow crumbs={[{ label: t('register.title') }]}>
        <PageTitle afterStep tabTitle={`${t('code.title')} - ${t('register.title')}`}>
          {t('code.title')}
        </PageTitle>
        <CodeStep
          challenge={pending.challenge}
          onChallenge={code.renew}
          answer={proveMobile}
          onDone={() => {
            forgetTyped(KEPT_REGISTRATION);
            setMailedTo(pending.about);
            code.end();
          }}
          action={t('code.confirm')}
        />
        <p>
          <button
            type="button"
            className="btn-text"
            onClick={() => {
              setFirstStep('contacts');
              code.end();
            }}
          >
            {t('code.wrongNumber')}
          </button>
        </p>
      </Page>
    );
  }
  const back = search.get('da') ?? '/area-personale';
  return (
    <Page narrow crumbs={[{ label: t('register.title') }]}>
      <RegistrationForm firstStep={firstStep} onSent={code.begin} />
      <p className="mt-4">
        {t('register.hasAccount')}{' '}
        <Link to={`/accedi?da=${encodeURIComponent(back)}`}>{t('signIn.action')}</Link>
      </p>
    </Page>
  );
}
