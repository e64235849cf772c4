import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { PHRASE_USES, PhraseUse } from '#contract/phrase.ts';
import type { Locale } from '#contract/localized.ts';
import { mayKeepPhrases } from '#rules/phrase.ts';
import { useOffices } from '../cases/use-desk-lists.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import type { PhraseDraft } from './PhraseDialog.tsx';

interface PhraseFieldsProps {
  draft: PhraseDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (part: Partial<PhraseDraft>) => void;
}

const LANGUAGES: readonly Locale[] = ['it', 'en'];
const EVERYWHERE = '-';

/** What a phrase is for, whose it is, and its words in both languages. */
export function PhraseFields({ draft, errors, onChange }: PhraseFieldsProps) {
  const text = useText();
  const session = useSession();
  const offices = useOffices();
  const mine = offices.filter(({ id }) => session !== null && mayKeepPhrases(session, id));
  const everywhere = session !== null && mayKeepPhrases(session, null);
  const known = draft.officeId === null ? everywhere : mine.some(({ id }) => id === draft.officeId);
  return (
    <>
      <TextField
        select
        label={text('phrase.use')}
        value={draft.use}
        onChange={(event) => onChange({ use: PhraseUse.parse(event.target.value) })}
      >
        {PHRASE_USES.map((use) => (
          <MenuItem key={use} value={use}>
            {text(`phrase.use${use}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        required
        label={text('queue.office')}
        value={known ? (draft.officeId ?? EVERYWHERE) : ''}
        onChange={({ target: { value } }) =>
          onChange({ officeId: value === EVERYWHERE ? null : value })
        }
        error={errors['officeId'] !== undefined}
        helperText={errors['officeId']}
      >
        {everywhere && <MenuItem value={EVERYWHERE}>{text('phrase.everywhere')}</MenuItem>}
        {mine.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {LANGUAGES.map((locale) => (
        <TextField
          key={`title-${locale}`}
          required
          label={text(`phrase.title_${locale}`)}
          value={draft.title[locale]}
          onChange={(event) =>
            onChange({ title: { ...draft.title, [locale]: event.target.value } })
          }
          error={errors[`title.${locale}`] !== undefined}
          helperText={errors[`title.${locale}`]}
          slotProps={{ htmlInput: { maxLength: 80, lang: locale } }}
        />
      ))}
      {LANGUAGES.map((locale) => (
        <TextField
          key={`text-${locale}`}
          required
          multiline
          minRows={3}
          label={text(`phrase.text_${locale}`)}
          value={draft.text[locale]}
          onChange={(event) => onChange({ text: { ...draft.text, [locale]: event.target.value } })}
          error={errors[`text.${locale}`] !== undefined}
          helperText={errors[`text.${locale}`]}
          slotProps={{ htmlInput: { maxLength: 2000, lang: locale } }}
        />
      ))}
    </>
  );
}
