import type { AuditEntry } from '#contract/audit.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { recordReading } from '../audit/record-reading.ts';
import { demandOwnCase } from '../cases/own-case.ts';
import type { CitizenActor } from '../http/actor.ts';
import type { RouteContext } from '../http/route.ts';

/**
 * Lets a citizen download a paper of a case that is theirs to follow, and keeps in the audit that
 * they did (LC-12).
 * @throws DeskError not_found
 */
export async function readOwnCase(
  { deps, actor, req, requestId }: RouteContext<unknown, unknown, unknown, CitizenActor>,
  caseId: string,
  reading: AuditEntry,
): Promise<void> {
  await demandOwnCase(deps.sql, actor.accountId, caseId, civilDateOf(deps.clock.now()));
  await recordReading(deps, reading, { actor, requestId, ipAddress: req.ip ?? '', caseId });
}
