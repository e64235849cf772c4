import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ReferenceNote } from '#contract/external-reference.ts';
import { namesAPerson, REFERENCE_OF_A_PERSON } from '#rules/external-reference.ts';
import { useTell } from '../../frame/use-tell.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useLocalized, useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { useCaseWriter } from '../page/use-case.ts';
import { ActDialog } from './ActDialog.tsx';
import type { CaseActProps } from './case-act-props.ts';
import { useAct } from './use-act.ts';

/** Notes under which number the region's own system keeps the case (LC-11); empty: it has none. */
export function ReferenceDialog({ view, closed, onClose, onReload }: CaseActProps) {
  const text = useText();
  const tell = useTell();
  const localized = useLocalized();
  const write = useCaseWriter(view.id);
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const [typed, setTyped] = useState(view.externalReference ?? '');
  const reference = typed.trim() === '' ? null : typed.trim().toUpperCase();
  const body = { version: view.version, reference };
  const fault = namesAPerson(reference ?? '')
    ? localized(REFERENCE_OF_A_PERSON)
    : ReferenceNote.safeParse(body).success
      ? undefined
      : text('referenceForm.wrong');
  const act = useAct(
    () => dataProvider.noteReference(view.id, body),
    (after) => {
      write(() => after);
      tell(text('act.done.noteReference'), 'success');
      onClose();
    },
  );
  return (
    <ActDialog
      title={text('referenceForm.title')}
      submit={text('referenceForm.submit')}
      act={act}
      closed={closed}
      onSubmit={() => {
        setTried(true);
        if (fault === undefined) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <TextField
        fullWidth
        inputRef={focusOnMount}
        label={text('referenceForm.number')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={tried && fault !== undefined}
        helperText={(tried && fault) || text('referenceForm.hint')}
        slotProps={{ htmlInput: { maxLength: 40 } }}
        sx={{ mt: 1 }}
      />
    </ActDialog>
  );
}
