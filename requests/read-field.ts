import { type FormRow, type FormValue, MAX_FORM_ROWS } from '#contract/case-form.ts';
import type { Localized } from '#contract/localized.ts';
import { CONTACT_PHONE_TEXT, contactPhoneOf } from '#rules/contact-phone.ts';
import { checkFiscalCode, normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { keptAmount, readTypedAmount } from '#rules/typed-amount.ts';
import { readTypedDate } from '#rules/typed-date.ts';
import type { FieldDefinition, FieldKind } from './define-request.ts';
import * as texts from './read-field-texts.ts';

/** What a field holds in the form that is submitted, or why it cannot stay as it is. */
export type FieldReading = { value: FormValue } | { fault: Localized };

const MAX_LENGTH = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a field as it was typed. Page and API alike: what the page accepts, the API does.
 * @returns the value in its kept form (dates `YYYY-MM-DD`, amounts `12394.97`, telephone numbers in
 * E.164, an empty text or null for nothing), or the sentence that says what to do
 */
export function readField(field: FieldDefinition, typed: FormValue | undefined): FieldReading {
  switch (field.kind) {
    case 'checkbox':
      return readTick(field, typed);
    case 'list':
      return readRows(field, typed);
    default:
      return readText(field, typed);
  }
}

function readTick({ required }: FieldDefinition, typed: FormValue | undefined): FieldReading {
  if (typed !== true && typed !== false && typed !== null && typed !== undefined) {
    return { fault: texts.NOT_OF_THE_KIND };
  }
  const value = typed === true;
  return required && !value ? { fault: texts.REQUIRED } : { value };
}

function readText(field: FieldDefinition, typed: FormValue | undefined): FieldReading {
  if (typed !== null && typed !== undefined && typeof typed !== 'string') {
    return { fault: texts.NOT_OF_THE_KIND };
  }
  const text = (typed ?? '').trim();
  if (text === '') {
    return field.required
      ? { fault: field.kind === 'doctor' ? texts.DOCTOR_REQUIRED : texts.REQUIRED }
      : { value: field.kind === 'doctor' ? null : '' };
  }
  const max = field.maxLength ?? MAX_LENGTH;
  if (text.length > max) {
    return { fault: texts.tooLong(max) };
  }
  return READERS[field.kind](text, field);
}

/** A text as its kind keeps it, nothing where it is none of the kind. */
type TextReader = (text: string, field: FieldDefinition) => FieldReading;

const asItIs: TextReader = (value) => ({ value });

function reader(read: (text: string) => string | undefined, fault: Localized): TextReader {
  return (text) => {
    const value = read(text);
    return value === undefined ? { fault } : { value };
  };
}

const READERS: Readonly<Record<FieldKind, TextReader>> = {
  text: asItIs,
  longText: asItIs,
  checkbox: asItIs,
  list: asItIs,
  doctor: reader((text) => (UUID.test(text) ? text : undefined), texts.DOCTOR_REQUIRED),
  phone: reader(contactPhoneOf, CONTACT_PHONE_TEXT),
  date: reader(readTypedDate, texts.NO_DATE),
  amount: reader((text) => {
    const cents = readTypedAmount(text);
    return cents === undefined ? undefined : keptAmount(cents);
  }, texts.NO_AMOUNT),
  number: reader(
    (text) => (/^\d{1,6}$/.test(text) ? String(Number(text)) : undefined),
    texts.NO_NUMBER,
  ),
  fiscalCode: reader((text) => {
    const code = normaliseFiscalCode(text);
    return checkFiscalCode(code).valid ? code : undefined;
  }, texts.NO_FISCAL_CODE),
  municipality: reader(
    (text) => (/^[A-Z]\d{3}$/.test(text) ? text : undefined),
    texts.NO_MUNICIPALITY,
  ),
  postcode: reader((text) => (/^\d{5}$/.test(text) ? text : undefined), texts.NO_POSTCODE),
  choice: (text, { options = [] }) =>
    options.some(({ value }) => value === text) ? { value: text } : { fault: texts.NOT_OFFERED },
};

/** A row that was added and left empty counts for nothing. */
function isEntered(cell: FormRow[string]): boolean {
  return cell !== null && cell !== '' && cell !== false;
}

function readRows(field: FieldDefinition, typed: FormValue | undefined): FieldReading {
  if (typed !== null && typed !== undefined && !Array.isArray(typed)) {
    return { fault: texts.NOT_OF_THE_KIND };
  }
  const rows = (typed ?? []).filter((row) => Object.values(row).some(isEntered));
  const max = field.maxRows ?? MAX_FORM_ROWS;
  if (rows.length > max) {
    return { fault: texts.tooMany(max) };
  }
  if (field.required && rows.length === 0) {
    return { fault: texts.REQUIRED };
  }
  return readEach(field.columns ?? [], rows);
}

function readEach(columns: readonly FieldDefinition[], rows: readonly FormRow[]): FieldReading {
  const value: FormRow[] = [];
  for (const [index, row] of rows.entries()) {
    const kept: FormRow = {};
    for (const column of columns) {
      const reading = readField(column, row[column.name]);
      if ('fault' in reading) {
        return { fault: texts.inRow(index + 1, column.label, reading.fault) };
      }
      kept[column.name] = reading.value as FormRow[string];
    }
    value.push(kept);
  }
  return { value };
}
