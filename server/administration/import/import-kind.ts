import type { z } from 'zod';
import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../../db/sql.ts';
import type { Deps } from '../../deps.ts';
import type { AdminRequest } from '../admin-request.ts';
import type { AdminRecord, AdminResource, FieldFaults } from '../admin-resource.ts';
import type { ReadCell } from './cell-values.ts';

/** A column of a file: its heading, the field it fills, how a cell is read. */
export interface ImportColumn {
  heading: string;
  field: string;
  read: ReadCell;
  /** A file may lack it. */
  optional?: boolean;
}

/** Fields that name rows of another table: what a cell holds, and the value that is kept. */
export interface ImportReference {
  field: string;
  /** Every value there is, as a query with the columns `said` and `kept`. */
  text: string;
  /** What is said of a value that there is not, and what to do. */
  unknown: Localized;
}

/** A field that no two records share, beside the key. */
export interface ImportShared {
  field: string;
  /** Its column of a row `t`, where the records that stand are asked as well. */
  sql?: string;
}

/** Records of one thing, from `validFrom` to `validTo`, of which no two hold on the same day. */
export interface ImportPeriods {
  /** The thing that a record is about. */
  of: (record: AdminRecord) => string;
  /** The same of a row `t` of the table, in SQL. */
  sql: string;
}

/** A kind of file: all that reading, checking and writing its lines need to know. */
export interface ImportKindOf {
  resource: AdminResource;
  /** What a line has to be, where that is more than a record of the resource. */
  schema?: z.ZodType;
  columns: readonly ImportColumn[];
  /** What tells one record from another: two lines with the same key are one too many. */
  keyOf: (record: AdminRecord) => string;
  /** The same of a row `t` of the table, in SQL. */
  keySql: string;
  keyField: string;
  references: readonly ImportReference[];
  shared?: readonly ImportShared[];
  periods?: ImportPeriods;
  /** Fields that a file does not have. */
  fixed?: AdminRecord;
  /** What stands against a line, beyond what stands against a record made by hand. */
  faults?: (record: AdminRecord, before: AdminRecord | null) => FieldFaults;
  /** Columns of the table made from a record, beside its fields. */
  extra?: (record: AdminRecord) => Readonly<Record<string, unknown>>;
  /** Makes the records, where that is more than rows of a table. */
  make?: (sql: Sql, records: readonly AdminRecord[], request: AdminRequest) => Promise<void>;
  /** After the commit. */
  done?: (deps: Deps) => void;
  /** Lines that a file may have, where they are fewer than usual. */
  mostLines?: number;
  /** Lines of the example: headings apart. */
  example: readonly string[];
}

/** What a line of the file has to be. */
export function schemaOf({ schema, resource }: ImportKindOf): z.ZodType {
  return schema ?? resource.made;
}

/** The heading that fills a field; null: none does. */
export function columnOf({ columns }: ImportKindOf, field: string): string | null {
  return columns.find((column) => column.field === field)?.heading ?? null;
}
