import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffEnrolmentView } from '#contract/account.ts';
import { request } from '../api/request.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useDocumentTitle } from '../frame/use-document-title.ts';
import { useText } from '../i18n/use-text.ts';
import { DoorPage } from '../sign-in/DoorPage.tsx';
import { AuthenticatorSetUp } from './AuthenticatorSetUp.tsx';
import { EnrolmentForm } from './EnrolmentForm.tsx';

/** Where an invitation leads: password and authenticator, chosen once by their owner. */
export function EnrolmentPage() {
  const text = useText();
  const [token] = useState(() => window.location.hash.slice(1));
  const [done, setDone] = useState(false);
  useDocumentTitle(text('enrolment.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['enrolment'],
    queryFn: () =>
      request<StaffEnrolmentView>('POST', '/api/desk/enrolment/opening', { body: { token } }),
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <DoorPage title={text('enrolment.title')} lead={text('enrolment.lead')}>
      {done && (
        <Alert severity="success">
          {text('enrolment.done')}{' '}
          <Button href="/desk/" variant="outlined" sx={{ display: 'flex', mt: 1 }}>
            {text('enrolment.signIn')}
          </Button>
        </Alert>
      )}
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <CircularProgress size={24} aria-label={text('enrolment.title')} />
      )}
      {data !== undefined && !done && (
        <>
          <AuthenticatorSetUp invited={data} />
          <EnrolmentForm token={token} email={data.email} onDone={() => setDone(true)} />
        </>
      )}
    </DoorPage>
  );
}
