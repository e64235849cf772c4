import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { OverrideAnswer } from '#contract/override-ask.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import { AskedRules } from './AskedRules.tsx';
import type { CaseChangeProps } from './case-act-props.ts';
import { fieldErrors } from './field-errors.ts';
import { useAct } from './use-act.ts';
import { useDraft } from './use-draft.ts';

/** A supervisor grants or refuses what the holder of the case asked, who keeps it either way. */
export function AnswerOverrideDialog({ view, closed, onClose, onDone, onReload }: CaseChangeProps) {
  const text = useText();
  const dataProvider = useDeskProvider();
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(view.id, 'answerOverride', () => ({
    granted: true,
    reason: '',
  }));
  const body: OverrideAnswer = { version: view.version, ...draft };
  const errors = fieldErrors(OverrideAnswer, body, text);
  const act = useAct(
    () => dataProvider.answerOverride(view.id, body),
    async (after) => {
      clear();
      await onDone(after);
    },
  );
  return (
    <ActDialog
      title={text('act.answerOverride')}
      submit={text('override.submitAnswer')}
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
        <AskedRules view={view} rules={view.overrideAsk?.rules ?? []} />
        <Typography>
          {view.overrideAsk?.askedBy}: {view.overrideAsk?.reason}
        </Typography>
        <RadioGroup
          aria-label={text('override.decision')}
          value={draft.granted ? 'yes' : 'no'}
          onChange={(_event, chosen) => change({ granted: chosen === 'yes' })}
        >
          <FormControlLabel
            value="yes"
            control={<Radio size="small" slotProps={{ input: { ref: focusOnMount } }} />}
            label={text('override.grant')}
          />
          <FormControlLabel
            value="no"
            control={<Radio size="small" />}
            label={text('override.refuse')}
          />
        </RadioGroup>
        <TextField
          required
          multiline
          minRows={3}
          label={text('override.answerReason')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
          error={tried && errors['reason'] !== undefined}
          helperText={tried && errors['reason']}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </ActDialog>
  );
}
