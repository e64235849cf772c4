import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { AdminRecord } from '../api/administration-acts.ts';
import { ProblemAlert } from '../frame/ProblemAlert.tsx';
import { focusOnMount } from '../frame/focus-on-mount.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import type { RecordKind } from './record-kinds.ts';

/** Removes a record, once it is said twice. */
export function RemoveButton({ kind, record }: { kind: RecordKind; record: AdminRecord }) {
  const text = useText();
  const tell = useTell();
  const navigate = useNavigate();
  const client = useQueryClient();
  const dataProvider = useDeskProvider();
  const [asking, setAsking] = useState(false);
  const title = useId();
  const removal = useMutation({
    mutationFn: () => dataProvider.removeRecord(kind.name, String(record.id), record.version),
    onSuccess: async () => {
      tell(text('administration.removed'), 'success');
      await client.invalidateQueries({ queryKey: ['administration'] });
      void navigate(`/administration/${kind.name}`);
    },
  });
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {text('administration.remove')}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} aria-labelledby={title}>
        <DialogTitle id={title}>{text('administration.removeSure')}</DialogTitle>
        {removal.error !== null && (
          <DialogContent>
            <ProblemAlert error={removal.error} />
          </DialogContent>
        )}
        <DialogActions>
          <Button ref={focusOnMount} onClick={() => setAsking(false)}>
            {text('administration.cancel')}
          </Button>
          <Button color="error" disabled={removal.isPending} onClick={() => removal.mutate()}>
            {text('administration.remove')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
