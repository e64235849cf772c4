import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useListContext } from 'react-admin';
import type { QueueRow } from '#contract/desk-case.ts';
import { QUEUE_COLUMNS, type QueueColumn, QueueViewDefinition } from '#contract/desk-queue.ts';
import { ProblemAlert } from '../../frame/ProblemAlert.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useQueueColumns } from './use-queue-columns.ts';

interface ViewDialogProps {
  onClose: () => void;
  save: (view: QueueViewDefinition) => Promise<void>;
}

/** Chooses the columns, and keeps them with the filters of now under a name. */
export function ViewDialog({ onClose, save }: ViewDialogProps) {
  const text = useText();
  const titleId = useId();
  const { filterValues, sort } = useListContext<QueueRow>();
  const [shown, setShown] = useQueueColumns();
  const [columns, setColumns] = useState<readonly QueueColumn[]>(shown);
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const apply = async (): Promise<void> => {
    setShown([...columns]);
    if (name.trim() !== '') {
      setBusy(true);
      try {
        await save(
          QueueViewDefinition.parse({
            name,
            filter: filterValues,
            sort: sort.field,
            order: sort.order,
            columns,
          }),
        );
      } catch (failure) {
        setError(failure);
        setBusy(false);
        return;
      }
    }
    onClose();
  };
  const toggle = (column: QueueColumn): void =>
    setColumns(QUEUE_COLUMNS.filter((each) => (each === column) !== columns.includes(each)));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <DialogTitle id={titleId}>{text('queueView.title')}</DialogTitle>
        <DialogContent dividers>
          <Stack spacing={2}>
            {error !== null && <ProblemAlert error={error} />}
            <FormControl component="fieldset">
              <FormLabel component="legend">{text('queueView.columns')}</FormLabel>
              {QUEUE_COLUMNS.map((column) => (
                <FormControlLabel
                  key={column}
                  label={text(`queueView.column.${column}`)}
                  control={
                    <Checkbox
                      checked={columns.includes(column)}
                      onChange={() => toggle(column)}
                      // One at least: a table without columns tells nothing.
                      disabled={columns.length === 1 && columns.includes(column)}
                    />
                  }
                />
              ))}
            </FormControl>
            <TextField
              label={text('queueView.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              helperText={text('queueView.nameHint')}
              slotProps={{ htmlInput: { maxLength: 40 } }}
            />
            <Typography variant="body2" color="text.secondary">
              {text('queueView.noSearch')}
            </Typography>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('act.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {text(name.trim() === '' ? 'queueView.apply' : 'queueView.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
