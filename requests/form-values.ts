import type { CaseForm } from '#contract/case-form.ts';

/** The text of a field as it is kept; undefined where nothing is given, or the field is not asked. */
export function textIn(form: CaseForm, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a box is ticked. */
export function isTicked(form: CaseForm, name: string): boolean {
  return form[name] === true;
}
