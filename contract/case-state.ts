import { z } from 'zod';

/** States of a case file (pratica); the moves between them are in rules/case-state.ts. */
export const CASE_STATES = [
  'DRAFT',
  'AWAITING_CONFIRMATION',
  'SUBMITTED',
  'IN_CHARGE',
  'INTEGRATION_REQUESTED',
  'INTEGRATION_RECEIVED',
  'REJECTION_NOTICE',
  'APPROVED',
  'COMMITTING',
  'COMMIT_FAILED',
  'COMPLETED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;
