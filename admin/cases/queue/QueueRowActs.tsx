import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { QueueRow } from '#contract/desk-case.ts';
import { canMove, isConcluded } from '#rules/case-state.ts';
import { useText } from '../../i18n/use-text.ts';
import { useSession } from '../../session/use-session.ts';
import { ReassignDialog } from '../acts/ReassignDialog.tsx';

interface QueueRowActsProps {
  row: QueueRow;
  take: (row: QueueRow) => Promise<void>;
  refresh: () => Promise<void>;
}

/** What can be done to a case without opening it. The server has the last word. */
export function QueueRowActs({ row, take, refresh }: QueueRowActsProps) {
  const text = useText();
  const session = useSession();
  const [reassigning, setReassigning] = useState(false);
  const takeable = row.assigneeId === null && canMove(row.state, 'take');
  const reassignable = session?.role === 'SUPERVISOR' && !isConcluded(row.state);
  return (
    // Acts on the row are not clicks on the row, which would open it.
    <Stack
      direction="row"
      spacing={1}
      onClick={(event) => event.stopPropagation()}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {takeable && (
        <Button
          variant="outlined"
          aria-label={text('queue.takeOne', { protocol: row.protocolNumber })}
          onClick={() => void take(row)}
        >
          {text('queue.take')}
        </Button>
      )}
      {reassignable && (
        <Button
          aria-label={text('queue.reassignOne', { protocol: row.protocolNumber })}
          onClick={() => setReassigning(true)}
        >
          {text('queue.reassign')}
        </Button>
      )}
      {reassigning && (
        <ReassignDialog
          subject={row}
          onClose={() => setReassigning(false)}
          onDone={() => void refresh()}
        />
      )}
    </Stack>
  );
}
