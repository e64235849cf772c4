import type { FieldDefinition } from '#requests/define-request.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import type { FormValue } from './merge-forms.ts';

interface DraftFieldProps {
  field: FieldDefinition;
  value: FormValue;
  error: string | undefined;
  onChange: (value: FormValue) => void;
  onLeave: () => void;
}

/** Draws a field of a request by its kind. */
export function DraftField({ field, value, error, onChange, onLeave }: DraftFieldProps) {
  const { say } = useLocalized();
  const texts = {
    id: field.name,
    label: say(field.label),
    hint: field.hint && say(field.hint),
    error,
    required: field.required,
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'checkbox':
      return <CheckboxField {...texts} checked={value === true} onChange={onChange} />;
    case 'longText':
      return (
        <TextAreaField
          {...texts}
          value={text}
          onChange={onChange}
          onLeave={onLeave}
          {...(field.maxLength !== undefined && { maxLength: field.maxLength })}
        />
      );
    case 'doctor':
      return null;
    case 'phone':
    case 'text':
      return (
        <TextField
          {...texts}
          value={text}
          onChange={onChange}
          onLeave={onLeave}
          {...(field.kind === 'phone' && {
            type: 'tel' as const,
            inputMode: 'tel' as const,
            autoComplete: 'tel',
          })}
          {...(field.maxLength !== undefined && { maxLength: field.maxLength })}
        />
      );
  }
}
