import type { ReactNode } from 'react';
import { FieldTexts } from './FieldFrame.tsx';

interface CheckboxFieldProps {
  id: string;
  label: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function CheckboxField(props: CheckboxFieldProps) {
  const { id, label, hint, error, required = true, checked, onChange } = props;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field ${error === undefined ? '' : 'has-error'}`}>
      <FieldTexts id={id} hint={hint} error={error}>
        <div className="form-check">
          <input
            id={id}
            type="checkbox"
            checked={checked}
            aria-required={required}
            aria-invalid={error !== undefined}
            {...(described !== '' && { 'aria-describedby': described })}
            onChange={(event) => {
              onChange(event.target.checked);
            }}
          />
          <label htmlFor={id}>{label}</label>
        </div>
      </FieldTexts>
    </div>
  );
}
