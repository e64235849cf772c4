import type { Response } from 'express';
import type { ExportColumn, ExportFilter, ExportFormat } from '#contract/export.ts';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { recordReading } from '../audit/record-reading.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import { DeskError } from '../http/desk-error.ts';
import { exportedCases } from './export-cases.ts';
import { sendSheet } from './send-sheet.ts';
import { TICKET_MS } from './start-export.ts';

/** Each holds a connection to the database for as long as it is fetched. */
const AT_ONCE = 2;
const BUSY_RETRY_SECONDS = 30;
let underWay = 0;

const LOCK_EXPORT: Statement = {
  name: 'lock_export',
  text: `
    select format, columns, filter, created_at as "createdAt", started_at as "startedAt"
    from case_export where id = $1 and staff_id = $2 for update`,
};
const BEGIN_EXPORT: Statement = {
  name: 'begin_export',
  text: 'update case_export set started_at = $2, filter = null where id = $1',
};
const END_EXPORT: Statement = {
  name: 'end_export',
  text: 'update case_export set ended_at = $2, row_count = $3 where id = $1',
};

interface ClaimedExport {
  format: ExportFormat;
  columns: ExportColumn[];
  filter: ExportFilter;
}

/**
 * Sends an export to whoever asked for it, once. That cases were read is in the audit before the
 * first of them leaves, and how many did at the end.
 * @throws DeskError not_found for another's, already_done, link_invalid when it waited too long,
 * too_many_requests while others are being fetched
 */
export async function sendExport(
  request: StaffRequest,
  exportId: string,
  locale: Locale,
  res: Response,
): Promise<void> {
  if (underWay >= AT_ONCE) {
    throw new DeskError('too_many_requests', { retryAfter: BUSY_RETRY_SECONDS });
  }
  underWay += 1;
  try {
    const { deps } = request;
    const claimed = await deps.sql.transact((sql) => claim(sql, request, exportId));
    await recordStart(request, exportId, claimed);
    await stream(request, exportId, claimed, locale, res);
  } finally {
    underWay -= 1;
  }
}

async function claim(
  sql: Sql,
  { deps, actor }: StaffRequest,
  exportId: string,
): Promise<ClaimedExport> {
  const now = deps.clock.now();
  const [row] = await sql.rows<
    Omit<ClaimedExport, 'filter'> & {
      filter: ExportFilter | null;
      createdAt: Date;
      startedAt: Date | null;
    }
  >(LOCK_EXPORT, [exportId, actor.staffId]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  if (row.startedAt !== null || row.filter === null) {
    throw new DeskError('already_done');
  }
  if (row.createdAt.getTime() + TICKET_MS < now) {
    throw new DeskError('link_invalid');
  }
  await sql.rows(BEGIN_EXPORT, [exportId, new Date(now)]);
  return { format: row.format, columns: row.columns, filter: row.filter };
}

async function recordStart(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  exportId: string,
  { format, columns, filter }: ClaimedExport,
): Promise<void> {
  const { sort: _sort, order: _order, ...filters } = filter;
  await recordReading(
    deps,
    // By their names: what was searched for may be somebody's code.
    {
      action: 'cases_exported',
      detail: { exportId, format, columns, filters: Object.keys(filters) },
    },
    { actor, requestId, ipAddress },
  );
}

async function stream(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  exportId: string,
  { format, columns, filter }: ClaimedExport,
  locale: Locale,
  res: Response,
): Promise<void> {
  const now = deps.clock.now();
  let rows = 0;
  let whole = false;
  try {
    await deps.sql.transact(async (sql) => {
      const batches = exportedCases(sql, { actor, columns, filter, locale, now }, (count) => {
        rows += count;
      });
      const name = `${locale === 'it' ? 'pratiche' : 'cases'}-${civilDateOf(now)}`;
      await sendSheet(res, { name, format, locale, batches });
    });
    whole = true;
  } catch (error) {
    if (!res.headersSent) {
      throw error;
    }
    deps.logger.warn({ err: error, requestId, rows }, 'an export was cut short');
    res.destroy();
  } finally {
    await deps.sql.rows(END_EXPORT, [exportId, new Date(deps.clock.now()), rows]);
    await recordReading(
      deps,
      { action: 'export_ended', detail: { exportId, rows, whole } },
      { actor, requestId, ipAddress },
    );
  }
}
