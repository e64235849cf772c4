import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { z } from 'zod';
import { POLICY_VALUES, PolicyKey } from '#contract/policy-setting.ts';
import { useText } from '../i18n/use-text.ts';

interface SettingFieldProps {
  /** Which setting it is a value of. */
  of: string;
  label: string;
  value: unknown;
  error: boolean;
  helperText: string | undefined;
  required: boolean;
  fullWidth: boolean;
  onChange: (value: unknown) => void;
}

/** The value of a setting: yes or no, one of some words, or a number, as the setting asks. */
export function SettingField({ of, value, onChange, ...common }: SettingFieldProps) {
  const text = useText();
  const key = PolicyKey.safeParse(of).data;
  const schema: z.ZodType | undefined = key === undefined ? undefined : POLICY_VALUES[key];
  const options = optionsOf(schema, text('administration.yes'), text('administration.no'));
  if (options === undefined) {
    return (
      <TextField
        {...common}
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        onChange={(event) => {
          const said = event.target.value.trim();
          onChange(/^\d+$/.test(said) ? Number(said) : said === '' ? null : said);
        }}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
      />
    );
  }
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <TextField
      {...common}
      select
      value={chosen === -1 ? '' : chosen}
      onChange={(event) => onChange(options[Number(event.target.value)]?.value)}
    >
      {options.map((option, at) => (
        <MenuItem key={option.label} value={at}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}

function optionsOf(
  schema: z.ZodType | undefined,
  yes: string,
  no: string,
): { label: string; value: unknown }[] | undefined {
  if (schema instanceof z.ZodBoolean) {
    return [
      { label: yes, value: true },
      { label: no, value: false },
    ];
  }
  return schema instanceof z.ZodEnum
    ? schema.options.map((value) => ({ label: String(value), value }))
    : undefined;
}
