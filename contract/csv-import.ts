import { z } from 'zod';
import { ListQuery, pageOf } from './list-query.ts';

/** What can be imported from a file of comma-separated values. */
export const IMPORT_KINDS = [
  'zones',
  'offices',
  'municipalities',
  'closing-days',
  'doctors',
  'surgeries',
  'practice-memberships',
  'substitutions',
  'staff',
] as const;
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/** Lines of data that a file may have. */
export const MOST_IMPORT_LINES = 20_000;

/** Why a line, or the whole file, is not taken. */
export const ImportRefusal = z.object({
  line: z.int().describe('Line of the file, the first is 1'),
  column: z.string().nullable().describe('Heading of the column; null: the line, or the file'),
  reason: z.string().describe('In the language of the reader'),
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;

/** What a line changes of a record; of addresses and numbers only that they change. */
export const ImportChange = z.object({
  line: z.int(),
  fields: z.array(z.string()),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type ImportChange = z.infer<typeof ImportChange>;

export const IMPORT_STATES = ['CHECKED', 'REFUSED', 'APPLIED'] as const;
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.infer<typeof ImportState>;

/** An import: what was found when it was tried, and whether it was done. */
export const ImportView = z.object({
  id: z.uuid(),
  kind: ImportKind,
  state: ImportState.describe('CHECKED: every line is good, nothing is written yet'),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  lines: z.int().describe('Lines of data'),
  refused: z.int().describe('Lines refused'),
  created: z.int().describe('Lines that make a record'),
  changed: z.int().describe('Lines that change a record that is there'),
  unchanged: z.int().describe('Lines that say what is there already'),
  checkedAt: z.iso.datetime(),
  checkedBy: z.string(),
  appliedAt: z.iso.datetime().nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
export const ImportPage = pageOf(ImportView);

/** An import with the first of its refusals; all of them are a file to download. */
export const ImportReport = ImportView.extend({
  refusals: z.array(ImportRefusal),
  changes: z.array(ImportChange).describe('The first hundred lines that change a record'),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportQuery = ListQuery.extend({ kind: ImportKind.optional() });
