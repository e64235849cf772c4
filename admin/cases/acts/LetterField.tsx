import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import type { DeskCaseView } from '#contract/desk-case.ts';
import type { PhraseUse } from '#contract/phrase.ts';
import type { TextKey } from '../../i18n/catalogues.ts';
import { asLocale } from '../../i18n/i18n-provider.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePhrases } from '../../phrases/use-phrases.ts';
import { WritingField } from '../writing/WritingField.tsx';

interface LetterFieldProps {
  view: DeskCaseView;
  use: PhraseUse;
  label: string;
  hint: Extract<TextKey, 'integration.messageHint' | 'reject.textHint'>;
  value: string;
  maxLength: number;
  /** Whether writing starts here; not where something is chosen before. */
  first?: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/**
 * A text that the citizen will read, in their language, with the office's ready phrases at hand: in a
 * list for the mouse, and behind `/` for the keyboard.
 */
export function LetterField(props: LetterFieldProps) {
  const text = useText();
  const citizenLocale = asLocale(props.view.applicant.locale);
  const phrases = usePhrases(props.view, props.use, citizenLocale);
  const insert = (id: string): void => {
    const phrase = phrases.find((one) => one.id === id)?.insert;
    if (phrase !== undefined) {
      props.onChange([props.value.trim(), phrase].filter((part) => part !== '').join('\n\n'));
    }
  };
  const hint = text(props.hint, {
    language: text(citizenLocale === 'en' ? 'integration.english' : 'integration.italian'),
  });
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
              {phrase.label}
            </MenuItem>
          ))}
        </TextField>
      )}
      <WritingField
        required
        inputRef={props.first === true ? focusOnMount : undefined}
        label={props.label}
        value={props.value}
        maxLength={props.maxLength}
        lang={citizenLocale}
        suggestions={{ '/': phrases }}
        onChange={props.onChange}
        error={props.error !== undefined}
        helperText={
          props.error ?? (phrases.length > 0 ? `${hint} ${text('writing.phraseHint')}` : hint)
        }
      />
    </Stack>
  );
}
