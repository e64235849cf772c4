import { type FormEvent, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasMobile } from '#rules/registration.ts';
import { CodeStep } from '../account/CodeStep.tsx';
import { usePendingCode, waitsForCode } from '../account/use-pending-code.ts';
import { changeMobile, confirmMobile } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { PasswordField } from '../fields/PasswordField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useForm } from '../fields/use-form.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { ChangeSection } from './ChangeSection.tsx';

export function ChangeMobile({ current }: { current: string }) {
  const { t } = useTranslation('profile');
  return (
    <ChangeSection
      id="mobile-section"
      opened={waitsForCode('change-mobile')}
      title={t('mobile.title')}
      current={current}
    >
      {() => <MobileForm />}
    </ChangeSection>
  );
}

function MobileForm() {
  const { t } = useTranslation('profile');
  const { t: tc } = useTranslation('common');
  const { say } = useLocalized();
  const client = useQueryClient();
  const code = usePendingCode('change-mobile');
  const [done, setDone] = useState(false);
  const form = useForm(
    { mobile: '', password: '' },
    {
      mobile: ({ mobile }) => {
        const result = hasMobile({ mobile });
        return result.passed ? undefined : say(result.reason);
      },
      password: ({ password }) => (password === '' ? tc('errors.required') : undefined),
    },
  );
  const sending = useMutation({
    mutationFn: () =>
      changeMobile({ mobile: form.values.mobile.trim(), password: form.values.password }),
    onSuccess: (challenge) => {
      code.begin(challenge);
    },
    onError: form.takeServerErrors,
  });
  if (done) {
    return (
      <Notice tone="success" grabsFocus>
        <p className="mb-0">{t('mobile.done')}</p>
      </Notice>
    );
  }
  if (code.pending) {
    return (
      <CodeStep
        challenge={code.pending.challenge}
        onChallenge={code.renew}
        answer={confirmMobile}
        onDone={() => {
          setDone(true);
          code.end();
          void client.invalidateQueries({ queryKey: ['profile'] });
        }}
        action={t('mobile.confirm')}
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
        id="new-mobile"
        type="tel"
        label={t('mobile.new')}
        error={form.errorOf('mobile')}
        value={form.values.mobile}
        onChange={(value) => {
          form.set('mobile', value);
        }}
        onLeave={() => {
          form.leave('mobile');
        }}
        autoComplete="tel"
        inputMode="tel"
        maxLength={20}
      />
      <PasswordField
        id="mobile-password"
        label={t('password.now')}
        error={form.errorOf('password')}
        value={form.values.password}
        onChange={(value) => {
          form.set('password', value);
        }}
        autoComplete="current-password"
      />
      <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
        {t('mobile.action')}
      </SubmitButton>
    </form>
  );
}
