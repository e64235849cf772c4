import type { CaseForm, FormValue } from '#contract/case-form.ts';

/** A field that was changed here and elsewhere, differently. */
export interface Conflict {
  name: string;
  mine: FormValue;
  theirs: FormValue;
}

export interface Merge {
  /** Both sides' changes; where they clash, mine until the person chooses. */
  form: CaseForm;
  conflicts: Conflict[];
}

/**
 * Joins what was changed here with what was changed on another device since both had `base`.
 * An absent field, `null` and an empty text are the same: nothing entered.
 */
export function mergeForms(base: CaseForm, mine: CaseForm, theirs: CaseForm): Merge {
  const form: CaseForm = {};
  const conflicts: Conflict[] = [];
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base[name] ?? null, mine[name] ?? null, theirs[name] ?? null];
    if (same(here, was)) {
      form[name] = there;
      continue;
    }
    form[name] = here;
    if (!same(there, was) && !same(there, here)) {
      conflicts.push({ name, mine: here, theirs: there });
    }
  }
  return { form, conflicts };
}

/** Whether two forms hold the same. */
export function sameForm(first: CaseForm, second: CaseForm): boolean {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((name) =>
    same(first[name] ?? null, second[name] ?? null),
  );
}

function same(first: FormValue, second: FormValue): boolean {
  return plain(first) === plain(second);
}

function plain(value: FormValue): FormValue {
  if (Array.isArray(value)) {
    return value.length === 0 ? null : JSON.stringify(value);
  }
  return value === '' || value === false ? null : value;
}
