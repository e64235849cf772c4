import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { CodeChallenge } from '#contract/account.ts';
import { confirmReset, resetPassword } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { useForm } from '../fields/use-form.ts';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';
import { CodeStep } from './CodeStep.tsx';
import { linkToken } from './link-token.ts';
import { SHORTEST_PASSWORD } from './registration-form.ts';
import { usePendingCode } from './use-pending-code.ts';

/** New password from the link of a mail; it changes only after the code by SMS. */
export function ResetPasswordPage() {
  const { t } = useTranslation('account');
  const { hash } = useLocation();
  const token = linkToken(hash);
  const code = usePendingCode('reset');
  const [done, setDone] = useState(false);
  return (
    <Page narrow crumbs={[{ label: t('reset.title') }]}>
      <PageTitle>{t('reset.title')}</PageTitle>
      {done ? (
        <Notice tone="success" title={t('reset.done')} grabsFocus>
          <p>{t('reset.doneText')}</p>
          <Link className="btn btn-primary" to="/accedi">
            {t('signIn.action')}
          </Link>
        </Notice>
      ) : code.pending ? (
        <CodeStep
          challenge={code.pending.challenge}
          onChallenge={code.renew}
          answer={confirmReset}
          onDone={() => {
            setDone(true);
            code.end();
          }}
          action={t('reset.confirm')}
        />
      ) : token === null ? (
        <Notice tone="warning" title={t('activate.broken')}>
          <Link to="/password-dimenticata">{t('reset.again')}</Link>
        </Notice>
      ) : (
        <NewPassword token={token} onChallenge={code.begin} />
      )}
    </Page>
  );
}

function NewPassword({
  token,
  onChallenge,
}: {
  token: string;
  onChallenge: (challenge: CodeChallenge) => void;
}) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const form = useForm(
    { password: '' },
    {
      password: ({ password }) =>
        password.length < SHORTEST_PASSWORD
          ? t('faults.passwordShort', { count: SHORTEST_PASSWORD })
          : undefined,
    },
  );
  const sending = useMutation({
    mutationFn: () => resetPassword({ token, password: form.values.password }),
    onSuccess: onChallenge,
    onError: form.takeServerErrors,
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) {
      sending.mutate();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      {sending.isError && form.errorOf('password') === undefined && (
        <>
          <ProblemNotice error={sending.error} />
          <p>
            <Link to="/password-dimenticata">{t('reset.again')}</Link>
          </p>
        </>
      )}
      <PasswordField
        id="password"
        label={t('fields.newPassword')}
        hint={t('hints.password', { count: SHORTEST_PASSWORD })}
        error={form.errorOf('password')}
        value={form.values.password}
        onChange={(value) => {
          form.set('password', value);
        }}
        onLeave={() => {
          form.leave('password');
        }}
        autoComplete="new-password"
      />
      <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
        {t('reset.action')}
      </SubmitButton>
    </form>
  );
}
