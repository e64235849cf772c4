import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { Phrase } from '#contract/desk-case.ts';
import type { TextKey } from '../../i18n/catalogues.ts';
import { asLocale } from '../../i18n/i18n-provider.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useDeskLocale, useText } from '../../i18n/use-text.ts';
import { usePhrases } from '../use-desk-lists.ts';

interface LetterFieldProps {
  use: Phrase['use'];
  label: string;
  hint: Extract<TextKey, 'integration.messageHint' | 'reject.textHint'>;
  /** Language of the citizen, in which phrases come and the operator is asked to write. */
  locale: string;
  value: string;
  maxLength: number;
  /** Whether writing starts here; not where something is chosen before. */
  first?: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A text that the citizen will read, with the office's ready phrases at hand. */
export function LetterField(props: LetterFieldProps) {
  const text = useText();
  const locale = useDeskLocale();
  const phrases = usePhrases(props.use);
  const citizenLocale = asLocale(props.locale);
  const insert = (id: string): void => {
    const phrase = phrases.find((one) => one.id === id)?.text[citizenLocale];
    if (phrase !== undefined) {
      props.onChange([props.value.trim(), phrase].filter((part) => part !== '').join('\n\n'));
    }
  };
  return (
    <Stack spacing={2}>
      {phrases.length > 0 && (
        <TextField
          select
          label={text('integration.phrases')}
          value=""
          onChange={(event) => insert(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="" disabled>
            {text('integration.phraseUse')}
          </MenuItem>
          {phrases.map((phrase) => (
            <MenuItem key={phrase.id} value={phrase.id}>
              {phrase.title[locale]}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        required
        multiline
        inputRef={props.first === true ? focusOnMount : undefined}
        minRows={4}
        maxRows={12}
        label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        error={props.error !== undefined}
        helperText={
          props.error ??
          text(props.hint, {
            language: text(citizenLocale === 'en' ? 'integration.english' : 'integration.italian'),
          })
        }
        slotProps={{ htmlInput: { maxLength: props.maxLength, lang: citizenLocale } }}
      />
    </Stack>
  );
}
