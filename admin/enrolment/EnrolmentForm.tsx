import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { StaffEnrolment } from '#contract/account.ts';
import { problemOf } from '../api/problem.ts';
import { request } from '../api/request.ts';
import { fieldErrors } from '../cases/acts/field-errors.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useText } from '../i18n/use-text.ts';
import { codeDigits } from '../sign-in/credentials.ts';

interface EnrolmentFormProps {
  token: string;
  /** For the password manager, which keeps it with the password. */
  email: string;
  onDone: () => void;
}

/** The password twice, and a code that proves the authenticator. */
export function EnrolmentForm({ token, email, onDone }: EnrolmentFormProps) {
  const text = useText();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [totp, setTotp] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function send(): Promise<void> {
    setBusy(true);
    try {
      await request('POST', '/api/desk/enrolment', { body: { token, password, totp } });
      onDone();
    } catch (failure) {
      setWrong(problemOf(failure)?.errors ?? {});
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(null);
    const found = {
      ...(repeated !== password && { repeated: text('enrolment.notTheSame') }),
      ...fieldErrors(StaffEnrolment, { token, password, totp }, text),
    };
    setWrong(found);
    if (Object.keys(found).length === 0) {
      void send();
    }
  };

  const common = (field: string) => ({
    name: field,
    required: true,
    error: wrong[field] !== undefined,
    fullWidth: true,
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack spacing={2.5}>
        {error !== null && <ProblemAlert error={error} />}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          {...common('password')}
          label={text('enrolment.password')}
          helperText={wrong['password'] ?? text('enrolment.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <TextField
          {...common('repeated')}
          label={text('enrolment.repeated')}
          helperText={wrong['repeated']}
          type="password"
          autoComplete="new-password"
          value={repeated}
          onChange={(event) => setRepeated(event.target.value)}
        />
        <TextField
          {...common('totp')}
          label={text('signIn.totp')}
          helperText={wrong['totp'] ?? text('signIn.totpHint')}
          autoComplete="one-time-code"
          value={totp}
          onChange={(event) => setTotp(codeDigits(event.target.value))}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {text('enrolment.submit')}
        </Button>
      </Stack>
    </form>
  );
}
