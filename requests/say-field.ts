import type { FormRow, FormValue } from '#contract/case-form.ts';
import type { Locale, Localized } from '#contract/localized.ts';
import { readTypedAmount } from '#rules/typed-amount.ts';
import { type FieldDefinition, shownColumns } from './define-request.ts';

const YES: Localized = { it: 'Sì', en: 'Yes' };
const NO: Localized = { it: 'No', en: 'No' };

/**
 * What was entered in a field, in words; a half-typed value as it was typed.
 * @returns an empty text for nothing entered; the rows of a list on lines of their own
 */
export function sayField(
  field: FieldDefinition,
  value: FormValue | undefined,
  locale: Locale,
): string {
  if (field.kind === 'checkbox') {
    return value === true ? YES[locale] : NO[locale];
  }
  if (Array.isArray(value)) {
    return value.map((row) => sayRow(shownColumns(field), row, locale)).join('\n');
  }
  return typeof value === 'string' ? sayText(field, value, locale) : '';
}

function sayRow(columns: readonly FieldDefinition[], row: FormRow, locale: Locale): string {
  return columns
    .filter(({ kind }) => kind !== 'doctor')
    .map((column) => [column, sayField(column, row[column.name], locale)] as const)
    .filter(([, said]) => said !== '')
    .map(([column, said]) => `${column.label[locale]}: ${said}`)
    .join(', ');
}

function sayText(field: FieldDefinition, value: string, locale: Locale): string {
  switch (field.kind) {
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label[locale] ?? value;
    case 'date': {
      const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
      return year === undefined ? value : `${day}/${month}/${year}`;
    }
    case 'amount': {
      const cents = readTypedAmount(value);
      return cents === undefined
        ? value
        : new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
    }
    default:
      return value;
  }
}
