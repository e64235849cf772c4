import type { AuditEntry } from '#contract/audit.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { demandDeskCase } from '../documents/find-document.ts';
import type { StaffActor } from '../http/actor.ts';
import type { RouteContext } from '../http/route.ts';

/**
 * Lets somebody of the desk read a paper of a case, and keeps in the audit that they did: both or
 * neither.
 * @throws DeskError not_found, household_case
 */
export async function readDeskCase(
  { deps, em, actor, req, requestId }: RouteContext<unknown, unknown, unknown, StaffActor>,
  caseId: string,
  reading: AuditEntry,
): Promise<void> {
  await em.transactional(async (tx) => {
    await demandDeskCase(tx, actor, caseId);
    recordAudit(tx, {
      ...reading,
      at: deps.clock.now(),
      actor: { kind: 'STAFF', id: actor.staffId },
      caseId,
      requestId,
      ipAddress: req.ip ?? '',
    });
  });
}
