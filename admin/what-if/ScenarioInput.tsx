import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLocalized, useText } from '../i18n/use-text.ts';
import { isRight, type ScenarioField } from './scenario-fields.ts';
import { useParameterWords } from './use-parameter-words.ts';

interface ScenarioInputProps {
  field: ScenarioField;
  typed: string;
  /** What the parameter is now. */
  now: unknown;
  onType: (typed: string) => void;
}

/** Another value for a parameter: what it is now, and which rules read it, stands below. */
export function ScenarioInput({ field, typed, now, onType }: ScenarioInputProps) {
  const text = useText();
  const localized = useLocalized();
  const words = useParameterWords();
  const { parameter, rules, only } = field;
  const right = isRight(field, typed);
  const hint = [
    `${text('whatIf.now', { value: words.value(now) })} · ${rules.join(', ')}`,
    ...(only === undefined ? [] : [localized(only)]),
  ].join('. ');
  return (
    <TextField
      select={parameter.kind === 'YES_NO'}
      label={words.name(field.name)}
      value={typed}
      error={!right}
      helperText={right ? hint : wrongText(text, field)}
      placeholder={parameter.kind === 'DAY_OF_YEAR' ? text('whatIf.dayOfYear') : undefined}
      onChange={(event) => onType(event.target.value.trim())}
      slotProps={{
        htmlInput: { inputMode: parameter.kind === 'NUMBER' ? 'numeric' : 'text' },
        inputLabel: { shrink: true },
        select: { displayEmpty: true },
      }}
    >
      {parameter.kind === 'YES_NO' && [
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
}

/** What can be typed. */
function wrongText(text: ReturnType<typeof useText>, { parameter }: ScenarioField): string {
  if (parameter.kind !== 'NUMBER') {
    return text('whatIf.wrongDay');
  }
  const { from, to, none } = parameter;
  return text(none === true ? 'whatIf.wrongOrNone' : 'whatIf.wrong', { from, to });
}
