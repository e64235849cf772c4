import type { CaseForm } from '#contract/case-form.ts';
import type { FieldChange, IntegrationItem } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { askedOf, fieldsOf } from './asked.ts';
import type { FieldDefinition, RequestDefinition } from './define-request.ts';
import { readField } from './read-field.ts';

const LOCKED: Localized = {
  it: 'Questo dato non è tra quelli da correggere.',
  en: 'This is not among what is to be corrected.',
};
const NOT_GIVEN: Localized = {
  it: 'Correggi o conferma questo dato.',
  en: 'Correct or confirm this.',
};

type Asking = Pick<RequestDefinition, 'steps' | 'documents'>;
type Pin = Pick<IntegrationItem, 'kind' | 'field'>;

/** What an answer to an integration makes of the form. */
export interface Correction {
  /** The fields that can be changed: those pinned, and those that the new values ask in addition. */
  open: readonly FieldDefinition[];
  /** The form afterwards, each value in its kept form; meaningless while there are faults. */
  form: CaseForm;
  changes: FieldChange[];
  /** By field: a value that is not right or missing, and one of a field that is locked. */
  faults: Readonly<Record<string, Localized>>;
}

/**
 * The form of a case as the answer to an integration leaves it (LC-3): the fields that the round
 * pinned, read as at the submission; fields that the new values ask in addition; all others as they
 * were. What the new values no longer ask is left out. Page and API alike.
 * @param given new values by field
 */
export function correctForm(
  request: Asking,
  form: CaseForm,
  items: readonly Pin[],
  given: CaseForm,
): Correction {
  const open = openNames(request, form, items, given);
  const typed = withGiven(form, given, open);
  const asked = askedOf(request, typed).fields;
  const openFields = asked.filter(({ name }) => open.has(name));
  const faults: Record<string, Localized> = {};
  for (const name of Object.keys(given)) {
    if (!open.has(name)) {
      faults[name] = LOCKED;
    }
  }
  const after: CaseForm = {};
  for (const field of asked) {
    const { name } = field;
    const before = typed[name];
    const reading = open.has(name) ? readField(field, before) : { value: before ?? null };
    if ('fault' in reading) {
      faults[name] = reading.fault;
    } else if (isPinned(items, name) && !Object.hasOwn(given, name)) {
      faults[name] = NOT_GIVEN;
    } else if (Object.hasOwn(typed, name) || open.has(name)) {
      after[name] = reading.value;
    }
  }
  return { open: openFields, form: after, changes: changesOf(request, open, form, after), faults };
}

function isPinned(items: readonly Pin[], name: string): boolean {
  return items.some(({ kind, field }) => kind === 'FIELD' && field === name);
}

function openNames(
  request: Asking,
  form: CaseForm,
  items: readonly Pin[],
  given: CaseForm,
): ReadonlySet<string> {
  const before = new Set(askedOf(request, form).fields.map(({ name }) => name));
  const open = new Set(items.flatMap(({ kind, field }) => (kind === 'FIELD' ? (field ?? []) : [])));
  for (;;) {
    // Each new answer may ask one more field; a field is added once, so this ends.
    const more = askedOf(request, withGiven(form, given, open)).fields.filter(
      ({ name }) => !before.has(name) && !open.has(name),
    );
    if (more.length === 0) {
      return open;
    }
    more.forEach(({ name }) => open.add(name));
  }
}

function withGiven(form: CaseForm, given: CaseForm, open: ReadonlySet<string>): CaseForm {
  return {
    ...form,
    ...Object.fromEntries(Object.entries(given).filter(([name]) => open.has(name))),
  };
}

/** Open fields, changed or confirmed, and those that are asked no more. */
function changesOf(
  request: Asking,
  open: ReadonlySet<string>,
  before: CaseForm,
  after: CaseForm,
): FieldChange[] {
  return fieldsOf(request)
    .filter(
      ({ name }) =>
        (open.has(name) && Object.hasOwn(after, name)) ||
        (Object.hasOwn(before, name) && !Object.hasOwn(after, name)),
    )
    .map(({ name }) => ({ field: name, before: before[name] ?? null, after: after[name] ?? null }));
}
