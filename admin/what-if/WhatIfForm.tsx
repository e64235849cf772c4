import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { NewWhatIf, Scenario } from '#contract/what-if.ts';
import { isPeriod, lastDays } from '../board/board-period.ts';
import { useToday } from '../format/use-today.ts';
import { useText } from '../i18n/use-text.ts';
import { SCENARIO_FIELDS, scenarioOf, type TypedScenario } from './scenario-fields.ts';
import { ScenarioInput } from './ScenarioInput.tsx';
import { UntriedParameters } from './UntriedParameters.tsx';

const YEAR = 365;

interface WhatIfFormProps {
  current: Scenario;
  busy: boolean;
  onSubmit: (wanted: NewWhatIf) => void;
}

/** What to try, and on which decisions; what is left empty stays as it is. */
export function WhatIfForm({ current, busy, onSubmit }: WhatIfFormProps) {
  const text = useText();
  const today = useToday();
  const [typed, setTyped] = useState<TypedScenario>({});
  const [period, setPeriod] = useState(() => lastDays(YEAR, today));
  const [asked, setAsked] = useState(false);
  const scenario = scenarioOf(typed, current);

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
        {SCENARIO_FIELDS.map((field) => (
          <ScenarioInput
            key={field.name}
            field={field}
            typed={typed[field.name] ?? ''}
            now={current[field.name]}
            onType={(said) => setTyped({ ...typed, [field.name]: said })}
          />
        ))}
      </Box>
      <UntriedParameters />
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
