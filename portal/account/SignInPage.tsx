import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import type { CodeChallenge } from '#contract/account.ts';
import { signInWithCode } from '../api/account.ts';
import { SESSION_KEY } from '../api/query-client.ts';
import { useSession } from '../api/session.ts';
import { Notice } from '../elements/Notice.tsx';
import { forgetTyped, keepTyped, typedBefore } from '../fields/typed-storage.ts';
import { isChoiceUntold, setLanguage } from '../i18n/language.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { safeReturn } from './safe-return.ts';
import { SignInForm } from './SignInForm.tsx';

/** A sign-in that waits for its code; kept, because phones reload a page one comes back to. */
interface Begun {
  challenge: CodeChallenge;
  /** By the device's clock: the server's is not known before somebody is signed in. */
  at: number;
}

const KEPT_CODE = 'sign-in.code';
/** For so long the server sends a code again; an older sign-in would only hide the form. */
const KEPT_FOR_MS = 30 * 60_000;

function isBegun(kept: unknown): kept is Begun {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'challenge' in kept &&
    'at' in kept &&
    Date.now() - Number(kept.at) < KEPT_FOR_MS
  );
}

/** Sign-in in two steps, then on to where the person was going (C.SE.1.1). */
export function SignInPage() {
  const { t } = useTranslation('account');
  const [search] = useSearchParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  const [begun, setBegun] = useState(() => typedBefore(KEPT_CODE, isBegun));
  const target = safeReturn(search.get('da'));
  useEffect(() => {
    if (begun) {
      keepTyped(KEPT_CODE, begun);
    } else {
      forgetTyped(KEPT_CODE);
    }
  }, [begun]);
  if (session.data) {
    return <Navigate to={target} replace />;
  }
  if (begun) {
    return (
      <Page narrow crumbs={[{ label: t('signIn.title') }]}>
        <PageTitle afterStep tabTitle={`${t('code.title')} - ${t('signIn.title')}`}>
          {t('code.title')}
        </PageTitle>
        <CodeStep
          challenge={begun.challenge}
          onChallenge={(challenge) => {
            setBegun({ ...begun, challenge });
          }}
          answer={signInWithCode}
          onDone={(opened) => {
            forgetTyped(KEPT_CODE);
            void (async () => {
              if (!isChoiceUntold()) {
                await setLanguage(opened.locale);
              }
              client.setQueryData(SESSION_KEY, opened);
              await navigate(target, { replace: true });
            })();
          }}
          action={t('signIn.enter')}
        />
        <p>
          <button
            type="button"
            className="btn-text"
            onClick={() => {
              setBegun(undefined);
            }}
          >
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
      <SignInForm
        onChallenge={(challenge) => {
          setBegun({ challenge, at: Date.now() });
        }}
      />
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
