import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { OpeningHours } from '#contract/doctor.ts';
import { useText } from '../i18n/use-text.ts';
import { HoursField } from './HoursField.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import type { RecordField as Field } from './record-kinds.ts';
import type { TypedValues } from './record-values.ts';
import { SettingField } from './SettingField.tsx';
import { useOptionWord } from './use-option-word.ts';

interface RecordFieldProps {
  field: Field;
  value: unknown;
  /** The whole form: what a setting may be hangs on which setting it is. */
  values: TypedValues;
  disabled: boolean;
  error: string | undefined;
  hint?: string | undefined;
  onChange: (value: unknown) => void;
}

/** One field of a record, filled in as its kind asks. */
export function RecordField(props: RecordFieldProps) {
  const { field, value, values, disabled, error, hint, onChange } = props;
  const text = useText();
  const word = useOptionWord();
  const label = text(`administration.field.${field.name}`);
  const common = {
    label,
    disabled,
    error: error !== undefined,
    helperText: error ?? hint,
    required: field.optional !== true,
    fullWidth: true,
  };
  switch (field.as) {
    case 'yes':
      return (
        <div>
          <FormControlLabel
            control={<Switch checked={value === true} onChange={(_event, on) => onChange(on)} />}
            label={label}
          />
          {error !== undefined && <div role="alert">{error}</div>}
        </div>
      );
    case 'hours':
      return (
        <HoursField
          label={label}
          error={error}
          value={value as OpeningHours[]}
          onChange={onChange}
        />
      );
    case 'reference':
      return <ReferenceField {...common} to={field.to} value={String(value)} onChange={onChange} />;
    case 'setting':
      return (
        <SettingField {...common} of={String(values['key'])} value={value} onChange={onChange} />
      );
    case 'choice':
      return (
        <TextField
          {...common}
          select
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {field.options.map((option) => (
            <MenuItem key={option} value={option}>
              {word(field.words, option)}
            </MenuItem>
          ))}
        </TextField>
      );
    default:
      return (
        <TextField
          {...common}
          name={field.name}
          type={field.as === 'date' ? 'date' : 'text'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{
            htmlInput: { maxLength: 300, ...(field.as === 'number' && { inputMode: 'numeric' }) },
            ...(field.as === 'date' && { inputLabel: { shrink: true } }),
          }}
        />
      );
  }
}
