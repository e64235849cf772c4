import type { CaseState } from '#contract/case-state.ts';

/**
 * The acts that move a case, each with the states it leaves from and the one it leads to
 * (specification 4). Nothing else changes a state: people's acts and the workflow's alike go
 * through this table.
 */
export const CASE_ACTS = {
  submit: { by: 'CITIZEN', from: ['DRAFT'], to: 'SUBMITTED' },
  preregister: { by: 'CITIZEN', from: ['DRAFT'], to: 'AWAITING_CONFIRMATION' },
  take: {
    by: 'STAFF',
    from: ['SUBMITTED', 'AWAITING_CONFIRMATION', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'],
    to: 'IN_CHARGE',
  },
  release: { by: 'STAFF', from: ['IN_CHARGE'], to: 'SUBMITTED' },
  releaseByTimeout: { by: 'SYSTEM', from: ['IN_CHARGE'], to: 'SUBMITTED' },
  requestIntegration: { by: 'STAFF', from: ['IN_CHARGE'], to: 'INTEGRATION_REQUESTED' },
  answerIntegration: {
    by: 'CITIZEN',
    from: ['INTEGRATION_REQUESTED'],
    to: 'INTEGRATION_RECEIVED',
  },
  lapseIntegration: { by: 'SYSTEM', from: ['INTEGRATION_REQUESTED'], to: 'EXPIRED' },
  sendRejectionNotice: { by: 'STAFF', from: ['IN_CHARGE'], to: 'REJECTION_NOTICE' },
  object: { by: 'CITIZEN', from: ['REJECTION_NOTICE'], to: 'IN_CHARGE' },
  approve: { by: 'STAFF', from: ['IN_CHARGE'], to: 'APPROVED' },
  reject: { by: 'STAFF', from: ['IN_CHARGE', 'REJECTION_NOTICE'], to: 'REJECTED' },
  startCommit: { by: 'SYSTEM', from: ['APPROVED'], to: 'COMMITTING' },
  complete: { by: 'SYSTEM', from: ['APPROVED', 'COMMITTING'], to: 'COMPLETED' },
  failCommit: { by: 'SYSTEM', from: ['APPROVED', 'COMMITTING'], to: 'COMMIT_FAILED' },
  withdraw: {
    by: 'CITIZEN',
    from: [
      'SUBMITTED',
      'AWAITING_CONFIRMATION',
      'IN_CHARGE',
      'INTEGRATION_REQUESTED',
      'INTEGRATION_RECEIVED',
      'REJECTION_NOTICE',
      'COMMIT_FAILED',
    ],
    to: 'WITHDRAWN',
  },
  expire: { by: 'SYSTEM', from: ['AWAITING_CONFIRMATION'], to: 'EXPIRED' },
} as const satisfies Record<
  string,
  { by: 'CITIZEN' | 'STAFF' | 'SYSTEM'; from: readonly CaseState[]; to: CaseState }
>;

export type CaseActName = keyof typeof CASE_ACTS;

const FINAL: ReadonlySet<CaseState> = new Set(['COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED']);

/** Whether the case has ended; an ended case takes no further act. */
export function isConcluded(state: CaseState): boolean {
  return FINAL.has(state);
}

/** Whether the act may leave from that state. */
export function canMove(state: CaseState, act: CaseActName): boolean {
  return (CASE_ACTS[act].from as readonly CaseState[]).includes(state);
}

/** The state that an act leads to. */
export function stateAfter(act: CaseActName): CaseState {
  return CASE_ACTS[act].to;
}

/** States in which something is the citizen's to do: send, answer, object. */
export const CITIZEN_STATES = [
  'DRAFT',
  'INTEGRATION_REQUESTED',
  'REJECTION_NOTICE',
] as const satisfies readonly CaseState[];

/** Whose move it is, for the citizen's page. */
export function turnOf(state: CaseState): 'CITIZEN' | 'OFFICE' | 'NOBODY' {
  if (isConcluded(state)) {
    return 'NOBODY';
  }
  return (CITIZEN_STATES as readonly CaseState[]).includes(state) ? 'CITIZEN' : 'OFFICE';
}

/** States in which a case that nobody holds waits to be taken in charge. */
export const FREE_STATES = [
  'SUBMITTED',
  'INTEGRATION_RECEIVED',
  'COMMIT_FAILED',
] as const satisfies readonly CaseState[];

/** Whether the case, if nobody holds it, waits to be taken in charge. */
export function waitsForTaker(state: CaseState): boolean {
  return (FREE_STATES as readonly CaseState[]).includes(state);
}

/**
 * States that wait for the operator who holds the case: left untouched too long, it goes back to
 * everybody (LC-6).
 */
const HELD_STATES: ReadonlySet<CaseState> = new Set([
  'IN_CHARGE',
  'INTEGRATION_RECEIVED',
  'COMMIT_FAILED',
]);

/** Whether the case, if somebody holds it, waits for them alone. */
export function waitsForHolder(state: CaseState): boolean {
  return HELD_STATES.has(state);
}
