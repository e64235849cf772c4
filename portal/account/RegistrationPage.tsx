import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CodeChallenge } from '#contract/account.ts';
import { proveMobile } from '../api/account.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { MailSent } from './MailSent.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';

/** Registration: data in four steps, the code by SMS, then the link by e-mail (R-AC-1 to R-AC-4). */
export function RegistrationPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const [sent, setSent] = useState<{ challenge: CodeChallenge; email: string }>();
  const [mobileProved, setMobileProved] = useState(false);
  if (sent && mobileProved) {
    return <MailSent email={sent.email} />;
  }
  if (sent) {
    return (
      <Page narrow crumbs={[{ label: t('register.title') }]}>
        <PageTitle tabTitle={`${t('code.title')} - ${t('register.title')}`}>
          {t('code.title')}
        </PageTitle>
        <CodeStep
          challenge={sent.challenge}
          onChallenge={(challenge) => {
            setSent({ ...sent, challenge });
          }}
          answer={proveMobile}
          onDone={() => {
            setMobileProved(true);
          }}
          action={t('code.confirm')}
        />
      </Page>
    );
  }
  const back = search.get('da') ?? '/area-personale';
  return (
    <Page narrow crumbs={[{ label: t('register.title') }]}>
      <RegistrationForm
        onSent={(challenge, email) => {
          window.scrollTo(0, 0);
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
