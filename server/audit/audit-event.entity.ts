import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';

/**
 * Who did or read what, when (LC-12, R-VW-2). Append-only: a trigger refuses UPDATE and DELETE.
 * `action` and `detail` are typed in contract/audit.ts; no fiscal code, code or document in them.
 */
const AuditEventSchema = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    at: instant(),
    actorKind: p.enum(['CITIZEN', 'STAFF', 'SYSTEM', 'ANONYMOUS'] as const),
    actorId: p.uuid().nullable(),
    action: p.text(),
    personId: p.uuid().nullable(),
    caseId: p.uuid().nullable().index(),
    requestId: p.text().nullable(),
    ipAddress: p.text().nullable(),
    detail: p.json<Record<string, unknown>>().nullable(),
  },
  indexes: [
    { name: 'audit_event_person', properties: ['personId', 'at'] },
    { name: 'audit_event_actor', properties: ['actorId', 'at'] },
    { name: 'audit_event_at', properties: ['at', 'id'] },
    { name: 'audit_event_action', properties: ['action', 'at', 'id'] },
  ],
});
export class AuditEvent extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEvent);
