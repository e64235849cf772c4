import { type FormEvent, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isEmailAddress } from '#rules/email-address.ts';
import { forgotPassword } from '../api/account.ts';
import { Notice } from '../elements/Notice.tsx';
import { ProblemNotice } from '../elements/ProblemNotice.tsx';
import { SubmitButton } from '../elements/SubmitButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import { Page } from '../layout/Page.tsx';
import { PageTitle } from '../layout/PageTitle.tsx';

export function ForgottenPasswordPage() {
  const { t } = useTranslation('account');
  const { t: tc } = useTranslation('common');
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<string>();
  const sending = useMutation({ mutationFn: () => forgotPassword(email.trim()) });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmailAddress(email)) {
      setFault(undefined);
      sending.mutate();
    } else {
      setFault(tc('errors.email'));
      document.getElementById('email')?.focus();
    }
  };
  return (
    <Page
      narrow
      crumbs={[{ label: t('signIn.title'), to: '/accedi' }, { label: t('forgotten.title') }]}
    >
      <PageTitle lead={t('forgotten.lead')}>{t('forgotten.title')}</PageTitle>
      {sending.isSuccess ? (
        <Notice tone="success" title={t('forgotten.done')} grabsFocus>
          <p className="mb-0">{t('forgotten.doneText')}</p>
        </Notice>
      ) : (
        <form noValidate onSubmit={send}>
          {sending.isError && <ProblemNotice error={sending.error} showFields />}
          <TextField
            id="email"
            type="email"
            label={t('fields.email')}
            error={fault}
            value={email}
            onChange={setEmail}
            autoComplete="email"
            inputMode="email"
            spellCheck={false}
          />
          <SubmitButton busy={sending.isPending} busyText={tc('sending')}>
            {t('forgotten.action')}
          </SubmitButton>
        </form>
      )}
      <p className="mt-4">
        <Link to="/accedi">{t('forgotten.back')}</Link>
      </p>
    </Page>
  );
}
