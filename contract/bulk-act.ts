import { z } from 'zod';
import { QueueViewFilter } from './desk-queue.ts';
import { EXPORT_COLUMNS, ExportColumn, ExportFormat } from './export.ts';
import { IntegrationRequest } from './integration.ts';
import { ListQuery, pageOf } from './list-query.ts';

/** How many cases one bulk act takes. */
export const MOST_BULK_CASES = 1000;

export const BULK_KINDS = [
  'ASSIGN',
  'HAND_OVER',
  'INTEGRATION',
  'APPROVE',
  'LABEL',
  'EXPORT',
] as const;
export const BulkKind = z.enum(BULK_KINDS);
export type BulkKind = z.infer<typeof BulkKind>;

const Reason = z.string().trim().max(500).default('');

/** What is to be done to each case, as each single act would be asked for. */
export const BulkOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ASSIGN'), assignee: z.uuid(), reason: Reason }),
  z.strictObject({
    kind: z.literal('HAND_OVER'),
    to: z.array(z.uuid()).min(1).max(20).describe('Colleagues, who get the cases in turn'),
    reason: Reason,
  }),
  IntegrationRequest.omit({ version: true }).extend({ kind: z.literal('INTEGRATION') }),
  z.strictObject({ kind: z.literal('APPROVE') }),
  z.strictObject({
    kind: z.literal('LABEL'),
    add: z.array(z.uuid()).max(6),
    remove: z.array(z.uuid()).max(6),
  }),
  z.strictObject({
    kind: z.literal('EXPORT'),
    format: ExportFormat,
    columns: z.array(ExportColumn).min(1).max(EXPORT_COLUMNS.length),
  }),
]);
export type BulkOrder = z.infer<typeof BulkOrder>;

/** The cases: by their ids, or all that a filter of the queue hits. */
export const BulkCases = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST_BULK_CASES) }),
  z.strictObject({ filter: QueueViewFilter }),
]);
export type BulkCases = z.infer<typeof BulkCases>;

export const NewBulkAct = z.strictObject({
  key: z.uuid().describe('The same key is the same act, however often it is sent'),
  cases: BulkCases,
  order: BulkOrder,
});
export type NewBulkAct = z.infer<typeof NewBulkAct>;

/** An operator's open cases to one or several colleagues, e.g. on leave. */
export const HandOver = z.strictObject({
  key: z.uuid(),
  from: z.uuid().optional().describe('Absent: one’s own; another’s only for a supervisor'),
  to: z.array(z.uuid()).min(1).max(20),
  reason: Reason,
});
export type HandOver = z.infer<typeof HandOver>;

export const BulkActView = z.object({
  id: z.uuid(),
  kind: BulkKind,
  state: z.enum(['RUNNING', 'DONE', 'UNDOING', 'UNDONE']),
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  undone: z.int(),
  undoRefused: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  undoable: z.boolean().describe('Nothing of it was told to a citizen or written to the registry'),
  file: z
    .object({ expiresAt: z.iso.datetime() })
    .nullable()
    .describe('The file of an export, from its end until it expires'),
});
export type BulkActView = z.infer<typeof BulkActView>;

export const BulkItemsQuery = ListQuery.extend({
  outcome: z.enum(['DONE', 'REFUSED', 'PENDING']).optional(),
});
export type BulkItemsQuery = z.infer<typeof BulkItemsQuery>;

export const BulkItemView = z.object({
  caseId: z.uuid(),
  protocolNumber: z.string(),
  outcome: z.enum(['DONE', 'REFUSED']).nullable().describe('null: not yet'),
  code: z.string().nullable().describe('Why it was refused, as for the single act'),
  rules: z.array(z.string()).describe('Ids of the rules that stand against an approval'),
  undo: z.enum(['DONE', 'REFUSED']).nullable(),
  undoCode: z.string().nullable(),
});
export type BulkItemView = z.infer<typeof BulkItemView>;
export const BulkItemPage = pageOf(BulkItemView);
export type BulkItemPage = z.infer<typeof BulkItemPage>;
