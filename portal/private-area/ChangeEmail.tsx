import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isEmailAddress } from '#rules/email-address.ts';
import { CodeStep } from '../account/CodeStep.tsx';
import { usePendingCode, waitsForCode } from '../account/use-pending-code.ts';
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
    <ChangeSection
      id="email-section"
      opened={waitsForCode('change-email')}
      title={t('email.title')}
      current={current}
    >
      {() => <EmailForm />}
    </ChangeSection>
  );
}

/** Password, then the code to the mobile; only then the link goes to the new address. */
function EmailForm() {
  const { t } = useTranslation('profile');
  const { t: tc } = useTranslation('common');
  const code = usePendingCode('change-email');
  const [sentTo, setSentTo] = useState<string>();
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
    onSuccess: (challenge) => {
      code.begin(challenge, form.values.email.trim());
    },
    onError: form.takeServerErrors,
  });
  if (sentTo !== undefined) {
    return (
      <Notice tone="success" title={t('email.sent')} grabsFocus>
        <p className="mb-0">{t('email.sentText', { email: sentTo })}</p>
      </Notice>
    );
  }
  const { pending } = code;
  if (pending) {
    return (
      <CodeStep
        challenge={pending.challenge}
        onChallenge={code.renew}
        answer={confirmEmailChange}
        onDone={() => {
          setSentTo(pending.about);
          code.end();
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
