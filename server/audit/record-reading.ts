import type { AuditEntry } from '#contract/audit.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor, StaffActor } from '../http/actor.ts';

const RECORD_READING: Statement = {
  name: 'record_reading',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, person_id, case_id, request_id, ip_address, detail)
    values ($1, $9, $2, $3, $4, $5, $6, $7, $8)`,
};

export interface Reading {
  actor: StaffActor | CitizenActor;
  requestId: string;
  ipAddress: string;
  personId?: string;
  caseId?: string;
}

/**
 * Records that a member of staff read a citizen's data (R-VW-2), or that citizens downloaded a paper
 * of theirs (LC-12), before the answer leaves; or that they did something that is no act on a case.
 * @param sql connections, or the transaction of what was done
 */
export async function recordReading(
  { sql, clock }: { sql: Sql; clock: Deps['clock'] },
  { action, detail }: AuditEntry,
  { actor, requestId, ipAddress, personId, caseId }: Reading,
): Promise<void> {
  await sql.rows(RECORD_READING, [
    new Date(clock.now()),
    actor.kind === 'STAFF' ? actor.staffId : actor.accountId,
    action,
    personId ?? null,
    caseId ?? null,
    requestId,
    ipAddress,
    detail === null ? null : JSON.stringify(detail),
    actor.kind,
  ]);
}
