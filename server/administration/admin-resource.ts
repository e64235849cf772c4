import { z } from 'zod';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../db/sql.ts';
import type { Deps } from '../deps.ts';

/** A field of a record and where the table keeps it. */
export interface AdminField {
  column: string;
  /** Type that a parameter is given as, where PostgreSQL would not find it by itself. */
  cast?: string;
  /** What reads it, where it is more than the column. */
  read?: string;
  /** Written by `written` alone, and read of one record, not in lists. */
  counted?: boolean;
}

export type AdminRecord = Readonly<Record<string, unknown>>;

/** Something that stands against an act: where in the record, and what. */
export type FieldFaults = Partial<Record<string, Localized>>;

/** A record about to be made or changed, when and by whom. */
export interface AdminAct {
  record: AdminRecord;
  /** As it stands; null where it is made. */
  before: AdminRecord | null;
  /** Milliseconds since 1970. */
  now: number;
  today: CivilDate;
  actorId: string;
}

/** A kind of record that administrators keep, and how the database keeps it. */
export interface AdminResource {
  /** In addresses and in the audit. */
  name: string;
  /** Table, with `t` as its name in every expression below. */
  table: string;
  key: { column: string; schema: z.ZodType; made: 'GIVEN' | 'UUID' | 'SERIAL' };
  made: z.ZodType;
  changed: z.ZodType;
  fields: Readonly<Record<string, AdminField>>;
  /** Read beside the fields, as SQL by name, with what they are. */
  beside?: Readonly<Record<string, { sql: string; schema: z.ZodType }>>;
  /** SQL of what a search looks through, as searchText writes it. */
  search: string;
  order: string;
  /** Filters of the list beside text and use: column and what is given. */
  filters?: Readonly<Record<string, { column: string; schema: z.ZodType }>>;
  /** Which field it is when the database refuses a row, by the name of the constraint. */
  constraints?: Readonly<Record<string, string>>;
  /** Deleted where it ends; else it is put out of use. */
  removable?: boolean;
  /** Columns made from the record. */
  computed?: (record: AdminRecord) => Readonly<Record<string, unknown>>;
  /** Columns that a new row begins with. */
  initial?: Readonly<Record<string, unknown>>;
  /** What stands against the record, beyond its own fields. */
  faults?: (sql: Sql, act: AdminAct) => Promise<FieldFaults>;
  /** Writes what the columns do not; after the row, in the same transaction. */
  written?: (sql: Sql, key: unknown, act: AdminAct) => Promise<void>;
  /** Fields that tell which record it is, kept in the audit of each change. */
  named?: readonly string[];
  /** Fields whose values are not kept in the audit: addresses and numbers. */
  contacts?: readonly string[];
  /** After the commit: what this process keeps of the table is forgotten. */
  forget?: (deps: Deps) => void;
}

const SELECTED = 't.version as "version"';

/** The columns of a record as a query gives them. */
export function selectOf(resource: AdminResource, part: 'LIST' | 'ONE'): string {
  const fields = Object.entries(resource.fields).flatMap(([name, { column, read, counted }]) =>
    counted === true && part === 'LIST' ? [] : [`${read ?? `t.${column}`} as "${name}"`],
  );
  const beside = Object.entries(resource.beside ?? {}).map(
    ([name, { sql }]) => `${sql} as "${name}"`,
  );
  return [`t.${resource.key.column} as "id"`, SELECTED, ...fields, ...beside].join(', ');
}

/** What is read of a record; what only one record has may be absent, in a list. */
export function rowSchemaOf(resource: AdminResource): z.ZodType {
  // The shape of what is sent is the shape of what is read: no field is known to one side alone.
  const { shape } = resource.made as z.ZodObject;
  const counted = Object.entries(resource.fields).flatMap(([name, field]) =>
    field.counted === true && shape[name] !== undefined
      ? [[name, z.optional(shape[name])] as const]
      : [],
  );
  const beside = Object.entries(resource.beside ?? {}).map(
    ([name, { schema }]) => [name, schema] as const,
  );
  return z.object({
    ...shape,
    ...Object.fromEntries([...counted, ...beside]),
    id: resource.key.schema,
    version: z.int(),
  });
}
