import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { ExportFormat } from '#contract/export.ts';
import type { Locale } from '#contract/localized.ts';
import { csvSheet } from './csv-sheet.ts';
import type { SheetRow } from './sheet-cell.ts';
import { xlsxSheet } from './xlsx-sheet.ts';

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A download that is not over by then holds its connection to the database no longer. */
const LONGEST_MS = 30 * 60_000;

export interface Sheet {
  /** Without its ending. */
  name: string;
  format: ExportFormat;
  locale: Locale;
  /** The heading first. */
  batches: AsyncIterable<readonly SheetRow[]>;
}

/**
 * Sends a sheet row by row, no faster than the other side takes it.
 * @throws when the other side goes away or takes too long, or the rows cannot be read: the answer
 * is then cut short, which the browser tells from a whole one
 */
export async function sendSheet(
  res: Response,
  { name, format, locale, batches }: Sheet,
): Promise<void> {
  res.setHeader('Content-Type', MEDIA_TYPES[format]);
  res.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  const chunks = format === 'csv' ? csvSheet(batches, locale) : xlsxSheet(batches);
  await pipeline(Readable.from(chunks, { objectMode: true }), res, {
    signal: AbortSignal.timeout(LONGEST_MS),
  });
}
