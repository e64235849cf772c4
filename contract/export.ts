import { z } from 'zod';
import { PeriodQuery } from './board.ts';
import { QueueQuery } from './desk-case.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export const ExportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The board and one of its periods, as a file. */
export const BoardSheetQuery = PeriodQuery.extend({ format: ExportFormat });
export type BoardSheetQuery = z.infer<typeof BoardSheetQuery>;

/** Columns of an export of cases, in their order. */
export const EXPORT_COLUMNS = [
  'protocolNumber',
  'type',
  'state',
  'beneficiaryName',
  'officeName',
  'assigneeName',
  'submittedAt',
  'takenAt',
  'concludeDueOn',
  'concludedAt',
  'overdue',
  'suspended',
  'stateSince',
  'integrationRounds',
  'labels',
  'externalReference',
] as const;
export const ExportColumn = z.enum(EXPORT_COLUMNS);
export type ExportColumn = z.infer<typeof ExportColumn>;

/** Filters of the queue, without its pages: an export has all rows. */
export const ExportFilter = QueueQuery.omit({ page: true, perPage: true });
export type ExportFilter = z.infer<typeof ExportFilter>;

/** Asks for an export; what is searched for is in the body, so that no address holds it. */
export const NewExport = z.strictObject({
  format: ExportFormat,
  columns: z.array(ExportColumn).min(1).max(EXPORT_COLUMNS.length),
  filter: ExportFilter,
});
export type NewExport = z.infer<typeof NewExport>;

/** An export to be fetched once, within a few minutes. */
export const ExportTicket = z.object({
  id: z.uuid(),
  expiresAt: z.iso.datetime(),
});
export type ExportTicket = z.infer<typeof ExportTicket>;
