import type { ExportTicket, NewExport } from '#contract/export.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { queueFilter } from '../cases/queue-filter.ts';

/** How long an export waits to be fetched. */
export const TICKET_MS = 5 * 60_000;
const FORGOTTEN_MS = 24 * 3_600_000;

const NEW_EXPORT: Statement = {
  name: 'new_export',
  text: `
    insert into case_export (id, staff_id, format, columns, filter, created_at)
    values ($1, $2, $3, $4, $5, $6)`,
};

// What was asked for and never fetched: nothing of it is needed, and the filter may name somebody.
const FORGET_EXPORTS: Statement = {
  name: 'forget_exports',
  text: 'delete from case_export where created_at < $1 and started_at is null',
};

/**
 * Notes what is to be exported, so that the browser can fetch it as a file of any size from an
 * address that holds nothing of it.
 * @throws DeskError invalid for a filter that names what there is not
 */
export async function startExport(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: StaffActor,
  { format, columns, filter }: NewExport,
): Promise<ExportTicket> {
  const now = deps.clock.now();
  queueFilter(actor, { ...filter, page: 1, perPage: 1 }, now);
  const id = uuidV7(now);
  await deps.sql.transact(async (sql) => {
    await sql.rows(FORGET_EXPORTS, [new Date(now - FORGOTTEN_MS)]);
    await sql.rows(NEW_EXPORT, [
      id,
      actor.staffId,
      format,
      JSON.stringify(columns),
      JSON.stringify(filter),
      new Date(now),
    ]);
  });
  return { id, expiresAt: new Date(now + TICKET_MS).toISOString() };
}
