import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import {
  canMove,
  CASE_ACTS,
  type CaseActName,
  isConcluded,
  stateAfter,
  turnOf,
  waitsForHolder,
} from '#rules/case-state.ts';

const ACTS = Object.keys(CASE_ACTS) as CaseActName[];

/** Specification 4, written down a second time: what may be done from each state, and to where. */
const MOVES: Record<CaseState, Partial<Record<CaseActName, CaseState>>> = {
  // Without an account there is no draft to go on with: it is written and left in one act.
  DRAFT: { submit: 'SUBMITTED', preregister: 'AWAITING_CONFIRMATION' },
  AWAITING_CONFIRMATION: { take: 'IN_CHARGE', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
  SUBMITTED: { take: 'IN_CHARGE', withdraw: 'WITHDRAWN' },
  IN_CHARGE: {
    release: 'SUBMITTED',
    releaseByTimeout: 'SUBMITTED',
    requestIntegration: 'INTEGRATION_REQUESTED',
    sendRejectionNotice: 'REJECTION_NOTICE',
    approve: 'APPROVED',
    reject: 'REJECTED',
    withdraw: 'WITHDRAWN',
  },
  INTEGRATION_REQUESTED: {
    answerIntegration: 'INTEGRATION_RECEIVED',
    lapseIntegration: 'EXPIRED',
    withdraw: 'WITHDRAWN',
  },
  INTEGRATION_RECEIVED: { take: 'IN_CHARGE', withdraw: 'WITHDRAWN' },
  REJECTION_NOTICE: { object: 'IN_CHARGE', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
  APPROVED: { startCommit: 'COMMITTING', complete: 'COMPLETED', failCommit: 'COMMIT_FAILED' },
  COMMITTING: { complete: 'COMPLETED', failCommit: 'COMMIT_FAILED' },
  COMMIT_FAILED: { take: 'IN_CHARGE', withdraw: 'WITHDRAWN' },
  COMPLETED: {},
  REJECTED: {},
  WITHDRAWN: {},
  EXPIRED: {},
};

const MATRIX = CASE_STATES.flatMap((state) => ACTS.map((act) => [state, act] as const));

describe('the state machine', () => {
  it.each(MATRIX)('from %s by %s', (state, act) => {
    const to = MOVES[state][act];
    expect(canMove(state, act) ? stateAfter(act) : undefined).toBe(to);
  });

  it('has no act out of an end, and a way to an end from everywhere else', () => {
    for (const state of CASE_STATES) {
      const seen = new Set<CaseState>([state]);
      for (const each of seen) {
        for (const to of Object.values(MOVES[each])) {
          seen.add(to);
        }
      }
      expect([state, [...seen].some((each) => isConcluded(each))]).toEqual([state, true]);
      expect(isConcluded(state)).toBe(Object.keys(MOVES[state]).length === 0);
    }
  });
});

describe('whose turn it is', () => {
  it.each([
    ['DRAFT', 'CITIZEN'],
    ['INTEGRATION_REQUESTED', 'CITIZEN'],
    ['REJECTION_NOTICE', 'CITIZEN'],
    ['SUBMITTED', 'OFFICE'],
    ['IN_CHARGE', 'OFFICE'],
    ['INTEGRATION_RECEIVED', 'OFFICE'],
    ['APPROVED', 'OFFICE'],
    ['COMMITTING', 'OFFICE'],
    ['COMMIT_FAILED', 'OFFICE'],
    ['AWAITING_CONFIRMATION', 'OFFICE'],
    ['COMPLETED', 'NOBODY'],
    ['REJECTED', 'NOBODY'],
    ['WITHDRAWN', 'NOBODY'],
    ['EXPIRED', 'NOBODY'],
  ] as const)('in %s: %s', (state, turn) => {
    expect(turnOf(state)).toBe(turn);
  });

  it('a case waits for its holder alone in three states', () => {
    expect(CASE_STATES.filter((state) => waitsForHolder(state))).toEqual([
      'IN_CHARGE',
      'INTEGRATION_RECEIVED',
      'COMMIT_FAILED',
    ]);
  });
});
