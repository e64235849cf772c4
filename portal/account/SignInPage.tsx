import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { signInWithCode } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { useSession } from '../api/session.ts';
import { Notice } from '../elements/Notice.tsx';
import { isChoiceUntold, setLanguage } from '../i18n/language.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { safeReturn } from './safe-return.ts';
import { SignInForm } from './SignInForm.tsx';
import { usePendingCode } from './use-pending-code.ts';

/** Sign-in in two steps, then on to where the person was going (C.SE.1.1). */
export function SignInPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  const code = usePendingCode('sign-in');
  const target = safeReturn(search.get('da'));
  if (session.data) {
    return <Navigate to={target} replace />;
  }
  if (code.pending) {
    return (
      <Page narrow crumbs={[{ label: t('signIn.title') }]}>
        <PageTitle afterStep tabTitle={`${t('code.title')} - ${t('signIn.title')}`}>
          {t('code.title')}
        </PageTitle>
        <CodeStep
          challenge={code.pending.challenge}
          onChallenge={code.renew}
          answer={signInWithCode}
          onDone={(opened) => {
            void (async () => {
              if (!isChoiceUntold()) {
                await setLanguage(opened.locale);
              }
              client.setQueryData(SESSION_KEY, opened);
              await navigate(target, { replace: true });
              code.end();
            })();
          }}
          action={t('signIn.enter')}
        />
        <p>
          <button type="button" className="btn-text" onClick={code.end}>
            {t('signIn.otherAccount')}
          </button>
        </p>
      </Page>
    );
  }
  return (
    <Page narrow crumbs={[{ label: t('signIn.title') }]}>
      <PageTitle>{t('signIn.title')}</PageTitle>
      {search.get('scaduta') === '1' && (
        <Notice tone="warning" title={t('signIn.expired')}>
          <p className="mb-0">{t('signIn.expiredText')}</p>
        </Notice>
      )}
      <p>{t('register.personalDevice')}</p>
      <SignInForm onChallenge={code.begin} />
      <p className="mt-3">
        <Link to="/password-dimenticata">{t('signIn.forgotten')}</Link>
      </p>
      <hr />
      <h2 className="h5">{t('signIn.newHere')}</h2>
      <p>{t('signIn.newHereText')}</p>
      <Link className="btn btn-outline-primary" to={`/registrati?da=${encodeURIComponent(target)}`}>
        {t('register.title')}
      </Link>
    </Page>
  );
}
