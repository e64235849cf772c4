import type { Response } from 'express';
import type { BulkOrder } from '#contract/bulk-act.ts';
import type { StaffRole } from '#contract/identity.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { recordReading } from '../audit/record-reading.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { createVault, type StoredKeys } from '../documents/vault.ts';
import { MEDIA_TYPES } from '../exports/send-sheet.ts';
import { DeskError } from '../http/desk-error.ts';

const FILE: Statement = {
  name: 'bulk_file_to_send',
  text: `
    select b.state, b."order", b.created_at as "createdAt", f.storage_key as "storageKey",
      f.wrapped_key as "wrappedKey", f.key_id as "keyId", f.role, f.office_id as "officeId",
      f.made_at as "madeAt", f.expires_at as "expiresAt"
    from bulk_act b left join bulk_file f on f.bulk_id = b.id
    where b.id = $1 and b.staff_id = $2 and b.kind = 'EXPORT'`,
};

interface FileRow extends StoredKeys {
  state: string;
  order: Extract<BulkOrder, { kind: 'EXPORT' }>;
  createdAt: Date;
  role: StaffRole;
  officeId: string | null;
  madeAt: Date | null;
  /** Empty where the file is gone, or was not begun. */
  expiresAt: Date | null;
}

/**
 * Sends the file of an export to whoever ordered it, as often as they like until it expires; that
 * it was read is in the audit before a byte of it leaves.
 * @throws DeskError not_found for another's, wrong_state while it is under way, link_invalid once
 * it expired, not_allowed where its cases were seen in an office or a role that is no more theirs
 */
export async function sendBulkFile(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  bulkId: string,
  res: Response,
): Promise<void> {
  const now = deps.clock.now();
  const row = await fileOf(deps.sql, bulkId, actor.staffId, now);
  if (row.role !== actor.role || row.officeId !== actor.officeId) {
    throw new DeskError('not_allowed');
  }
  const [bytes] = await createVault(deps).open(row);
  await recordReading(
    deps,
    { action: 'bulk_file_read', detail: { bulkId } },
    { actor, requestId, ipAddress },
  );
  const { format } = row.order;
  const name = `${actor.locale === 'it' ? 'pratiche' : 'cases'}-${civilDateOf(row.createdAt.getTime())}`;
  res.setHeader('Content-Type', MEDIA_TYPES[format]);
  res.setHeader('Content-Disposition', `attachment; filename="${name}.${format}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  res.status(200).end(bytes);
}

async function fileOf(sql: Sql, bulkId: string, staffId: string, now: number): Promise<FileRow> {
  const [row] = await sql.rows<FileRow>(FILE, [bulkId, staffId]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  if (row.state === 'RUNNING') {
    throw new DeskError('wrong_state');
  }
  if (row.expiresAt === null || row.madeAt === null || row.expiresAt.getTime() <= now) {
    throw new DeskError('link_invalid');
  }
  return row;
}
