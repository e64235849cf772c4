import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { NewWhatIf, Scenario } from '#contract/what-if.ts';
import { isPeriod, lastDays } from '../board/board-period.ts';
import { formatCount } from '../format/format-date.ts';
import { useToday } from '../format/use-today.ts';
import { useDeskLocale, useText } from '../i18n/use-text.ts';
import { isRight, SCENARIO_FIELDS, scenarioOf, type TypedScenario } from './scenario-fields.ts';

const YEAR = 365;

interface WhatIfFormProps {
  current: Scenario;
  busy: boolean;
  onSubmit: (wanted: NewWhatIf) => void;
}

/** What to try, and on which decisions; what is left empty stays as it is. */
export function WhatIfForm({ current, busy, onSubmit }: WhatIfFormProps) {
  const text = useText();
  const locale = useDeskLocale();
  const today = useToday();
  const [typed, setTyped] = useState<TypedScenario>({});
  const [period, setPeriod] = useState(() => lastDays(YEAR, today));
  const [asked, setAsked] = useState(false);
  const scenario = scenarioOf(typed, current);
  const inWords = (value: number | boolean | undefined): string =>
    typeof value === 'number'
      ? formatCount(value, locale)
      : text(value === true ? 'whatIf.yes' : 'whatIf.no');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (scenario !== undefined && isPeriod(period)) {
      onSubmit({ scenario, ...period });
    }
  };
  return (
    <Box component="form" onSubmit={submit} noValidate>
      <Box
        component="fieldset"
        sx={{
          border: 0,
          p: 0,
          m: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
        }}
      >
        <Box component="legend" sx={{ fontWeight: 700, mb: 1.5, p: 0 }}>
          {text('whatIf.parameters')}
        </Box>
        {SCENARIO_FIELDS.map((field) => {
          const value = typed[field.name] ?? '';
          const right = isRight(field, value);
          const bounds =
            field.kind === 'NUMBER' ? { from: field.from, to: field.to } : { from: 0, to: 1 };
          return (
            <TextField
              key={field.name}
              select={field.kind === 'YES_NO'}
              label={text(`whatIf.parameter.${field.name}`)}
              value={value}
              error={!right}
              helperText={
                right
                  ? text('whatIf.now', { value: inWords(current[field.name]) })
                  : text('whatIf.wrong', bounds)
              }
              onChange={(event) => setTyped({ ...typed, [field.name]: event.target.value.trim() })}
              slotProps={{
                htmlInput: { inputMode: 'numeric' },
                inputLabel: { shrink: true },
                select: { displayEmpty: true },
              }}
            >
              {field.kind === 'YES_NO' && [
                <MenuItem key="now" value="">
                  {text('whatIf.asNow')}
                </MenuItem>,
                <MenuItem key="yes" value="true">
                  {text('whatIf.yes')}
                </MenuItem>,
                <MenuItem key="no" value="false">
                  {text('whatIf.no')}
                </MenuItem>,
              ]}
            </TextField>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 2, alignItems: 'flex-start' }}>
        {(['from', 'to'] as const).map((part) => (
          <TextField
            key={part}
            type="date"
            label={text(`whatIf.${part}`)}
            value={period[part]}
            error={!isPeriod(period)}
            helperText={part === 'to' && !isPeriod(period) ? text('board.periodWrong') : undefined}
            onChange={(event) => {
              if (event.target.value !== '') {
                setPeriod({ ...period, [part]: event.target.value });
              }
            }}
            sx={{ width: 'auto' }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
        <Button type="submit" variant="contained" disabled={busy} sx={{ minHeight: 40 }}>
          {text('whatIf.submit')}
        </Button>
      </Box>
      {asked && scenario === undefined && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {text('whatIf.nothing')}
        </Alert>
      )}
    </Box>
  );
}
