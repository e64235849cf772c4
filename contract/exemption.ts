import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** What gives the right to an exemption from the copayment (esenzione dal ticket). */
export const EXEMPTION_KINDS = ['INCOME', 'PATHOLOGY', 'RARE', 'DISABILITY', 'OTHER'] as const;
export const ExemptionKind = z.enum(EXEMPTION_KINDS);
export type ExemptionKind = z.infer<typeof ExemptionKind>;

/** MEF_AUTOMATIC: granted from the list of the Ministry of Economy, with no request. */
export const EXEMPTION_ORIGINS = ['MEF_AUTOMATIC', 'SELF_CERT', 'DOCUMENT'] as const;
export const ExemptionOrigin = z.enum(EXEMPTION_ORIGINS);
export type ExemptionOrigin = z.infer<typeof ExemptionOrigin>;

export const EXEMPTION_STATUSES = ['ACTIVE', 'EXPIRED', 'REVOKED', 'PENDING_CONFIRMATION'] as const;
export const ExemptionStatus = z.enum(EXEMPTION_STATUSES);
export type ExemptionStatus = z.infer<typeof ExemptionStatus>;

/** Sample checks of what was self-certified (DPR 445/2000, art. 71). */
export const EXEMPTION_CHECKS = ['NOT_CHECKED', 'CONFIRMED', 'REFUTED'] as const;
export const ExemptionCheck = z.enum(EXEMPTION_CHECKS);
export type ExemptionCheck = z.infer<typeof ExemptionCheck>;

/** An exemption as it is shown: the status is the one of the day, an active one past its end is expired. */
export const ExemptionView = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: ExemptionKind,
  from: CivilDate,
  to: CivilDate.nullable().describe('Last day; null: without end'),
  status: ExemptionStatus,
  origin: ExemptionOrigin,
  holder: z.boolean().describe('false: covered as the dependant of somebody else'),
  person: z.string().describe('Name and surname of whom it covers'),
  certificateNumber: z.string(),
  printable: z.boolean().describe('R-CP-1: only what is active today is printed'),
});
export type ExemptionView = z.infer<typeof ExemptionView>;
