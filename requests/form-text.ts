import type { CaseForm } from '#contract/case-form.ts';

/** What a form holds as the text of a field; undefined where it is empty or of another kind. */
export function textOf(form: CaseForm, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
