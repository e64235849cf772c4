import type { AdminRecord, AdminResource } from './admin-resource.ts';

/** What of a record changed, as the audit keeps it. */
export interface AuditedChanges {
  fields: string[];
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * The record's own fields that differ, with their values before and after; of addresses and numbers
 * the name of the field alone. What a list reads beside them, as the name of an office, follows from
 * them.
 * @param before null for a record that was made
 * @param after null for one that was removed
 * @param resource of the record; of fields in `named` the value is kept though it stays the same
 */
export function changesOf(
  before: AdminRecord | null,
  after: AdminRecord | null,
  { beside = {}, contacts = [], named = [] }: Pick<AdminResource, 'beside' | 'contacts' | 'named'>,
): AuditedChanges {
  const names = Object.keys(after ?? before ?? {}).filter(
    (name) => !['id', 'version'].includes(name) && !(name in beside),
  );
  const fields = names.filter(
    (name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  );
  const kept = names.filter(
    (name) => named.includes(name) || (fields.includes(name) && !contacts.includes(name)),
  );
  const valuesOf = (record: AdminRecord | null): Record<string, unknown> | null =>
    record && Object.fromEntries(kept.map((name) => [name, record[name]]));
  return { fields, before: valuesOf(before), after: valuesOf(after) };
}
