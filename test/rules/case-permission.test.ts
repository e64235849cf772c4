import { describe, expect, it } from 'vitest';
import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import { STAFF_ROLES, type StaffRole } from '#contract/identity.ts';
import {
  type CaseActor,
  type CaseStanding,
  type DeskAct,
  mayDo,
  maySeeCase,
} from '#rules/case-permission.ts';
import { canMove, isConcluded } from '#rules/case-state.ts';

const TODAY = '2026-11-23';
const ME = 'staff-me';
const OTHER = 'staff-other';

const aStanding = (overrides: Partial<CaseStanding> = {}): CaseStanding => ({
  state: 'IN_CHARGE',
  applicantId: 'citizen',
  officeId: 'LEG',
  assigneeId: ME,
  integrationRound: 0,
  maxIntegrationRounds: 3,
  objectionDueOn: null,
  ofOwnHousehold: false,
  ...overrides,
});
const staff = (role: StaffRole = 'OPERATOR', officeId: string | null = 'LEG') =>
  ({ kind: 'STAFF', staffId: ME, role, officeId }) as const;
const said = (
  act: DeskAct,
  standing: Partial<CaseStanding> = {},
  role: StaffRole = 'OPERATOR',
): string => {
  const permission = mayDo(staff(role), act, aStanding(standing), TODAY);
  return permission.allowed ? 'yes' : permission.code;
};

const sees = (actor: CaseActor, standing: Partial<CaseStanding> = {}) =>
  maySeeCase(actor, aStanding(standing));

describe('who sees a case', () => {
  it('its applicant, in every state, and no other citizen', () => {
    for (const state of CASE_STATES) {
      expect(sees({ kind: 'CITIZEN', accountId: 'citizen' }, { state })).toBe(true);
      expect(sees({ kind: 'CITIZEN', accountId: 'stranger' }, { state })).toBe(false);
    }
  });

  it.each(STAFF_ROLES)('%s', (role) => {
    const all = role === 'SUPERVISOR' || role === 'ADMIN';
    expect(sees(staff(role, 'LEG'))).toBe(all || role === 'OPERATOR');
    expect(sees(staff(role, 'MAG'))).toBe(all);
    expect(sees(staff(role, null), { officeId: 'LEG' })).toBe(all);
    expect(sees(staff(role), { state: 'DRAFT', officeId: null })).toBe(false);
  });
});

describe('taking', () => {
  const from: CaseState[] = [
    'SUBMITTED',
    'AWAITING_CONFIRMATION',
    'INTEGRATION_RECEIVED',
    'COMMIT_FAILED',
  ];
  it.each(CASE_STATES)('from %s', (state) => {
    const open = from.includes(state);
    expect(said('take', { state, assigneeId: null })).toBe(open ? 'yes' : 'wrong_state');
    expect(said('take', { state, assigneeId: ME })).toBe(open ? 'yes' : 'wrong_state');
    expect(said('take', { state, assigneeId: OTHER })).toBe(open ? 'not_allowed' : 'wrong_state');
  });
});

describe('LC-6: only its holder handles a case', () => {
  it.each(['requestIntegration', 'approve', 'reject', 'sendRejectionNotice'] as const)(
    '%s',
    (act) => {
      for (const state of CASE_STATES) {
        const open = canMove(state, act);
        expect([state, said(act, { state })]).toEqual([state, open ? 'yes' : 'wrong_state']);
        for (const assigneeId of [OTHER, null]) {
          for (const role of ['OPERATOR', 'SUPERVISOR'] as const) {
            expect([state, said(act, { state, assigneeId }, role)]).toEqual([
              state,
              open ? 'not_allowed' : 'wrong_state',
            ]);
          }
        }
      }
    },
  );

  it('a supervisor puts back for somebody else, an operator does not', () => {
    expect(said('release', { assigneeId: OTHER }, 'SUPERVISOR')).toBe('yes');
    expect(said('release', { assigneeId: OTHER })).toBe('not_allowed');
    expect(said('release')).toBe('yes');
    expect(said('release', { state: 'SUBMITTED' }, 'SUPERVISOR')).toBe('wrong_state');
  });
});

describe('LC-3: rounds of integration', () => {
  it.each([
    [0, 3, 'yes'],
    [2, 3, 'yes'],
    [3, 3, 'wrong_state'],
    [4, 3, 'wrong_state'],
    [0, 0, 'wrong_state'],
  ])('%i of %i asked: %s', (integrationRound, maxIntegrationRounds, answer) => {
    expect(said('requestIntegration', { integrationRound, maxIntegrationRounds })).toBe(answer);
  });
});

describe('LC-4: rejecting after a notice', () => {
  it.each([
    ['2026-11-22', 'yes'],
    ['2026-11-23', 'wrong_state'],
    ['2026-11-24', 'wrong_state'],
    [null, 'yes'],
  ])('to object until %s: %s', (objectionDueOn, answer) => {
    expect(said('reject', { state: 'REJECTION_NOTICE', objectionDueOn })).toBe(answer);
  });
  it('the term of a notice that was answered holds nothing back', () => {
    expect(said('reject', { objectionDueOn: '2026-12-31' })).toBe('yes');
  });
});

describe('reassigning', () => {
  it.each(CASE_STATES)('a case %s', (state) => {
    const nobodys = ['APPROVED', 'COMMITTING', 'AWAITING_CONFIRMATION'].includes(state);
    const open = !isConcluded(state) && !nobodys;
    expect(said('reassign', { state }, 'SUPERVISOR')).toBe(open ? 'yes' : 'wrong_state');
    expect(said('reassign', { state })).toBe('not_allowed');
  });
});

describe('LC-7: a case of one’s own household', () => {
  it.each([
    'take',
    'release',
    'requestIntegration',
    'approve',
    'reject',
    'sendRejectionNotice',
    'reassign',
    'takeBack',
    'addNote',
    'logPhoneContact',
    'noteReference',
  ] as const)('is not handled: %s', (act) => {
    for (const state of CASE_STATES) {
      expect(said(act, { state, ofOwnHousehold: true }, 'SUPERVISOR')).toBe('household_case');
    }
  });
});

describe('notes and calls', () => {
  it('are open on every case that one sees', () => {
    for (const state of CASE_STATES) {
      expect(said('addNote', { state, assigneeId: OTHER })).toBe('yes');
      expect(said('logPhoneContact', { state, assigneeId: OTHER })).toBe('yes');
      expect(said('noteReference', { state, assigneeId: OTHER })).toBe('yes');
    }
  });
});

describe('handing over', () => {
  it('is the holder’s and a supervisor’s, until the case is decided', () => {
    expect(said('handOver')).toBe('yes');
    expect(said('handOver', { state: 'INTEGRATION_REQUESTED' })).toBe('yes');
    expect(said('handOver', { assigneeId: OTHER })).toBe('not_allowed');
    expect(said('handOver', { assigneeId: OTHER }, 'SUPERVISOR')).toBe('yes');
    expect(said('handOver', { state: 'APPROVED' })).toBe('wrong_state');
    expect(said('handOver', { state: 'REJECTED' })).toBe('wrong_state');
    expect(said('handOver', { state: 'AWAITING_CONFIRMATION' }, 'SUPERVISOR')).toBe('wrong_state');
    expect(said('handOver', { ofOwnHousehold: true })).toBe('household_case');
  });

  it('leaves giving away to supervisors', () => {
    expect(said('reassign')).toBe('not_allowed');
    expect(said('reassign', {}, 'SUPERVISOR')).toBe('yes');
  });
});
