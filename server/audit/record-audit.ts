import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditEntry } from '#contract/audit.ts';
import { AuditEvent } from './audit-event.entity.ts';

/** Who did it, when, to whom. */
export interface AuditCircumstances {
  /** Milliseconds since 1970. */
  at: number;
  actor: { kind: 'CITIZEN' | 'STAFF' | 'SYSTEM' | 'ANONYMOUS'; id: string | null };
  personId?: string | null;
  caseId?: string | null;
  requestId?: string | null;
  ipAddress?: string | null;
}

/**
 * Adds a row to the audit; written with the transaction that the entity manager is in, so that an
 * act and its trace stand or fall together. The table refuses changes.
 */
export function recordAudit(em: EntityManager, event: AuditEntry & AuditCircumstances): void {
  em.persist(
    em.create(AuditEvent, {
      at: new Date(event.at),
      actorKind: event.actor.kind,
      actorId: event.actor.id,
      action: event.action,
      personId: event.personId ?? null,
      caseId: event.caseId ?? null,
      requestId: event.requestId ?? null,
      ipAddress: event.ipAddress ?? null,
      detail: event.detail,
    }),
  );
}
