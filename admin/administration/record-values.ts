import type { RecordField, RecordKind } from './record-kinds.ts';

/** What is typed, field by field: texts as they stand, other values as they are. */
export type TypedValues = Readonly<Record<string, unknown>>;

/** The fields that are asked when a record is made, or when it is changed. */
export function fieldsOf(kind: RecordKind, when: 'MAKE' | 'CHANGE'): RecordField[] {
  return kind.fields.filter(({ only }) => only === undefined || only === when);
}

/** A record as its form shows it. */
export function filledIn(fields: readonly RecordField[], record: TypedValues): TypedValues {
  return Object.fromEntries(fields.map((field) => [field.name, typed(field, record[field.name])]));
}

function typed(field: RecordField, value: unknown): unknown {
  switch (field.as) {
    case 'yes':
      return value ?? false;
    case 'hours':
      return value ?? [];
    case 'setting':
      return value;
    case 'numbers':
    case 'words':
      return Array.isArray(value) ? value.join(' ') : '';
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/** What is sent of a form: a number that is none is sent as it was typed, for the server to tell. */
export function recordOf(
  fields: readonly RecordField[],
  values: TypedValues,
): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, sent(field, values[field.name])]));
}

function sent(field: RecordField, value: unknown): unknown {
  const said = typeof value === 'string' ? value.trim() : value;
  switch (field.as) {
    case 'number':
      return said === '' ? null : numberOf(said);
    case 'numbers':
      return partsOf(said).map(numberOf);
    case 'words':
      return partsOf(said);
    case 'date':
    case 'reference':
      return said === '' ? null : said;
    case 'text':
      return said === '' && field.optional === true ? null : said;
    default:
      return value;
  }
}

function partsOf(said: unknown): string[] {
  return (typeof said === 'string' ? said : '').split(/[\s,;]+/).filter((part) => part !== '');
}

function numberOf(said: unknown): unknown {
  return typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : said;
}
