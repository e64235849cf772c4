import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isEmailAddress } from '#rules/email-address.ts';
import { resendActivation } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

/** After registration: the link in the mail activates the account (R-AC-2). */
export function MailSent({ email }: { email: string }) {
  const { t } = useTranslation('account');
  return (
    <Page narrow crumbs={[{ label: t('register.title') }]}>
      <PageTitle afterStep lead={t('mail.lead', { email })}>
        {t('mail.title')}
      </PageTitle>
      <p>{t('mail.text')}</p>
      <h2 className="h5">{t('mail.notArrived')}</h2>
      <p>{t('mail.notArrivedText')}</p>
      <ResendActivation email={email} />
    </Page>
  );
}

/** Asks for the activation mail once more; the answer never tells whether there is an account. */
export function ResendActivation({ email: known = '' }: { email?: string }) {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const [email, setEmail] = useState(known);
  const [fault, setFault] = useState<string>();
  const sending = useMutation({ mutationFn: () => resendActivation(email.trim()) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const sound = isEmailAddress(email);
    setFault(sound ? undefined : tc('errors.email'));
    if (sound) {
      sending.mutate();
    }
  };
  return (
    <form noValidate onSubmit={send}>
      {sending.isSuccess && <Notice tone="success">{t('mail.resent')}</Notice>}
      {sending.isError && <ProblemNotice error={sending.error} />}
      <TextField
        id="resend-email"
        type="email"
        label={t('fields.email')}
        error={fault}
        value={email}
        onChange={setEmail}
        autoComplete="email"
        inputMode="email"
      />
      <SubmitButton
        busy={sending.isPending}
        busyText={tc('sending')}
        className="btn btn-outline-primary"
      >
        {t('mail.resend')}
      </SubmitButton>
    </form>
  );
}
