import { setImmediate } from 'node:timers/promises';
import type { Localized } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Sql } from '../../db/sql.ts';
import { fieldErrors } from '../../http/field-errors.ts';
import { type AdminRecord, type FieldFaults, selectOf } from '../admin-resource.ts';
import { type AuditedChanges, changesOf } from '../audited-changes.ts';
import { type ImportKindOf, schemaOf } from './import-kind.ts';
import { overlapFaults } from './periods-apart.ts';
import { sharedFaults } from './shared-values.ts';

/** A line that was read and is right in itself. */
export interface ReadLine {
  line: number;
  record: AdminRecord;
}

/** What a line does: makes a record, changes one, or finds it as it says. */
export interface PlannedLine {
  line: number;
  record: AdminRecord;
  /** The record as it stands; null where the line makes one. */
  before: AdminRecord | null;
  /** Empty where the line changes nothing. */
  changes: AuditedChanges;
}

/** What stands against a line, field by field. */
export interface LineFault {
  line: number;
  fields: FieldFaults;
}

export interface Planned {
  good: PlannedLine[];
  faults: LineFault[];
}

/** Lines that are looked at before others' requests have their turn. */
const LINES_AT_A_STRETCH = 200;

/**
 * Tells of each line what it would do to the database as it stands. A record that is there changes
 * in what the file has columns for; the rest stays.
 * @param given fields that the file has a column for
 * @param lock whether the records are kept from others until the transaction ends
 * @param actorId who of the staff imports them
 */
export async function planLines(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly ReadLine[],
  {
    given,
    lock,
    now,
    actorId,
  }: { given: ReadonlySet<string>; lock: boolean; now: number; actorId: string },
): Promise<Planned> {
  const { resource } = kind;
  const standing = await recordsOf(sql, kind, lines, lock);
  const planned: Planned = { good: [], faults: [] };
  for (const [at, { line, record }] of lines.entries()) {
    if (at % LINES_AT_A_STRETCH === 0) {
      await setImmediate();
    }
    const before = standing.get(kind.keyOf(record)) ?? null;
    const merged = before === null ? { record, faults: {} } : merge(kind, record, before, given);
    const act = { record: merged.record, before, now, today: civilDateOf(now), actorId };
    const fields = {
      ...(await resource.faults?.(sql, act)),
      ...kind.faults?.(merged.record, before),
      ...merged.faults,
    };
    if (Object.keys(fields).length > 0) {
      planned.faults.push({ line, fields });
    } else {
      const stood = before && canonical(kind, before);
      const changes = changesOf(stood, merged.record, resource);
      planned.good.push({ line, record: merged.record, before, changes });
    }
  }
  planned.faults.push(
    ...(await sharedFaults(sql, kind, planned.good)),
    ...(await overlapFaults(sql, kind, planned.good)),
  );
  return planned;
}

/** The record that stands with what the line says of it, checked as a whole. */
function merge(
  kind: ImportKindOf,
  record: AdminRecord,
  before: AdminRecord,
  given: ReadonlySet<string>,
): { record: AdminRecord; faults: Record<string, Localized> } {
  const said = Object.entries(record).filter(([field]) => given.has(field));
  const merged = { ...only(kind, before), ...Object.fromEntries(said) };
  const parsed = schemaOf(kind).safeParse(merged, { reportInput: true });
  return parsed.success
    ? { record: parsed.data as AdminRecord, faults: {} }
    : { record: merged, faults: fieldErrors(parsed.error) };
}

/** A record as a line that says the same would be read: values written alike compare alike. */
function canonical(kind: ImportKindOf, record: AdminRecord): AdminRecord {
  const fields = only(kind, record);
  const parsed = schemaOf(kind).safeParse(fields);
  return parsed.success ? (parsed.data as AdminRecord) : fields;
}

/** The fields of a record, without what is read beside them. */
function only({ resource, columns }: ImportKindOf, record: AdminRecord): AdminRecord {
  const fields = new Set([...Object.keys(resource.fields), ...columns.map(({ field }) => field)]);
  return Object.fromEntries([...fields].map((field) => [field, record[field]]));
}

async function recordsOf(
  sql: Sql,
  kind: ImportKindOf,
  lines: readonly ReadLine[],
  lock: boolean,
): Promise<Map<string, AdminRecord>> {
  const { table, key } = kind.resource;
  const keys = lines.map(({ record }) => kind.keyOf(record));
  if (lock) {
    // Locked before they are read, in one order for everybody.
    const text = `select 1 from ${table} t where ${kind.keySql} = any($1)
      order by t.${key.column} for no key update`;
    await sql.rows({ text }, [keys]);
  }
  const rows = await sql.rows<AdminRecord & { importKey: string }>(
    {
      text: `select ${selectOf(kind.resource, 'ONE')}, ${kind.keySql} as "importKey"
        from ${table} t where ${kind.keySql} = any($1)`,
    },
    [keys],
  );
  return new Map(rows.map(({ importKey, ...record }) => [importKey, record]));
}
