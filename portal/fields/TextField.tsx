import type { HTMLAttributes } from 'react';
import { type FieldProps, FieldFrame, describedBy } from './FieldFrame.tsx';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  type?: 'text' | 'email' | 'tel' | 'search' | 'time';
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  maxLength?: number;
  className?: string;
  readOnly?: boolean;
  spellCheck?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { id, error, required = true, value, onChange, onLeave, className = '' } = props;
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={id}
        type={props.type ?? 'text'}
        className={`form-control ${className}`}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onBlur={onLeave}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
        spellCheck={props.spellCheck}
        aria-required={required}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  );
}
