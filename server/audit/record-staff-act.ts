import type { AuditEntry } from '#contract/audit.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

const RECORD_STAFF_ACT: Statement = {
  name: 'record_staff_act',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, request_id, ip_address, detail)
    values ($1, 'STAFF', $2, $3, $4, $5, $6)`,
};

/** Who of the staff does it, and in which request. */
export interface StaffCircumstances {
  actor: StaffActor;
  requestId: string;
  ipAddress: string;
}

/**
 * Adds to the audit an act of the staff that is about no citizen and no case.
 * @param sql the transaction of the act, so that both stand or fall together
 * @param now milliseconds since 1970
 */
export async function recordStaffAct(
  sql: Sql,
  now: number,
  { action, detail }: AuditEntry,
  { actor, requestId, ipAddress }: StaffCircumstances,
): Promise<void> {
  await sql.rows(RECORD_STAFF_ACT, [
    new Date(now),
    actor.staffId,
    action,
    requestId,
    ipAddress,
    detail === null ? null : JSON.stringify(detail),
  ]);
}
