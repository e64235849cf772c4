import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { PolicyParameter } from '#contract/policy-parameters.ts';
import { usePolicyWord } from './use-policy-word.ts';

interface ListSettingFieldProps {
  parameter: Extract<PolicyParameter, { kind: 'LIST' }>;
  label: string;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

/** A value that is a list: each item is ticked, or the one that stands for whichever there is. */
export function ListSettingField(props: ListSettingFieldProps) {
  const { label, value, error, onChange } = props;
  const { options, any } = props.parameter;
  const word = usePolicyWord();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const whoever = any !== undefined && value === any;
  return (
    <FormControl component="fieldset" error={error !== undefined} fullWidth>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup>
        {any !== undefined && (
          <FormControlLabel
            control={
              <Checkbox checked={whoever} onChange={(_event, on) => onChange(on ? any : [])} />
            }
            label={word(any)}
          />
        )}
        {options.map((option) => (
          <FormControlLabel
            key={option}
            disabled={whoever}
            control={
              <Checkbox
                checked={whoever || chosen.includes(option)}
                onChange={(_event, on) =>
                  // In the order of the vocabulary, whatever was ticked first.
                  onChange(options.filter((each) => (each === option ? on : chosen.includes(each))))
                }
              />
            }
            label={word(option)}
          />
        ))}
      </FormGroup>
      {error !== undefined && <FormHelperText role="alert">{error}</FormHelperText>}
    </FormControl>
  );
}
