import { z } from 'zod';
import { ListQuery, pageOf } from './list-query.ts';

/** Which records' changes: of a kind, or of one record of it. */
export const RecordChangeQuery = ListQuery.extend({
  resource: z.string().max(40).describe('Kind of record, as its address names it'),
  record: z.string().max(80).optional(),
});
export type RecordChangeQuery = z.infer<typeof RecordChangeQuery>;

/** Who changed a record that administrators keep, when, and what. */
export const RecordChange = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actorName: z.string().nullable(),
  record: z.string(),
  act: z.enum(['CREATED', 'CHANGED', 'REMOVED']),
  fields: z.array(z.string()),
  before: z.record(z.string(), z.unknown()).nullable().describe('Addresses and numbers left out'),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type RecordChange = z.infer<typeof RecordChange>;
export const RecordChangePage = pageOf(RecordChange);
export type RecordChangePage = z.infer<typeof RecordChangePage>;
