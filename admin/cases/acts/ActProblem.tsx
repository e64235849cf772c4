import Box from '@mui/material/Box';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { StaleDialog } from './StaleDialog.tsx';
import type { useAct } from './use-act.ts';

interface ActProblemProps {
  act: ReturnType<typeof useAct>;
  onReload: () => Promise<unknown>;
}

/** Why an act without a dialog of its own was refused. */
export function ActProblem({ act, onReload }: ActProblemProps) {
  return (
    <>
      {act.error !== null && (
        <Box sx={{ mt: 1 }}>
          <ProblemAlert error={act.error} />
        </Box>
      )}
      {act.stale !== null && (
        <StaleDialog current={act.stale.current} onClose={act.dismissStale} onReload={onReload} />
      )}
    </>
  );
}
