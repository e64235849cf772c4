import type { Locale } from '#contract/localized.ts';
import type { FieldDefinition } from '#requests/define-request.ts';
import { readField } from '#requests/read-field.ts';

/** What is wrong with what was entered, by `decision.<field>`; the API reads it the same way. */
export function decisionFaults(
  fields: readonly FieldDefinition[],
  entered: Record<string, string>,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const reading = readField(field, entered[field.name]);
      return 'fault' in reading ? [[`decision.${field.name}`, reading.fault[locale]]] : [];
    }),
  );
}
