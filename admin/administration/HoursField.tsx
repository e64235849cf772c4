import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { OpeningHours } from '#contract/doctor.ts';
import { useText } from '../i18n/use-text.ts';

interface HoursFieldProps {
  label: string;
  value: readonly OpeningHours[];
  error: string | undefined;
  onChange: (value: OpeningHours[]) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** The hours of a week, a stretch a line. */
export function HoursField({ label, value, error, onChange }: HoursFieldProps) {
  const text = useText();
  const change = (at: number, part: Partial<OpeningHours>): void =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <Box component="fieldset" sx={{ border: '1px solid', borderColor: 'divider', p: 2 }}>
      <legend>{label}</legend>
      {value.map((stretch, at) => (
        // Stretches have no name of their own: their place is all that tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Box
          key={at}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1, alignItems: 'center' }}
        >
          <TextField
            select
            label={text('administration.hours.weekday')}
            value={stretch.weekday}
            onChange={(event) => change(at, { weekday: Number(event.target.value) })}
            sx={{ minWidth: 100 }}
          >
            {WEEKDAYS.map((day: Weekday) => (
              <MenuItem key={day} value={day}>
                {text(`words.weekday.d${day}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            type="time"
            label={text('administration.hours.from')}
            value={stretch.from}
            onChange={(event) => change(at, { from: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            type="time"
            label={text('administration.hours.to')}
            value={stretch.to}
            onChange={(event) => change(at, { to: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Button onClick={() => onChange(value.filter((_each, index) => index !== at))}>
            {text('administration.hours.remove')}
          </Button>
        </Box>
      ))}
      <Button
        variant="outlined"
        onClick={() => onChange([...value, { weekday: 1, from: '09:00', to: '12:00' }])}
      >
        {text('administration.hours.add')}
      </Button>
      {error !== undefined && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}
