import { z } from 'zod';
import { CaseState } from './case-state.ts';

/** What can stand on a case's timeline. */
export const CASE_EVENT_TYPES = [
  'submitted',
  'preregistered',
  'preregistration_expired',
  'taken_in_charge',
  'released',
  'released_by_timeout',
  'reassigned',
  'transferred',
  'integration_requested',
  'integration_reminded',
  'integration_received',
  'integration_lapsed',
  'rejection_notice_sent',
  'objection_received',
  'objection_term_ended',
  'ascertained',
  'override_asked',
  'override_granted',
  'override_refused',
  'approved',
  'commit_started',
  'completed',
  'commit_failed',
  'rejected',
  'withdrawn',
  'phone_contact',
  'note_added',
  'reference_noted',
  'take_charge_overdue',
  'conclusion_overdue',
] as const;
export const CaseEventType = z.enum(CASE_EVENT_TYPES);
export type CaseEventType = z.infer<typeof CaseEventType>;

export const CaseEventView = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  type: CaseEventType,
  actorKind: z.enum(['CITIZEN', 'STAFF', 'SYSTEM']),
  actorName: z
    .string()
    .nullable()
    .describe('Shown to staff; citizens read the office, not the person'),
  fromState: CaseState.nullable(),
  toState: CaseState.nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
});
export type CaseEventView = z.infer<typeof CaseEventView>;
