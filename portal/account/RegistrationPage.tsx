import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CodeChallenge } from '#contract/account.ts';
import { proveMobile } from '../api/account.ts';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { MailSent } from './MailSent.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { KEPT_REGISTRATION, type RegistrationStep } from './registration-form.ts';

/** A registration that waits for its code; kept, because phones reload a page one comes back to. */
interface Sent {
  challenge: CodeChallenge;
  email: string;
}

const KEPT_CODE = 'registration.code';

function isSent(kept: unknown): kept is Sent {
  return typeof kept === 'object' && kept !== null && 'challenge' in kept && 'email' in kept;
}

/** Registration: data in four steps, the code by SMS, then the link by e-mail (R-AC-1 to R-AC-4). */
export function RegistrationPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const [sent, setSent] = useState(() => typedBefore(KEPT_CODE, isSent));
  const [firstStep, setFirstStep] = useState<RegistrationStep>('person');
  const [mobileProved, setMobileProved] = useState(false);
  useEffect(() => {
    if (sent && !mobileProved) {
      keepTyped(KEPT_CODE, sent);
    } else {
      forgetTyped(KEPT_CODE);
    }
  }, [sent, mobileProved]);
  if (sent && mobileProved) {
    return <MailSent email={sent.email} />;
  }
  if (sent) {
    return (
      <Page narrow crumbs={[{ label: t('register.title') }]}>
        <PageTitle afterStep tabTitle={`${t('code.title')} - ${t('register.title')}`}>
          {t('code.title')}
        </PageTitle>
        <CodeStep
          challenge={sent.challenge}
          onChallenge={(challenge) => {
            setSent({ ...sent, challenge });
          }}
          answer={proveMobile}
          onDone={() => {
            forgetTyped(KEPT_REGISTRATION);
            setMobileProved(true);
          }}
          action={t('code.confirm')}
        />
        <p>
          <button
            type="button"
            className="btn-text"
            onClick={() => {
              setFirstStep('contacts');
              setSent(undefined);
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
      <RegistrationForm
        firstStep={firstStep}
        onSent={(challenge, email) => {
          setSent({ challenge, email });
        }}
      />
      <p className="mt-4">
        {t('register.hasAccount')}{' '}
        <Link to={`/accedi?da=${encodeURIComponent(back)}`}>{t('signIn.action')}</Link>
      </p>
    </Page>
  );
}
