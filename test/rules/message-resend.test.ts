import { describe, expect, it } from 'vitest';
import type { StaffRole } from '#contract/identity.ts';
import { MESSAGE_DELIVERIES, MESSAGE_STATES } from '#contract/message.ts';
import type { CaseStanding } from '#rules/case-permission.ts';
import { mayResend, type SentOrNot } from '#rules/message-resend.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const DAY_MS = 86_400_000;

const aMessage = (overrides: Partial<SentOrNot> = {}): SentOrNot => ({
  template: 'case_received',
  state: 'FAILED',
  delivery: null,
  createdAt: NOW - DAY_MS,
  resends: 0,
  ...overrides,
});
function said(
  message: Partial<SentOrNot>,
  standing: Partial<CaseStanding> = {},
  role: StaffRole = 'OPERATOR',
): string {
  const actor = { kind: 'STAFF', staffId: 'me', role, officeId: 'LEG' } as const;
  const whole: CaseStanding = {
    state: 'IN_CHARGE',
    applicantId: 'citizen',
    officeId: 'LEG',
    assigneeId: 'me',
    integrationRound: 0,
    maxIntegrationRounds: 3,
    objectionDueOn: null,
    ofOwnHousehold: false,
    ...standing,
  };
  const permission = mayResend(actor, aMessage(message), whole, NOW);
  return permission.allowed ? 'yes' : permission.code;
}

describe('sending a message again', () => {
  it('is for whoever has the case in charge, and for supervisors', () => {
    expect(said({})).toBe('yes');
    expect(said({}, { assigneeId: 'other' })).toBe('not_allowed');
    expect(said({}, { assigneeId: null })).toBe('not_allowed');
    expect(said({}, { assigneeId: null }, 'SUPERVISOR')).toBe('yes');
    expect(said({}, { assigneeId: 'other' }, 'ADMIN')).toBe('not_allowed');
  });

  it('is closed to everybody for a case of their own household', () => {
    expect(said({}, { ofOwnHousehold: true })).toBe('household_case');
    expect(said({}, { ofOwnHousehold: true }, 'SUPERVISOR')).toBe('household_case');
  });

  it.each(MESSAGE_STATES.flatMap((state) => [null, ...MESSAGE_DELIVERIES].map((d) => [state, d])))(
    'when it is %s and %s',
    (state, delivery) => {
      const failed = state === 'FAILED' || (state === 'SENT' && delivery === 'UNDELIVERED');
      const message = { state, delivery } as Partial<SentOrNot>;
      expect(said(message)).toBe(failed ? 'yes' : 'wrong_state');
    },
  );

  it('goes on for three times and thirty days', () => {
    expect(said({ resends: 2 })).toBe('yes');
    expect(said({ resends: 3 })).toBe('wrong_state');
    expect(said({ createdAt: NOW - 30 * DAY_MS })).toBe('yes');
    expect(said({ createdAt: NOW - 30 * DAY_MS - 1 })).toBe('wrong_state');
  });

  it.each([
    ['integration_requested', 'INTEGRATION_REQUESTED'],
    ['integration_reminder', 'INTEGRATION_REQUESTED'],
    ['rejection_notice', 'REJECTION_NOTICE'],
  ] as const)('asks by %s only while the case is %s', (template, state) => {
    expect(said({ template }, { state })).toBe('yes');
    expect(said({ template }, { state: 'IN_CHARGE' })).toBe('wrong_state');
    expect(said({ template }, { state: 'COMPLETED' })).toBe('wrong_state');
  });

  it('tells an outcome after the case is closed', () => {
    expect(said({ template: 'case_approved' }, { state: 'COMPLETED' })).toBe('yes');
  });
});
