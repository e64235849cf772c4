import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface FilterSelectProps {
  label: string;
  /** What no filter is called. */
  any: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  /** Names of the values where a quick view filters by several at once. */
  several?: readonly string[] | undefined;
}

/** One filter of the queue with its possible values. */
export function FilterSelect({
  label,
  any,
  value,
  options,
  onChange,
  several = [],
}: FilterSelectProps) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ width: 'auto', minWidth: 128, maxWidth: 260, bgcolor: 'background.paper' }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{any}</MenuItem>
      {!known && <MenuItem value={value}>{several.join(', ') || value}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
