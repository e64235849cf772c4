import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { useLocalized } from '../i18n/use-texts.ts';
import { EntryField } from './EntryField.tsx';
import { RowsField } from './RowsField.tsx';

interface DraftFieldProps {
  field: FieldDefinition;
  value: FormValue;
  error: string | undefined;
  onChange: (value: FormValue) => void;
  onLeave: () => void;
}

/** Draws a field of a request by its kind; a doctor has a search of its own. */
export function DraftField(props: DraftFieldProps) {
  const { field, error } = props;
  const { say } = useLocalized();
  return field.kind === 'list' ? (
    <RowsField
      {...props}
      id={field.name}
      label={say(field.label)}
      hint={field.hint && say(field.hint)}
      error={error}
      required={field.required}
    />
  ) : (
    <EntryField {...props} />
  );
}
