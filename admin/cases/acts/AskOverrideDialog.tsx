import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { NewOverrideAsk } from '#contract/override-ask.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import { AskedRules } from './AskedRules.tsx';
import type { CaseChangeProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { askable } from './overrides.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

/** Asks a supervisor to set aside the rules that the operator may not; the case stays theirs. */
export function AskOverrideDialog({ view, closed, onClose, onDone, onReload }: CaseChangeProps) {
  const text = useText();
  const session = useSession();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'askOverride', () => ({ reason: '' }));
  const rules = askable(view, session?.role ?? 'OPERATOR');
  const body: NewOverrideAsk = { version: view.version, rules, reason: draft.reason };
  const errors = fieldErrors(NewOverrideAsk, body, text);
  const act = useAct(
    () => dataProvider.askOverride(view.id, body),
    async (after) => {
      clear();
      await onDone(after);
    },
  );
  return (
    <ActDialog
      title={text('act.askOverride')}
      submit={text('override.submitAsk')}
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
      <Stack spacing={2}>
        <AskedRules view={view} rules={rules} />
        <TextField
          required
          multiline
          minRows={3}
          inputRef={focusOnMount}
          label={text('override.why')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
          error={tried && errors['reason'] !== undefined}
          helperText={(tried && errors['reason']) || text('override.whyHint')}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </ActDialog>
  );
}
