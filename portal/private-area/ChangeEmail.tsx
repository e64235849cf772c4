import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CodeChallenge } from '#contract/account.ts';
import { isEmailAddress } from '#rules/email-address.ts';
import { CodeStep } from '../account/CodeStep.tsx';
import { changeEmail, confirmEmailChange } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../fields/use-form.ts';
import { ChangeSection } from './ChangeSection.tsx';

export function ChangeEmail({ current }: { current: string }) {
  const { t } = useTranslation('profile');
  return (
    <ChangeSection id="email-section" title={t('email.title')} current={current}>
      {() => <EmailForm />}
    </ChangeSection>
  );
}

/** Password, then the code to the mobile; only then the link goes to the new address. */
function EmailForm() {
  const { t } = useTranslation('profile');
  const { t: tc } = useTranslation('common');
  const [challenge, setChallenge] = useState<CodeChallenge>();
  const [sent, setSent] = useState(false);
  const form = useForm(
    { email: '', password: '' },
    {
      email: ({ email }) => (isEmailAddress(email) ? undefined : tc('errors.email')),
      password: ({ password }) => (password === '' ? tc('errors.required') : undefined),
    },
  );
  const sending = useMutation({
    mutationFn: () =>
      changeEmail({ email: form.values.email.trim(), password: form.values.password }),
    onSuccess: setChallenge,
    onError: form.takeServerErrors,
  });
  if (sent) {
    return (
      <Notice tone="success" title={t('email.sent')} grabsFocus>
        <p className="mb-0">{t('email.sentText', { email: form.values.email.trim() })}</p>
      </Notice>
    );
  }
  if (challenge) {
    return (
      <CodeStep
        challenge={challenge}
        onChallenge={setChallenge}
        answer={confirmEmailChange}
        onDone={() => {
          setSent(true);
        }}
        action={t('email.confirm')}
      />
    );
  }
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (form.check()) {
      sending.mutate();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      {sending.isError && <ProblemNotice error={sending.error} />}
      <TextField
        id="new-email"
        type="email"
        label={t('email.new')}
        error={form.errorOf('email')}
        value={form.values.email}
        onChange={(value) => {
          form.set('email', value);
        }}
        onLeave={() => {
          form.leave('email');
        }}
        autoComplete="email"
        inputMode="email"
      />
      <PasswordField
        id="email-password"
        label={t('password.now')}
        error={form.errorOf('password')}
        value={form.values.password}
        onChange={(value) => {
          form.set('password', value);
        }}
        autoComplete="current-password"
      />
      <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
        {t('email.action')}
      </SubmitButton>
    </form>
  );
}
