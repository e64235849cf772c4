import type { FieldProps } from './FieldFrame.tsx';
import { FieldTexts, describedBy } from './FieldFrame.tsx';

interface RadioFieldProps<T extends string> extends FieldProps {
  options: readonly { value: T; label: string }[];
  value: T | '';
  onChange: (value: T) => void;
  inline?: boolean;
}

/** Up to five answers, all in sight. The field's id is on the first one, so that errors lead there. */
export function RadioField<T extends string>(props: RadioFieldProps<T>) {
  const { id, label, hint, error, options, value, onChange, inline = true } = props;
  return (
    <fieldset className={`field ${error === undefined ? '' : 'has-error'}`}>
      <legend>{label}</legend>
      <FieldTexts id={id} hint={hint} error={error}>
        <div className={inline ? 'radio-row' : ''}>
          {options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${option.value}`;
            return (
              <div key={option.value} className="form-check">
                <input
                  id={own}
                  name={id}
                  type="radio"
                  checked={value === option.value}
                  aria-describedby={describedBy(props)}
                  onChange={() => {
                    onChange(option.value);
                  }}
                />
                <label htmlFor={own}>{option.label}</label>
              </div>
            );
          })}
        </div>
      </FieldTexts>
    </fieldset>
  );
}
