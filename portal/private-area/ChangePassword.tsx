import type { FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHORTEST_PASSWORD } from '../account/registration-form.ts';
import { changePassword } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { useForm } from '../fields/use-form.ts';
import { ChangeSection } from './ChangeSection.tsx';

export function ChangePassword() {
  const { t } = useTranslation('profile');
  return (
    <ChangeSection id="password-section" title={t('password.title')} current="••••••••••">
      {() => <PasswordForm />}
    </ChangeSection>
  );
}

function PasswordForm() {
  const { t } = useTranslation('profile');
  const { t: ta } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const form = useForm(
    { current: '', password: '' },
    {
      current: ({ current }) => (current === '' ? tc('errors.required') : undefined),
      password: ({ password }) =>
        password.length < SHORTEST_PASSWORD
          ? ta('faults.passwordShort', { count: SHORTEST_PASSWORD })
          : undefined,
    },
  );
  const sending = useMutation({
    mutationFn: () => changePassword(form.values),
    onError: form.takeServerErrors,
  });
  if (sending.isSuccess) {
    return (
      <Notice tone="success" grabsFocus>
        <p className="mb-0">{t('password.done')}</p>
      </Notice>
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
      <PasswordField
        id="current-password"
        label={t('password.now')}
        error={form.errorOf('current')}
        value={form.values.current}
        onChange={(value) => {
          form.set('current', value);
        }}
        autoComplete="current-password"
      />
      <PasswordField
        id="new-password"
        label={ta('fields.newPassword')}
        hint={ta('hints.password', { count: SHORTEST_PASSWORD })}
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
        {t('password.action')}
      </SubmitButton>
    </form>
  );
}
