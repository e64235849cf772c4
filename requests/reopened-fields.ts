import type { CaseForm } from '#contract/case-form.ts';
import type { FieldChange, IntegrationItem } from '#contract/integration.ts';

/** Names of the fields that a round of integration opens again (LC-3); all others stay locked. */
export function reopenedFields(
  items: readonly Pick<IntegrationItem, 'kind' | 'field'>[],
): ReadonlySet<string> {
  return new Set(items.flatMap(({ kind, field }) => (kind === 'FIELD' ? (field ?? []) : [])));
}

/** What an answer makes of the fields that were open again, those left as they were included. */
export function changesOf(
  open: ReadonlySet<string>,
  before: CaseForm,
  after: CaseForm,
): FieldChange[] {
  return [...open].map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));
}
