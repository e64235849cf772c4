import type { Request } from 'express';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditEntry } from '#contract/audit.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Deps } from '../deps.ts';

/** Where a request of this area comes from, for limits and for the audit. */
export interface Caller {
  ipAddress: string;
  requestId: string;
}

export function callerOf({ req, requestId }: { req: Request; requestId: string }): Caller {
  return { ipAddress: req.ip ?? '', requestId };
}

/**
 * Adds to the audit what happened to an account, or to nobody's (`null`).
 * @param how ANONYMOUS while who asks has not yet proved to be the account's owner
 */
export function auditAccount(
  em: EntityManager,
  deps: Deps,
  caller: Caller,
  entry: AuditEntry,
  accountId: string | null,
  how: 'CITIZEN' | 'ANONYMOUS' = 'CITIZEN',
): void {
  recordAudit(em, {
    ...entry,
    at: deps.clock.now(),
    actor: { kind: how, id: accountId },
    ...caller,
  });
}
