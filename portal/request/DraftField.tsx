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

/** Draws a field of a request by its kind; a doctor has a search of its own. */
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
  const limit = field.maxLength !== undefined && { maxLength: field.maxLength };
  if (field.kind === 'checkbox') {
    return <CheckboxField {...texts} checked={value === true} onChange={onChange} />;
  }
  const typing = { value: text, onChange, onLeave, ...limit };
  if (field.kind === 'longText') {
    return <TextAreaField {...texts} {...typing} />;
  }
  const telephone = field.kind === 'phone' && {
    type: 'tel' as const,
    inputMode: 'tel' as const,
    autoComplete: 'tel',
  };
  return <TextField {...texts} {...typing} {...telephone} />;
}
