import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useText } from '../i18n/use-text.ts';

interface DayOfYearFieldProps {
  label: string;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

/** A day that comes every year: its number and its month. */
export function DayOfYearField({ label, value, error, onChange }: DayOfYearFieldProps) {
  const text = useText();
  const parts: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  return (
    <Box component="fieldset" sx={{ border: '1px solid', borderColor: 'divider', p: 2 }}>
      <legend>{label}</legend>
      <Box sx={{ display: 'flex', gap: 2 }}>
        {(['day', 'month'] as const).map((part) => (
          <TextField
            key={part}
            label={text(`policy.${part}`)}
            value={parts[part] ?? ''}
            error={error !== undefined}
            onChange={(event) => {
              const typed = event.target.value.trim();
              onChange({ ...parts, [part]: /^\d+$/.test(typed) ? Number(typed) : typed });
            }}
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 2 } }}
            sx={{ width: 100 }}
          />
        ))}
      </Box>
      {error !== undefined && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}
