import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type KeptPhrase, NewPhrase, PHRASE_PLACEHOLDERS, PhraseChange } from '#contract/phrase.ts';
import { phraseProblems } from '#rules/phrase.ts';
import { ActDialog } from '../cases/acts/ActDialog.tsx';
import { fieldErrors } from '../cases/acts/field-errors.ts';
import { useAct } from '../cases/acts/use-act.ts';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useLocalized, useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { PhraseFields } from './PhraseFields.tsx';

interface PhraseDialogProps {
  /** The phrase that changes; null for a new one. */
  phrase: KeptPhrase | null;
  onClose: () => void;
  onSaved: () => Promise<void>;
  onReload: () => Promise<void>;
}

export interface PhraseDraft extends Omit<NewPhrase, 'officeId'> {
  officeId: string | null;
  retired: boolean;
}

const EMPTY = { it: '', en: '' };

function firstDraft(phrase: KeptPhrase | null, officeId: string | null): PhraseDraft {
  if (phrase === null) {
    return { code: '', use: 'INTEGRATION', title: EMPTY, text: EMPTY, officeId, retired: false };
  }
  const { id, use, title, text, retired } = phrase;
  return { code: id, use, title, text, officeId: phrase.officeId, retired };
}

/** Asks for the words of a phrase, what it is for and whose it is. */
export function PhraseDialog({ phrase, onClose, onSaved, onReload }: PhraseDialogProps) {
  const text = useText();
  const localized = useLocalized();
  const session = useSession();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState(() => firstDraft(phrase, session?.officeId ?? null));
  const { code, retired, ...definition } = draft;
  const added: NewPhrase = { code, ...definition };
  const changed: PhraseChange = { version: phrase?.version ?? 1, ...definition, retired };
  const shape =
    phrase === null
      ? fieldErrors(NewPhrase, added, text)
      : fieldErrors(PhraseChange, changed, text);
  const placeholders = Object.entries(phraseProblems(draft)).map(([field, problem]) => [
    field,
    localized(problem),
  ]);
  const errors: Record<string, string> = { ...Object.fromEntries(placeholders), ...shape };
  const act = useAct(
    () =>
      phrase === null
        ? dataProvider.addPhrase(added)
        : dataProvider.changePhrase(phrase.id, changed),
    onSaved,
  );
  return (
    <ActDialog
      wide
      title={text(phrase === null ? 'phrase.add' : 'phrase.change')}
      submit={text('phrase.save')}
      act={act}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        {phrase === null && (
          <TextField
            required
            inputRef={focusOnMount}
            label={text('phrase.code')}
            value={code}
            onChange={(event) => setDraft({ ...draft, code: event.target.value })}
            error={tried && errors['code'] !== undefined}
            helperText={text('phrase.codeHint')}
            slotProps={{ htmlInput: { maxLength: 40 } }}
          />
        )}
        <PhraseFields
          draft={draft}
          errors={tried ? errors : {}}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        <Typography variant="body2" color="text.secondary">
          {text('phrase.placeholders')}{' '}
          {PHRASE_PLACEHOLDERS.map((name) => `{${name}} ${text(`phrase.means.${name}`)}`).join(
            '; ',
          )}
          .
        </Typography>
        {phrase !== null && (
          <FormControlLabel
            label={text('phrase.retire')}
            control={
              <Checkbox
                checked={retired}
                onChange={(_event, checked) => setDraft({ ...draft, retired: checked })}
              />
            }
          />
        )}
      </Stack>
    </ActDialog>
  );
}
