import { DatabaseError } from 'pg';
import type { z } from 'zod';
import type { RecordQuery } from '#contract/administration.ts';
import type { Localized } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { recordStaffAct } from '../audit/record-staff-act.ts';
import { likePatterns } from '../db/search-text.ts';
import type { Sql } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import { DeskError } from '../http/desk-error.ts';
import type { AdminRequest } from './admin-request.ts';
import {
  type AdminAct,
  type AdminRecord,
  type AdminResource,
  type FieldFaults,
  selectOf,
} from './admin-resource.ts';
import { changesOf } from './audited-changes.ts';

type ListOf = z.infer<typeof RecordQuery> & AdminRecord;

const MAX_WORDS = 5;

/** A page of records in their order, and how many there are over all pages. */
export async function listRecords(
  sql: Sql,
  resource: AdminResource,
  query: ListOf,
): Promise<{ data: AdminRecord[]; total: number }> {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const where = ['true'];
  for (const pattern of likePatterns(query.q ?? '').slice(0, MAX_WORDS)) {
    where.push(`${resource.search} like ${parameter(pattern)}`);
  }
  if (query.active !== undefined && resource.fields['active'] !== undefined) {
    where.push(`t.active = ${parameter(query.active)}`);
  }
  for (const [name, { column }] of Object.entries(resource.filters ?? {})) {
    if (query[name] !== undefined) {
      where.push(`${column} = ${parameter(query[name])}`);
    }
  }
  const from = `from ${resource.table} t where ${where.join(' and ')}`;
  const [counted] = await sql.rows<{ total: number }>(
    { text: `select count(*) as total ${from}` },
    values,
  );
  const limit = parameter(query.perPage);
  const offset = parameter((query.page - 1) * query.perPage);
  const text = `select ${selectOf(resource, 'LIST')} ${from}
    order by ${resource.order} limit ${limit} offset ${offset}`;
  return {
    data: await sql.rows<AdminRecord>({ text }, values),
    total: counted?.total ?? 0,
  };
}

/** One record. @throws DeskError not_found */
export async function readRecord(
  sql: Sql,
  resource: AdminResource,
  key: unknown,
): Promise<AdminRecord> {
  const [record] = await sql.rows<AdminRecord>(
    {
      name: `admin_read_${resource.name}`,
      text: `select ${selectOf(resource, 'ONE')} from ${resource.table} t
        where t.${resource.key.column} = $1`,
    },
    [key],
  );
  if (record === undefined) {
    throw new DeskError('not_found');
  }
  return record;
}

/**
 * Makes a record.
 * @throws DeskError invalid, naming the fields that others have or that name what there is not
 */
export async function createRecord(
  request: AdminRequest,
  resource: AdminResource,
  record: AdminRecord,
): Promise<AdminRecord> {
  const { deps } = request;
  const made = await refusing(resource, () =>
    deps.sql.transact(async (sql) => {
      const act = actOf(request, record, null);
      await demandSound(sql, resource, act);
      const key = await insertRecord(sql, resource, act);
      const after = await readRecord(sql, resource, key);
      await audit(request, sql, resource, 'CREATED', null, after);
      return after;
    }),
  );
  resource.forget?.(deps);
  return made;
}

/** Inserts a record that was found sound; gives its key. */
export async function insertRecord(
  sql: Sql,
  resource: AdminResource,
  act: AdminAct,
): Promise<unknown> {
  const { key } = resource;
  const initial = Object.entries(resource.initial ?? {});
  const columns = [
    ...columnsOf(resource, act.record),
    ...initial.map(([column, value]) => ({ column, cast: '', value })),
  ];
  if (key.made === 'UUID') {
    columns.push({ column: key.column, cast: '', value: uuidV7(act.now) });
  }
  const places = columns.map(({ cast }, at) => `$${at + 1}${cast}`);
  const [row] = await sql.rows<{ key: unknown }>(
    {
      text: `insert into ${resource.table} (${columns.map(({ column }) => column).join(', ')})
        values (${places.join(', ')}) returning ${key.column} as key`,
    },
    columns.map(({ value }) => value),
  );
  await resource.written?.(sql, row?.key, act);
  return row?.key;
}

/**
 * Changes a record as somebody saw it.
 * @throws DeskError not_found; stale_version with what stands; invalid
 */
export async function changeRecord(
  request: AdminRequest,
  resource: AdminResource,
  key: unknown,
  { version, ...record }: AdminRecord,
): Promise<AdminRecord> {
  const { deps } = request;
  const changed = await refusing(resource, () =>
    deps.sql.transact(async (sql) => {
      const before = await lockRecord(sql, resource, key, version);
      const act = actOf(request, record, before);
      await demandSound(sql, resource, act);
      const columns = columnsOf(resource, record).filter(
        ({ column }) => column !== resource.key.column,
      );
      const sets = columns.map(({ column, cast }, at) => `${column} = $${at + 2}${cast}`);
      await sql.rows(
        {
          text: `update ${resource.table} set ${[...sets, 'version = version + 1'].join(', ')}
            where ${resource.key.column} = $1`,
        },
        [key, ...columns.map(({ value }) => value)],
      );
      await resource.written?.(sql, key, act);
      const after = await readRecord(sql, resource, key);
      await audit(request, sql, resource, 'CHANGED', before, after);
      return after;
    }),
  );
  resource.forget?.(deps);
  return changed;
}

/**
 * Deletes a record of a kind that nothing refers to.
 * @throws DeskError not_found, stale_version
 */
export async function removeRecord(
  request: AdminRequest,
  resource: AdminResource,
  key: unknown,
  version: number,
): Promise<void> {
  const { deps } = request;
  await deps.sql.transact(async (sql) => {
    const before = await lockRecord(sql, resource, key, version);
    const text = `delete from ${resource.table} where ${resource.key.column} = $1`;
    await sql.rows({ text }, [key]);
    await audit(request, sql, resource, 'REMOVED', before, null);
  });
  resource.forget?.(deps);
}

/** Locked before it is read: what is counted of it is counted of the moment after the wait. */
export async function lockRecord(
  sql: Sql,
  resource: AdminResource,
  key: unknown,
  version: unknown,
): Promise<AdminRecord> {
  await sql.rows(
    {
      name: `admin_lock_${resource.name}`,
      text: `select 1 from ${resource.table} where ${resource.key.column} = $1 for no key update`,
    },
    [key],
  );
  const before = await readRecord(sql, resource, key);
  if (before['version'] !== version) {
    throw new DeskError('stale_version', { current: before });
  }
  return before;
}

function actOf(
  { deps, actor }: AdminRequest,
  record: AdminRecord,
  before: AdminRecord | null,
): AdminAct {
  const now = deps.clock.now();
  return { record, before, now, today: civilDateOf(now), actorId: actor.staffId };
}

/** @throws DeskError invalid with what stands against the record */
export async function demandSound(sql: Sql, resource: AdminResource, act: AdminAct): Promise<void> {
  const fields: FieldFaults = (await resource.faults?.(sql, act)) ?? {};
  if (Object.keys(fields).length > 0) {
    throw new DeskError('invalid', { fields: fields as Record<string, Localized> });
  }
}

/** The columns that a record fills, with the values they are given. */
export function columnsOf(
  resource: AdminResource,
  record: AdminRecord,
): { column: string; cast: string; value: unknown }[] {
  const fields = Object.entries(resource.fields).flatMap(([name, { column, cast, counted }]) =>
    counted === true || !(name in record)
      ? []
      : [
          {
            column,
            cast: cast === undefined ? '' : `::${cast}`,
            value: cast === 'jsonb' ? JSON.stringify(record[name]) : record[name],
          },
        ],
  );
  const computed = Object.entries(resource.computed?.(record) ?? {});
  return [...fields, ...computed.map(([column, value]) => ({ column, cast: '', value }))];
}

async function audit(
  request: AdminRequest,
  sql: Sql,
  resource: AdminResource,
  act: 'CREATED' | 'CHANGED' | 'REMOVED',
  before: AdminRecord | null,
  after: AdminRecord | null,
): Promise<void> {
  const detail = {
    resource: resource.name,
    record: String((after ?? before)?.['id']),
    act,
    ...changesOf(before, after, resource),
  };
  const now = request.deps.clock.now();
  await recordStaffAct(sql, now, { action: 'administered', detail }, request);
}

const TAKEN: Localized = {
  it: 'Esiste già: non ce ne possono essere due.',
  en: 'It is there already: there cannot be two.',
};
const OVERLAPS: Localized = {
  it: 'In quei giorni ce n’è già una: correggi le date, o chiudi prima l’altra.',
  en: 'There is one already in those days: correct the days, or end the other first.',
};
const UNKNOWN: Localized = {
  it: 'Non esiste, oppure non esiste più.',
  en: 'There is no such thing, or not any more.',
};

/** By the codes of PostgreSQL: foreign_key_violation, exclusion_violation; else unique_violation. */
const SAID_OF: Readonly<Record<string, Localized>> = { 23503: UNKNOWN, '23P01': OVERLAPS };

/** What the database refuses, told as what is wrong with a field. */
export function faultOf(
  resource: AdminResource,
  error: unknown,
): Record<string, Localized> | undefined {
  if (!(error instanceof DatabaseError)) {
    return undefined;
  }
  const field = resource.constraints?.[error.constraint ?? ''];
  return field === undefined ? undefined : { [field]: SAID_OF[error.code ?? ''] ?? TAKEN };
}

async function refusing<T>(resource: AdminResource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fields = faultOf(resource, error);
    throw fields === undefined ? error : new DeskError('invalid', { fields });
  }
}
