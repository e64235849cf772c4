import Alert from '@mui/material/Alert';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { DESK_END_REASONS, DeskEndReason } from '#contract/representation-end.ts';
import { ActDialog } from '../cases/acts/ActDialog.tsx';
import { useAct } from '../cases/acts/use-act.ts';
import { useTell } from '../frame/use-tell.ts';
import { useText } from '../i18n/use-text.ts';
import { useDeskProvider } from '../use-desk-provider.ts';

interface EndDialogProps {
  representation: { id: string; version: number };
  /** Whose, in the title. */
  who: string;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

/** Ends a representation, at once or with a last day, for a reason. */
export function EndDialog({ representation, who, onClose, onDone }: EndDialogProps) {
  const text = useText();
  const tell = useTell();
  const dataProvider = useDeskProvider();
  const [reason, setReason] = useState<DeskEndReason | ''>('');
  const [atOnce, setAtOnce] = useState(true);
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const { id, version } = representation;
  const act = useAct(
    async () => {
      if (reason !== '') {
        const last = atOnce ? null : lastDay;
        await dataProvider.endRepresentation(id, { version, reason, lastDay: last });
      }
    },
    async () => {
      tell(text('representations.ended'), 'success');
      onClose();
      await onDone();
    },
  );
  const dayMissing = !atOnce && lastDay === '';
  return (
    <ActDialog
      title={`${text('representations.end')} · ${who}`}
      submit={text('representations.end')}
      act={act}
      danger
      onSubmit={() => {
        setTried(true);
        if (reason !== '' && !dayMissing) {
          void act.run();
        }
      }}
      onClose={onClose}
      onReload={onDone}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        <Alert severity="info">{text('representations.endLead')}</Alert>
        <TextField
          select
          required
          label={text('representations.reason')}
          value={reason}
          error={tried && reason === ''}
          helperText={tried && reason === '' ? text('representations.reasonMissing') : undefined}
          onChange={(event) => setReason(DeskEndReason.parse(event.target.value))}
        >
          {DESK_END_REASONS.map((one) => (
            <MenuItem key={one} value={one}>
              {text(`representations.because.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <RadioGroup
          aria-label={text('representations.when')}
          value={atOnce ? 'now' : 'day'}
          onChange={(_event, value) => setAtOnce(value === 'now')}
        >
          <FormControlLabel
            value="now"
            control={<Radio />}
            label={text('representations.atOnce')}
          />
          <FormControlLabel
            value="day"
            control={<Radio />}
            label={text('representations.onADay')}
          />
        </RadioGroup>
        {!atOnce && (
          <TextField
            type="date"
            required
            label={text('representations.lastDay')}
            value={lastDay}
            error={tried && dayMissing}
            helperText={tried && dayMissing ? text('representations.dayMissing') : undefined}
            onChange={(event) => setLastDay(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
      </Stack>
    </ActDialog>
  );
}
