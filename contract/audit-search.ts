import { z } from 'zod';
import { AUDIT_ACTIONS } from './audit-texts.ts';
import { CivilDate } from './civil-date.ts';

/** Where a page of the audit ended: the next begins behind it. */
export const AuditKey = z.strictObject({ at: z.iso.datetime(), id: z.int().min(1) });
export type AuditKey = z.infer<typeof AuditKey>;

/** Who did or read what, of whom, when; in the body, so that no address holds a code. */
export const AuditSearch = z.strictObject({
  from: CivilDate,
  to: CivilDate,
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Of the staff. */
  actorId: z.uuid().optional(),
  protocolNumber: z.string().trim().max(40).optional().describe('Of one case'),
  fiscalCode: z
    .string()
    .trim()
    .toUpperCase()
    .max(16)
    .optional()
    .describe('Of one person and of the cases about them'),
  after: AuditKey.optional(),
  perPage: z.int().min(1).max(100).default(50),
});
export type AuditSearch = z.infer<typeof AuditSearch>;

export const AuditRow = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actorKind: z.enum(['CITIZEN', 'STAFF', 'SYSTEM', 'ANONYMOUS']),
  actorName: z.string().nullable().describe('Of the staff; citizens are not named'),
  action: z.enum(AUDIT_ACTIONS),
  caseId: z.uuid().nullable(),
  protocolNumber: z.string().nullable(),
  aboutPerson: z.boolean().describe('It is about a person of the registry'),
  ipAddress: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditPage = z.object({
  data: z.array(AuditRow),
  next: AuditKey.nullable().describe('To be sent as `after`; null: there is no more'),
});
export type AuditPage = z.infer<typeof AuditPage>;
