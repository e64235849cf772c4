import { administrationIt } from '../i18n/it/administration.ts';
import type { useText } from '../i18n/use-text.ts';
import type { FieldName } from './record-kinds.ts';

const FIELDS: Readonly<Record<string, string>> = administrationIt.administration.field;
const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

/** A field as its form calls it. */
export function nameOfField(text: ReturnType<typeof useText>, name: string): string {
  return isField(name) ? text(`administration.field.${name}`) : name;
}
