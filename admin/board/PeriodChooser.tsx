import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import type { CivilDate } from '#contract/civil-date.ts';
import { FilterSelect } from '../cases/queue/FilterSelect.tsx';
import { useOffices } from '../cases/use-desk-lists.ts';
import { useText } from '../i18n/use-text.ts';
import { type BoardPeriod, isPeriod, lastDays, PERIODS } from './board-period.ts';

interface PeriodChooserProps {
  period: BoardPeriod;
  today: CivilDate;
  onChange: (period: BoardPeriod) => void;
}

/** Which days and which office the board looks at. */
export function PeriodChooser({ period, today, onChange }: PeriodChooserProps) {
  const text = useText();
  const titleId = useId();
  const offices = useOffices();
  const right = isPeriod(period);
  const day = (label: string, part: 'from' | 'to') => (
    <TextField
      type="date"
      label={label}
      value={period[part]}
      error={!right}
      helperText={right || part === 'from' ? undefined : text('board.periodWrong')}
      onChange={(event) => {
        // While a date is being typed there is none.
        if (event.target.value !== '') {
          onChange({ ...period, [part]: event.target.value });
        }
      }}
      sx={{ width: 'auto', bgcolor: 'background.paper' }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Box
      component="fieldset"
      aria-labelledby={titleId}
      sx={{
        border: 0,
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        mb: 2,
        alignItems: 'flex-start',
      }}
    >
      <span id={titleId} className="visually-hidden">
        {text('board.period')}
      </span>
      {PERIODS.map((days) => {
        const wanted = lastDays(days, today);
        const chosen = wanted.from === period.from && wanted.to === period.to;
        return (
          <Button
            key={days}
            variant={chosen ? 'contained' : 'outlined'}
            aria-pressed={chosen}
            onClick={() => onChange({ ...period, ...wanted })}
            sx={{ minHeight: 40 }}
          >
            {text('board.lastDays', { smart_count: days })}
          </Button>
        );
      })}
      {day(text('board.from'), 'from')}
      {day(text('board.to'), 'to')}
      <FilterSelect
        label={text('board.office')}
        any={text('frame.allOffices')}
        value={period.office ?? ''}
        onChange={(office) => {
          const { from, to } = period;
          onChange({ from, to, ...(office !== '' && { office }) });
        }}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Box>
  );
}
