import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DeskCaseView } from '#contract/desk-case.ts';
import { useOffices } from '../use-desk-lists.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useTell } from '../../frame/use-tell.ts';
import { useText } from '../../i18n/use-text.ts';
import { useDeskProvider } from '../../use-desk-provider.ts';
import { ColleagueField } from './ColleagueField.tsx';
import { ActDialog } from './ActDialog.tsx';
import { useAct } from './use-act.ts';
import { useColleagues } from './use-colleagues.ts';
import { useDraft } from './use-draft.ts';

type Subject = Pick<DeskCaseView, 'id' | 'version' | 'assigneeId' | 'officeId' | 'protocolNumber'>;

/** As the contract has it for a case that changes office. */
const LEAST_REASON = 5;

interface ReassignDialogProps {
  subject: Subject;
  onClose: () => void;
  onDone: (after: DeskCaseView) => void;
}

/** Gives a case to a colleague, back to the queue, or to another office. */
export function ReassignDialog({ subject, onClose, onDone }: ReassignDialogProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const { colleagues, error } = useColleagues(subject.id);
  const [version, setVersion] = useState(subject.version);
  const [tried, setTried] = useState(false);
  const { draft, change, clear } = useDraft(subject.id, 'reassign', () => ({
    assignee: subject.assigneeId ?? '',
    office: subject.officeId,
    reason: '',
  }));
  const offices = useOffices();
  const elsewhere = draft.office !== subject.officeId;
  const act = useAct(
    () =>
      elsewhere
        ? dataProvider.transferCase(subject.id, {
            version,
            office: draft.office,
            reason: draft.reason,
          })
        : dataProvider.reassignCase(subject.id, {
            version,
            assignee: draft.assignee === '' ? null : draft.assignee,
            reason: draft.reason,
          }),
    (after) => {
      clear();
      tell(text(elsewhere ? 'reassign.transferred' : 'act.done.reassign'), 'success');
      onClose();
      onDone(after);
    },
  );
  const same = !elsewhere && draft.assignee === (subject.assigneeId ?? '');
  const unexplained = elsewhere && draft.reason.trim().length < LEAST_REASON;
  return (
    <ActDialog
      title={`${text('reassign.title')} · ${subject.protocolNumber}`}
      submit={text('reassign.submit')}
      act={act}
      onSubmit={() => {
        setTried(true);
        if (!same && !unexplained) {
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
          label={text('reassign.office')}
          value={offices.some(({ id }) => id === draft.office) ? draft.office : ''}
          onChange={(event) => change({ office: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        >
          {offices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {elsewhere ? (
          <Alert severity="info">{text('reassign.otherOffice')}</Alert>
        ) : (
          <ColleagueField
            colleagues={colleagues}
            value={draft.assignee}
            onChange={(assignee) => change({ assignee })}
          />
        )}
        {same && <Alert severity="info">{text('reassign.same')}</Alert>}
        <TextField
          label={text(elsewhere ? 'reassign.transferReason' : 'reassign.reason')}
          required={elsewhere}
          error={tried && unexplained}
          helperText={tried && unexplained ? text('reassign.reasonMissing') : undefined}
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
