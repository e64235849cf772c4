import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';

interface SelectFieldProps extends FieldProps {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

export function SelectField(props: SelectFieldProps) {
  const { id, value, options, onChange, error } = props;
  return (
    <FieldFrame {...props}>
      <select
        id={id}
        className="form-control select-control"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(props)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
