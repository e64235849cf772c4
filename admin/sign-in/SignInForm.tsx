import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useRef, useState } from 'react';
import { useAuthProvider, useLocaleState, useLogin, useStore } from 'react-admin';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useText } from '../i18n/use-text.ts';
import type { DeskAuthProvider } from '../session/auth-provider.ts';
import { CREDENTIAL_FIELDS, codeDigits, type CredentialField, wrongFields } from './credentials.ts';

const EMPTY: Record<CredentialField, string> = { email: '', password: '', totp: '' };

/** Email, password and authenticator code, all on one page so that a password manager fills them. */
export function SignInForm() {
  const text = useText();
  const login = useLogin();
  const authProvider = useAuthProvider<DeskAuthProvider>();
  const [chosenLocale] = useStore<string | undefined>('locale');
  const [, setLocale] = useLocaleState();
  const [entered, setEntered] = useState(EMPTY);
  const [wrong, setWrong] = useState<readonly CredentialField[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [visible, setVisible] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const focus = (field: CredentialField): void => {
    form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  };
  const change = (field: CredentialField, value: string): void => {
    setEntered((before) => ({ ...before, [field]: value }));
    setWrong((before) => before.filter((name) => name !== field));
  };

  async function signIn(): Promise<void> {
    setBusy(true);
    try {
      await login({ ...entered, email: entered.email.trim() });
      const session = await authProvider?.session();
      if (chosenLocale === undefined && session !== undefined) {
        setLocale(session.locale);
      }
    } catch (failure) {
      setError(failure);
      // A code serves once: whatever was wrong, the next try needs a new one.
      change('totp', '');
      focus('totp');
    } finally {
      setBusy(false);
    }
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setError(null);
    const missing = wrongFields(entered);
    setWrong(missing);
    if (missing[0] === undefined) {
      void signIn();
    } else {
      focus(missing[0]);
    }
  };

  const common = (field: CredentialField) => ({
    name: field,
    label: text(`signIn.${field}`),
    value: entered[field],
    required: true,
    error: wrong.includes(field),
    helperText: wrong.includes(field) ? text(`signIn.${field}Missing`) : undefined,
    onChange: (event: { target: { value: string } }) => {
      change(field, field === 'totp' ? codeDigits(event.target.value) : event.target.value);
    },
  });

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack spacing={2.5}>
        {error !== null && <ProblemAlert error={error} />}
        <TextField
          {...common(CREDENTIAL_FIELDS[0])}
          type="email"
          autoComplete="username"
          inputRef={focusOnMount}
          slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'none' } }}
        />
        <TextField
          {...common(CREDENTIAL_FIELDS[1])}
          type={visible ? 'text' : 'password'}
          autoComplete="current-password"
          slotProps={{
            input: {
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    aria-label={text(visible ? 'signIn.hidePassword' : 'signIn.showPassword')}
                    onClick={() => setVisible(!visible)}
                    edge="end"
                  >
                    {visible ? <VisibilityOffIcon /> : <VisibilityIcon />}
                  </IconButton>
                </InputAdornment>
              ),
            },
          }}
        />
        <TextField
          {...common(CREDENTIAL_FIELDS[2])}
          helperText={text(wrong.includes('totp') ? 'signIn.totpMissing' : 'signIn.totpHint')}
          autoComplete="one-time-code"
          slotProps={{
            htmlInput: {
              inputMode: 'numeric',
              style: { fontSize: '1.25rem', letterSpacing: '0.3em', fontWeight: 600 },
            },
          }}
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          {text(busy ? 'signIn.submitting' : 'signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
