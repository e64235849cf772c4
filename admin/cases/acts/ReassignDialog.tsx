import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useTell } from '../../frame/use-tell.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ActDialog } from './ActDialog.tsx';
import { useAct } from './use-act.ts';
import { useColleagues } from './use-colleagues.ts';
import { useDraft } from './use-draft.ts';

type Subject = Pick<DeskCaseView, 'id' | 'version' | 'assigneeId' | 'protocolNumber'>;

interface ReassignDialogProps {
  subject: Subject;
  onClose: () => void;
  onDone: (after: DeskCaseView) => void;
}

/** Gives a case to a colleague, or back to the queue. */
export function ReassignDialog({ subject, onClose, onDone }: ReassignDialogProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const { colleagues, error } = useColleagues(subject.id);
  const [version, setVersion] = useState(subject.version);
  const { draft, change, clear } = useDraft(subject.id, 'reassign', () => ({
    assignee: subject.assigneeId ?? '',
    reason: '',
  }));
  const act = useAct(
    () =>
      dataProvider.reassignCase(subject.id, {
        version,
        assignee: draft.assignee === '' ? null : draft.assignee,
        reason: draft.reason,
      }),
    (after) => {
      clear();
      tell(text('act.done.reassign'), 'success');
      onClose();
      onDone(after);
    },
  );
  const same = draft.assignee === (subject.assigneeId ?? '');
  return (
    <ActDialog
      title={`${text('reassign.title')} · ${subject.protocolNumber}`}
      submit={text('reassign.submit')}
      act={act}
      onSubmit={() => {
        if (!same) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={async () => {
        const fresh = await dataProvider.openCase(subject.id);
        setVersion(fresh.version);
      }}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        {error !== null && <ProblemAlert error={error} />}
        <TextField
          select
          inputRef={focusOnMount}
          label={text('reassign.to')}
          value={colleagues.some(({ id }) => id === draft.assignee) ? draft.assignee : ''}
          onChange={(event) => change({ assignee: event.target.value })}
          slotProps={{
            select: {
              displayEmpty: true,
              // Who may not have it can be reached too, so that the reason is read by whoever listens.
              MenuProps: { slotProps: { list: { disabledItemsFocusable: true } } },
            },
            inputLabel: { shrink: true },
          }}
        >
          <MenuItem value="">{text('reassign.queue')}</MenuItem>
          {colleagues.map(({ id, name, kinship }) => (
            <MenuItem
              key={id}
              value={id}
              disabled={kinship !== null}
              sx={{ '&.Mui-disabled': { opacity: 1, color: 'text.secondary' } }}
            >
              {name}
              {kinship !== null && ` · ${text(`reassign.kinship${kinship}`)}`}
            </MenuItem>
          ))}
        </TextField>
        {same && <Alert severity="info">{text('reassign.same')}</Alert>}
        <TextField
          label={text('reassign.reason')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </ActDialog>
  );
}
