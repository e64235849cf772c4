import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ActDialog } from '../cases/acts/ActDialog.tsx';
import { useAct } from '../cases/acts/use-act.ts';
import { useStaff } from '../cases/use-desk-lists.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../session/use-session.ts';
import { useDeskProvider } from '../use-desk-provider.ts';
import { BulkProgress } from './BulkProgress.tsx';

/** Hands one's open cases over to colleagues, e.g. on leave; a supervisor somebody else's. */
export function HandOverButton() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState<string | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text('handOver.open')}</Button>
      {open && (
        <HandOverDialog
          onClose={() => setOpen(false)}
          onOrdered={(id) => {
            setOpen(false);
            setRunning(id);
          }}
        />
      )}
      {running !== null && <BulkProgress bulkId={running} onClose={() => setRunning(null)} />}
    </>
  );
}

interface HandOverDialogProps {
  onClose: () => void;
  onOrdered: (bulkId: string) => void;
}

function HandOverDialog({ onClose, onOrdered }: HandOverDialogProps) {
  const text = useText();
  const session = useSession();
  const dataProvider = useDeskProvider();
  const staff = useStaff();
  const others = session?.role === 'SUPERVISOR';
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setFrom] = useState('');
  const [to, setTo] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const from = others ? chosen : (session?.staffId ?? '');
  const act = useAct(
    () => dataProvider.handOver({ key, from, to: [...to], reason }),
    ({ id }) => onOrdered(id),
  );
  const missing = tried && to.length === 0;
  return (
    <ActDialog
      title={text('handOver.title')}
      submit={text('handOver.submit')}
      act={act}
      onSubmit={() => {
        setTried(true);
        if (from !== '' && to.length > 0) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={() => Promise.resolve()}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        {others && (
          <TextField
            select
            required
            label={text('handOver.from')}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            error={tried && from === ''}
            helperText={tried && from === '' && text('handOver.fromMissing')}
          >
            {staff.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        )}
        <FormControl component="fieldset" error={missing}>
          <FormLabel component="legend">{text('handOver.to')}</FormLabel>
          {staff
            .filter(({ id }) => id !== from)
            .map(({ id, name }) => (
              <FormControlLabel
                key={id}
                label={name}
                control={
                  <Checkbox
                    checked={to.includes(id)}
                    onChange={(_event, on) =>
                      setTo(on ? [...to, id] : to.filter((each) => each !== id))
                    }
                  />
                }
              />
            ))}
          <FormHelperText>{text(missing ? 'handOver.toMissing' : 'handOver.hint')}</FormHelperText>
        </FormControl>
        <TextField
          label={text('reassign.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Stack>
    </ActDialog>
  );
}
