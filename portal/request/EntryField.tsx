import type { HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue } from '#contract/case-form.ts';
import type { FieldDefinition, FieldKind } from '#requests/define-request.ts';
import { sayField } from '#requests/say-field.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';
import { RadioField } from '../fields/RadioField.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { TextAreaField } from '../fields/TextAreaField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useLocalized } from '../i18n/use-texts.ts';
import { MunicipalityField } from './MunicipalityField.tsx';

interface EntryFieldProps {
  field: FieldDefinition;
  /** Where the field is not alone of its name on the page. */
  id?: string;
  value: FormValue;
  error: string | undefined;
  onChange: (value: FormValue) => void;
  onLeave: () => void;
}

/** More than these are a list to open. */
const MOST_IN_SIGHT = 6;

/** Draws a field with one value by its kind. */
export function EntryField({ field, id, value, error, onChange, onLeave }: EntryFieldProps) {
  const { t } = useTranslation('common');
  const { say, locale } = useLocalized();
  const texts = {
    id: id ?? field.name,
    label: say(field.label),
    hint: field.hint && say(field.hint),
    error,
    required: field.required,
  };
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'checkbox') {
    return <CheckboxField {...texts} checked={value === true} onChange={onChange} />;
  }
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map((one) => ({
      value: one.value,
      label: say(one.label),
    }));
    return options.length <= MOST_IN_SIGHT ? (
      <RadioField {...texts} inline={false} options={options} value={text} onChange={onChange} />
    ) : (
      <SelectField
        {...texts}
        options={[{ value: '', label: t('choose') }, ...options]}
        value={text}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'municipality') {
    return <MunicipalityField {...texts} value={text} onChange={onChange} onLeave={onLeave} />;
  }
  const limit = field.maxLength !== undefined && { maxLength: field.maxLength };
  const typing = { onChange, onLeave, ...limit };
  if (field.kind === 'longText') {
    return <TextAreaField {...texts} {...typing} value={text} />;
  }
  // A date that another device read already stands as people write it.
  const shown = field.kind === 'date' ? sayField(field, text, locale) : text;
  return <TextField {...texts} {...typing} value={shown} {...TYPING[field.kind]} />;
}

interface Typing {
  type?: 'tel';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  className?: string;
  spellCheck?: boolean;
}

const TYPING: Readonly<Partial<Record<FieldKind, Typing>>> = {
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  date: { inputMode: 'numeric' },
  amount: { inputMode: 'decimal' },
  number: { inputMode: 'numeric' },
  postcode: { inputMode: 'numeric', autoComplete: 'postal-code', className: 'short-input' },
  fiscalCode: { className: 'text-uppercase', spellCheck: false },
};
