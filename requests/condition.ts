import type { CaseForm, FormValue } from '#contract/case-form.ts';

/** Holds while the named field, itself asked, has one of the values. */
export interface FieldCondition {
  field: string;
  in: readonly (string | boolean)[];
}

/**
 * Whether everything that a field, a step or a document depends on is as it asks.
 * @param form the values of the fields that are asked, no others: what was typed into a field that
 * is no longer asked decides nothing
 */
export function holds(when: readonly FieldCondition[] | undefined, form: CaseForm): boolean {
  return (when ?? []).every(({ field, in: values }) => isOneOf(form[field], values));
}

function isOneOf(value: FormValue | undefined, values: readonly (string | boolean)[]): boolean {
  // A box never touched is a box not ticked.
  const given = value ?? false;
  return typeof given !== 'object' && values.includes(given);
}
