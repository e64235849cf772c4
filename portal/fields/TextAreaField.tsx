import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';

interface TextAreaFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  maxLength?: number;
  rows?: number;
}

export function TextAreaField(props: TextAreaFieldProps) {
  const { id, error, required = true, value, onChange, onLeave, maxLength, rows = 4 } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        id={id}
        name={id}
        className="form-control"
        rows={rows}
        value={value}
        maxLength={maxLength}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onBlur={onLeave}
        aria-required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(props)}
      />
      {maxLength !== undefined && (
        <p className="field-count" aria-hidden="true">
          {value.length}/{maxLength}
        </p>
      )}
    </FieldFrame>
  );
}
