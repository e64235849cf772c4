import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { NewNote } from '#contract/desk-case.ts';
import { useTell } from '../../frame/use-tell.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

/** An internal note, which the citizen never sees. */
export function NoteDialog({ view, closed, onClose, onReload }: CaseActProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'note', () => ({ text: '' }));
  const errors = fieldErrors(NewNote, draft, text);
  const act = useAct(
    () => dataProvider.addNote(view.id, draft),
    async () => {
      clear();
      tell(text('act.done.addNote'), 'success');
      onClose();
      await onReload();
    },
  );
  return (
    <ActDialog
      title={text('noteForm.title')}
      submit={text('noteForm.submit')}
      act={act}
      closed={closed}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <TextField
        inputRef={focusOnMount}
        required
        multiline
        minRows={4}
        label={text('noteForm.text')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        error={tried && errors['text'] !== undefined}
        helperText={(tried && errors['text']) || text('noteForm.hint')}
        sx={{ mt: 1 }}
      />
    </ActDialog>
  );
}
