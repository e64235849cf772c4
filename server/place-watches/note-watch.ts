import type { AuditDetails } from '#contract/audit.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { CitizenRequest } from '../cases/citizen-act.ts';

const NOTE_WATCH: Statement = {
  name: 'note_place_watch',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, person_id, request_id, ip_address, detail)
    values ($1, 'CITIZEN', $2, 'place_watch', $3, $4, $5, $6)`,
};

/** Keeps in the audit what a citizen did about a place they wait for. */
export async function noteWatch(
  sql: Sql,
  { deps, actor, requestId, ipAddress }: CitizenRequest,
  personId: string,
  detail: AuditDetails['place_watch'],
): Promise<void> {
  await sql.rows(NOTE_WATCH, [
    new Date(deps.clock.now()),
    actor.accountId,
    personId,
    requestId,
    ipAddress,
    JSON.stringify(detail),
  ]);
}
