import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { POLICY_PARAMETERS, PolicyKey, type PolicyParameter } from '#contract/policy-parameters.ts';
import { useText } from '../i18n/use-text.ts';
import { DayOfYearField } from './DayOfYearField.tsx';
import { ListSettingField } from './ListSettingField.tsx';
import { SettingNow } from './SettingNow.tsx';
import { usePolicyWord } from './use-policy-word.ts';

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

/** The value of a setting, typed or chosen as the setting asks, and what it is without it. */
export function SettingField({ of, ...field }: SettingFieldProps) {
  const key = PolicyKey.safeParse(of).data;
  const parameter: PolicyParameter | undefined =
    key === undefined ? undefined : POLICY_PARAMETERS[key];
  return key === undefined || parameter === undefined ? null : (
    <div>
      <ValueField parameter={parameter} {...field} />
      <SettingNow of={key} />
    </div>
  );
}

type ValueFieldProps = Omit<SettingFieldProps, 'of'> & { parameter: PolicyParameter };

function ValueField({ parameter, value, onChange, ...common }: ValueFieldProps) {
  const text = useText();
  const word = usePolicyWord();
  const said = { label: common.label, error: common.error ? common.helperText : undefined };
  switch (parameter.kind) {
    case 'LIST':
      return <ListSettingField {...said} parameter={parameter} value={value} onChange={onChange} />;
    case 'DAY_OF_YEAR':
      return <DayOfYearField {...said} value={value} onChange={onChange} />;
    case 'NUMBER': {
      const { from, to, none } = parameter;
      const bounds = text('policy.bounds', { from, to });
      const hint = none === true ? `${bounds} ${text('policy.mayBeEmpty')}` : bounds;
      return (
        <TextField
          {...common}
          required={none !== true}
          helperText={common.helperText ?? hint}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={(event) => {
            const typed = event.target.value.trim();
            onChange(/^\d+$/.test(typed) ? Number(typed) : typed === '' ? null : typed);
          }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
        />
      );
    }
    default: {
      const options: readonly (string | boolean)[] =
        parameter.kind === 'YES_NO' ? [true, false] : parameter.options;
      const chosen = options.findIndex((option) => option === value);
      return (
        <TextField
          {...common}
          select
          value={chosen === -1 ? '' : chosen}
          onChange={(event) => onChange(options[Number(event.target.value)])}
        >
          {options.map((option, at) => (
            <MenuItem key={String(option)} value={at}>
              {word(option)}
            </MenuItem>
          ))}
        </TextField>
      );
    }
  }
}
