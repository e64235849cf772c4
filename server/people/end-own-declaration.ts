import type { AuditEntry } from '#contract/audit.ts';
import type { Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { pokeCasesOfPair } from './open-cases-of-pair.ts';

const END_OWN: Statement = {
  name: 'end_own_declaration',
  text: `
    update representation set state = 'ENDED', ended_at = $3, end_reason = 'GIVEN_UP',
      version = version + 1
    where representative_id = $1 and represented_id = $2 and kind = 'PARENT' and state = 'ACTIVE'
    returning id`,
};
const AUDIT: Statement = {
  name: 'audit_own_declaration_end',
  text: `
    insert into audit_event (at, actor_kind, actor_id, action, person_id, request_id, ip_address, detail)
    values ($1, 'CITIZEN', $2, $3, $4, $5, $6, $7)`,
};

/**
 * A citizen takes back the declaration of being the parent of somebody: from that moment they act for
 * them no more (R-RP-7). Whom they still are the parent of can be declared again.
 * @throws DeskError not_found where they have declared nothing
 */
export async function endOwnDeclaration(
  {
    deps,
    actor,
    requestId,
    ipAddress,
  }: { deps: Deps; actor: CitizenActor; requestId: string; ipAddress: string },
  personId: string,
): Promise<void> {
  const now = deps.clock.now();
  const cases = await deps.sql.transact(async (sql) => {
    const [ended] = await sql.rows<{ id: string }>(END_OWN, [
      actor.accountId,
      personId,
      new Date(now),
    ]);
    if (ended === undefined) {
      throw new DeskError('not_found');
    }
    const audit: AuditEntry = {
      action: 'representation_ended',
      detail: { representationId: ended.id, reason: 'GIVEN_UP', lastDay: null },
    };
    await sql.rows(AUDIT, [
      new Date(now),
      actor.accountId,
      audit.action,
      personId,
      requestId,
      ipAddress,
      JSON.stringify(audit.detail),
    ]);
    const pair = { representative: actor.accountId, represented: personId };
    return pokeCasesOfPair(sql, pair, now);
  });
  for (const id of cases) {
    deps.teller.tell(id);
  }
}
