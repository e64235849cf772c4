import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Colleague } from '#contract/desk-case.ts';
import { focusOnMount } from '../../frame/focus-on-mount.ts';
import { useText } from '../../i18n/use-text.ts';

interface ColleagueFieldProps {
  colleagues: readonly Colleague[];
  /** Id of a colleague; empty: nobody. */
  value: string;
  onChange: (value: string) => void;
}

/** Who a case is given to; whoever may not have it stands there with why. */
export function ColleagueField({ colleagues, value, onChange }: ColleagueFieldProps) {
  const text = useText();
  return (
    <TextField
      select
      inputRef={focusOnMount}
      label={text('reassign.to')}
      value={colleagues.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: {
          displayEmpty: true,
          // Who may not have it can be reached too, so that the reason is read by whoever listens.
          MenuProps: { slotProps: { list: { disabledItemsFocusable: true } } },
        },
        inputLabel: { shrink: true },
      }}
    >
      <MenuItem value="">{text('reassign.queue')}</MenuItem>
      {colleagues.map(({ id, name, kinship }) => (
        <MenuItem
          key={id}
          value={id}
          disabled={kinship !== null}
          sx={{ '&.Mui-disabled': { opacity: 1, color: 'text.secondary' } }}
        >
          {name}
          {kinship !== null && ` · ${text(`reassign.kinship${kinship}`)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
