import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES } from '#contract/localized.ts';
import type { MessageTemplateId } from '#contract/message.ts';
import type { MailPreview, SmsPreview, TemplateView } from '#contract/message-wording.ts';
import type { WordingPart } from '../api/administration-acts.ts';
import { hasCode, problemOf } from '../api/problem.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { mailWordings, smsWordings, typedWordings, wordingErrors } from './wording-text.ts';
import { WordingFields } from './WordingFields.tsx';
import { WordingPreview } from './WordingPreview.tsx';

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(' ');
}

interface WordingFormProps {
  template: MessageTemplateId;
  part: WordingPart;
  standing: NonNullable<TemplateView['mail'] | TemplateView['sms']>;
  onChanged: (view: TemplateView) => void;
  onReload: () => void;
}

/** The words of a message on one channel, in both languages, with a preview. */
export function WordingForm({ template, part, standing, onChanged, onReload }: WordingFormProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [typed, setTyped] = useState(() => typedWordings(standing.words));
  const { version, placeholders } = standing;
  const saving = useMutation({
    mutationFn: () => {
      const words = part === 'mail' ? mailWordings(typed) : smsWordings(typed);
      return dataProvider.changeWording(template, part, { ...words, version });
    },
    onSuccess: (view) => {
      tell(text('administration.saved'), 'success');
      onChanged(view);
    },
  });
  const preview = useMutation<MailPreview | SmsPreview>({
    mutationFn: () =>
      part === 'mail'
        ? dataProvider.previewMail(template, mailWordings(typed))
        : dataProvider.previewSms(template, smsWordings(typed)),
  });
  const error = saving.error ?? preview.error;
  const errors = wordingErrors(problemOf(error)?.errors ?? {});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    preview.reset();
    saving.mutate();
  };

  return (
    <form noValidate onSubmit={submit}>
      <Typography variant="body2">
        {text('administration.wording.allowed', { names: braced(placeholders.allowed) })}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {text('administration.wording.required', {
          names: braced(placeholders.required) || text('administration.none'),
        })}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' }, my: 2 }}>
        {LOCALES.map((locale) => (
          <WordingFields
            key={locale}
            locale={locale}
            part={part}
            typed={typed[locale]}
            errors={errors}
            onChange={(words) => setTyped((before) => ({ ...before, [locale]: words }))}
          />
        ))}
      </Box>
      {hasCode(error, 'stale_version') ? (
        <Alert
          severity="warning"
          role="alert"
          action={<Button onClick={onReload}>{text('administration.reload')}</Button>}
        >
          {text('administration.stale')}
        </Alert>
      ) : (
        error !== null && <ProblemAlert error={error} />
      )}
      <Box sx={{ display: 'flex', gap: 2, my: 2 }}>
        <Button type="submit" variant="contained" disabled={saving.isPending}>
          {text('administration.save')}
        </Button>
        <Button
          variant="outlined"
          disabled={preview.isPending}
          onClick={() => {
            saving.reset();
            preview.mutate();
          }}
        >
          {text('administration.wording.preview')}
        </Button>
      </Box>
      {preview.data !== undefined && <WordingPreview preview={preview.data} />}
    </form>
  );
}
