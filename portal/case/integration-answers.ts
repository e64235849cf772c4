import type { CaseForm, FormValue } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import type { IntegrationItem, IntegrationRoundView } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import type { RequestDefinition } from '#requests/define-request.ts';
import { type Correction, correctForm } from '#requests/reopened-fields.ts';

/** What a citizen has typed in answer to a round, before it is sent. */
export interface TypedAnswers {
  /** By item id. */
  answers: Record<string, string>;
  /** New values by field; absent: as it was sent. */
  fields: CaseForm;
  note: string;
}

export const NOTHING_TYPED: TypedAnswers = { answers: {}, fields: {}, note: '' };

/** Whether something kept from before is a set of answers; one of an older page lacks the fields. */
export function isTyped(kept: unknown): kept is TypedAnswers {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'answers' in kept &&
    'note' in kept &&
    'fields' in kept
  );
}

/** The value that a field shows: what was typed, else what was sent. */
export function shownValue(typed: TypedAnswers, form: CaseForm, field: string): FormValue {
  return typed.fields[field] ?? form[field] ?? null;
}

/**
 * What is typed into the fields that are open, as it would be sent, and what it makes of the form.
 * Values of fields that the present answers no longer ask stay typed but are not sent.
 */
export function correctionOf(
  request: RequestDefinition,
  form: CaseForm,
  items: readonly IntegrationItem[],
  typed: TypedAnswers,
): { given: CaseForm; correction: Correction } {
  const pinned = Object.fromEntries(
    items.flatMap(({ kind, field }) =>
      kind === 'FIELD' && field !== undefined ? [[field, shownValue(typed, form, field)]] : [],
    ),
  );
  const all = { ...typed.fields, ...pinned };
  const { open } = correctForm(request, form, items, all);
  const given = Object.fromEntries(
    open.flatMap(({ name }) => (name in all ? [[name, all[name] ?? null]] : [])),
  );
  return { given, correction: correctForm(request, form, items, given) };
}

/** What an item still lacks: an answer in words or a file; fields are told by the correction. */
export function lackOf(
  item: IntegrationItem,
  typed: TypedAnswers,
  documents: readonly DocumentView[],
): 'answer' | 'file' | undefined {
  if (item.kind === 'TEXT') {
    return (typed.answers[item.id] ?? '').trim() === '' ? 'answer' : undefined;
  }
  if (item.kind === 'FIELD') {
    return undefined;
  }
  return documents.some((file) => file.integrationItem === item.id && file.status !== 'REFUSED')
    ? undefined
    : 'file';
}

/** The faults of the open fields, in words. */
export function fieldFaults(
  { faults }: Correction,
  say: (text: Localized) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, say(fault)]));
}

/** Documents that stay as they are: neither answers of the open round nor asked for again. */
export function lockedDocuments(
  documents: readonly DocumentView[],
  { round, items }: Pick<IntegrationRoundView, 'round' | 'items'>,
): DocumentView[] {
  return documents.filter(
    ({ id, integrationRound }) =>
      integrationRound !== round && !items.some(({ documentId }) => documentId === id),
  );
}
