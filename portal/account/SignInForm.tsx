import type { FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CodeChallenge } from '#contract/account.ts';
import { signIn } from '../api/account.ts';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../fields/use-form.ts';

export function SignInForm({ onChallenge }: { onChallenge: (challenge: CodeChallenge) => void }) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const form = useForm(
    { user: '', password: '' },
    {
      user: ({ user }) => (user.trim().length < 3 ? t('faults.user') : undefined),
      password: ({ password }) => (password === '' ? tc('errors.required') : undefined),
    },
  );
  const sending = useMutation({
    mutationFn: () => signIn({ user: form.values.user.trim(), password: form.values.password }),
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
      <ErrorSummary
        errors={form.summary}
        labels={{ user: t('fields.user'), password: t('fields.password') }}
      />
      {sending.isError && Object.keys(form.summary).length === 0 && (
        <ProblemNotice error={sending.error} />
      )}
      <TextField
        id="user"
        label={t('fields.user')}
        error={form.errorOf('user')}
        value={form.values.user}
        onChange={(value) => {
          form.set('user', value);
        }}
        autoComplete="username"
        maxLength={254}
        spellCheck={false}
      />
      <PasswordField
        id="password"
        label={t('fields.password')}
        error={form.errorOf('password')}
        value={form.values.password}
        onChange={(value) => {
          form.set('password', value);
        }}
        autoComplete="current-password"
      />
      <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
        {t('signIn.action')}
      </SubmitButton>
    </form>
  );
}
