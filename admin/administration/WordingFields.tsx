import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { Locale } from '#contract/localized.ts';
import type { WordingPart } from '../api/administration-acts.ts';
import { useText } from '../i18n/use-text.ts';
import type { TypedWording, wordingErrors } from './wording-text.ts';

interface WordingFieldsProps {
  locale: Locale;
  part: WordingPart;
  typed: TypedWording;
  errors: ReturnType<typeof wordingErrors>;
  onChange: (typed: TypedWording) => void;
}

/** The words of a message in one language. */
export function WordingFields({ locale, part, typed, errors, onChange }: WordingFieldsProps) {
  const text = useText();
  const field = (name: keyof TypedWording, label: string, rows?: number) => {
    const error = errors[`${locale}.${name}`];
    return (
      <TextField
        label={label}
        value={typed[name]}
        onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
        error={error !== undefined}
        helperText={error}
        fullWidth
        {...(rows !== undefined && { multiline: true, minRows: rows })}
        slotProps={{ htmlInput: { lang: locale, maxLength: 8000 } }}
      />
    );
  };
  return (
    <Box
      component="fieldset"
      sx={{ border: '1px solid', borderColor: 'divider', p: 2, minWidth: 0 }}
    >
      <legend>{text(`administration.wording.${locale}`)}</legend>
      <Stack spacing={2}>
        {part === 'mail' && field('subject', text('administration.wording.subject'))}
        {part === 'mail'
          ? field('text', text('administration.wording.paragraphs'), 6)
          : field('text', text('administration.wording.text'), 3)}
        {part === 'mail' && field('button', text('administration.wording.button'))}
      </Stack>
    </Box>
  );
}
