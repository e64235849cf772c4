import { describe, expect, it } from 'vitest';
import { CASE_STATES } from '#contract/case-state.ts';
import { momentOf } from '#rules/calendar.ts';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { type CaseFacts, planCase } from '#rules/case-plan.ts';
import { isConcluded } from '#rules/case-state.ts';

const at = (date: string, hour = 0, minute = 0): number => momentOf(date, { hour, minute });
const NOW = at('2026-11-23', 10);

const someFacts = (overrides: Partial<CaseFacts> = {}): CaseFacts => ({
  state: 'SUBMITTED',
  version: 3,
  terms: DEFAULT_CASE_TERMS,
  takeChargeDueOn: null,
  concludeDueOn: null,
  integrationDueOn: null,
  objectionDueOn: null,
  autoReleaseDueOn: null,
  done: [],
  integrationRound: 0,
  now: NOW,
  ...overrides,
});
const stepOf = (overrides: Partial<CaseFacts>) => planCase(someFacts(overrides)).step;
const wakeOf = (overrides: Partial<CaseFacts>) => planCase(someFacts(overrides)).wakeInMs;

describe('a case without terms', () => {
  it.each(CASE_STATES)('%s', (state) => {
    const plan = planCase(someFacts({ state }));
    const finished = isConcluded(state) || state === 'DRAFT';
    const commits = state === 'APPROVED' || state === 'COMMITTING';
    expect(plan).toEqual({ step: commits ? { kind: 'commit' } : null, wakeInMs: null, finished });
  });
});

/** Each moment: nothing a millisecond before it, its step from it on, nothing once it was done. */
const MOMENTS: [string, Partial<CaseFacts>, number, object, string?][] = [
  [
    'take in charge',
    { takeChargeDueOn: '2026-11-25' },
    at('2026-11-26'),
    { kind: 'alertOverdue', key: 'take-charge-overdue-2026-11-25', term: 'TAKE_CHARGE' },
    'take-charge-overdue-2026-11-25',
  ],
  [
    'conclude',
    { state: 'IN_CHARGE', concludeDueOn: '2026-12-23' },
    at('2026-12-24'),
    { kind: 'alertOverdue', key: 'conclude-overdue-2026-12-23', term: 'CONCLUDE' },
    'conclude-overdue-2026-12-23',
  ],
  [
    'release of an idle case',
    { state: 'IN_CHARGE', autoReleaseDueOn: '2026-11-30' },
    at('2026-12-01'),
    { kind: 'releaseByTimeout' },
  ],
  [
    'release of an answered case',
    { state: 'INTEGRATION_RECEIVED', autoReleaseDueOn: '2026-11-30' },
    at('2026-12-01'),
    { kind: 'releaseByTimeout' },
  ],
  [
    'end of the objection term',
    { state: 'REJECTION_NOTICE', objectionDueOn: '2026-12-03' },
    at('2026-12-04'),
    { kind: 'endObjectionTerm', key: 'objection-2026-12-03' },
    'objection-2026-12-03',
  ],
  [
    'first reminder',
    { state: 'INTEGRATION_REQUESTED', integrationDueOn: '2026-12-23', integrationRound: 2 },
    at('2026-12-08', 9),
    { kind: 'remindIntegration', key: 'integration-2-reminder-2026-12-08' },
    'integration-2-reminder-2026-12-08',
  ],
  [
    'second reminder',
    {
      state: 'INTEGRATION_REQUESTED',
      integrationDueOn: '2026-12-23',
      integrationRound: 1,
      done: ['integration-1-reminder-2026-12-08'],
    },
    at('2026-12-20', 9),
    { kind: 'remindIntegration', key: 'integration-1-reminder-2026-12-20' },
    'integration-1-reminder-2026-12-20',
  ],
  [
    'lapse of the integration',
    {
      state: 'INTEGRATION_REQUESTED',
      integrationDueOn: '2026-12-23',
      integrationRound: 1,
      done: ['integration-1-reminder-2026-12-08', 'integration-1-reminder-2026-12-20'],
    },
    at('2026-12-24'),
    { kind: 'lapseIntegration' },
  ],
];

describe('each moment', () => {
  it.each(MOMENTS)('%s: at its millisecond', (_name, facts, moment, step) => {
    expect(planCase(someFacts({ ...facts, now: moment - 1 }))).toEqual({
      step: null,
      wakeInMs: 1,
      finished: false,
    });
    expect(stepOf({ ...facts, now: moment })).toEqual(step);
    expect(stepOf({ ...facts, now: moment + 86_400_000 * 400 })).toEqual(
      facts.state === 'INTEGRATION_REQUESTED' ? { kind: 'lapseIntegration' } : step,
    );
    expect(wakeOf({ ...facts, now: NOW })).toBe(moment - NOW);
  });

  it.each(MOMENTS.filter(([, , , , key]) => key !== undefined))(
    '%s: once',
    (_name, facts, moment, step, key) => {
      const done = [...(facts.done ?? []), key ?? ''];
      expect(stepOf({ ...facts, done, now: moment })).not.toEqual(step);
    },
  );
});

describe('several moments', () => {
  const waiting = {
    state: 'INTEGRATION_REQUESTED',
    integrationDueOn: '2026-12-23',
    integrationRound: 1,
  } as const;

  it('the earliest is the next', () => {
    const facts = {
      takeChargeDueOn: '2026-11-25',
      concludeDueOn: '2026-12-23',
    };
    expect(wakeOf(facts)).toBe(at('2026-11-26') - NOW);
    expect(stepOf({ ...facts, now: at('2027-01-01') })).toMatchObject({ term: 'TAKE_CHARGE' });
    expect(
      stepOf({ ...facts, now: at('2027-01-01'), done: ['take-charge-overdue-2026-11-25'] }),
    ).toMatchObject({ term: 'CONCLUDE' });
  });

  it('two reminders due: only the later is sent, never both', () => {
    const now = at('2026-12-21');
    const step = stepOf({ ...waiting, now });
    expect(step).toEqual({ kind: 'remindIntegration', key: 'integration-1-reminder-2026-12-20' });
    const after = planCase(
      someFacts({ ...waiting, now, done: ['integration-1-reminder-2026-12-20'] }),
    );
    expect(after).toEqual({ step: null, wakeInMs: at('2026-12-24') - now, finished: false });
  });

  it('after the last day nothing is reminded of any more', () => {
    expect(stepOf({ ...waiting, now: at('2026-12-24') })).toEqual({ kind: 'lapseIntegration' });
  });

  it('a reminder of an earlier round is none of this one', () => {
    const done = ['integration-1-reminder-2026-12-08'];
    expect(
      stepOf({ ...waiting, integrationRound: 2, now: at('2026-12-08', 9), done }),
    ).toMatchObject({ key: 'integration-2-reminder-2026-12-08' });
  });

  it('reminders go out at nine in the morning in Rome, in summer too', () => {
    const summer = { ...waiting, integrationDueOn: '2026-07-31', now: at('2026-07-01', 10) };
    expect(wakeOf(summer)).toBe(Date.UTC(2026, 6, 16, 7) - at('2026-07-01', 10));
  });
});

describe('a case that nobody holds', () => {
  const free = { takeChargeDueOn: '2026-11-20', now: at('2026-11-21', 0) } as const;
  const alert = { kind: 'alertOverdue', term: 'TAKE_CHARGE' };

  it.each(['SUBMITTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'] as const)(
    '%s is missed by its last day to be taken',
    (state) => {
      expect(stepOf({ ...free, state, free: true })).toMatchObject(alert);
      expect(stepOf({ ...free, state, free: true, now: at('2026-11-20', 23) })).toBeNull();
      expect(stepOf({ ...free, state, free: false })).toBeNull();
    },
  );

  it('in histories of before waited only where it was submitted', () => {
    expect(stepOf({ ...free, state: 'SUBMITTED' })).toMatchObject(alert);
    expect(stepOf({ ...free, state: 'INTEGRATION_RECEIVED' })).toBeNull();
  });
});

describe('terms of other states', () => {
  it('do not wake a case that left them', () => {
    const left = {
      takeChargeDueOn: '2026-11-20',
      integrationDueOn: '2026-11-20',
      objectionDueOn: '2026-11-20',
      autoReleaseDueOn: '2026-11-20',
    };
    expect(planCase(someFacts({ ...left, state: 'AWAITING_CONFIRMATION' })).wakeInMs).toBeNull();
    expect(stepOf({ ...left, state: 'SUBMITTED', takeChargeDueOn: null })).toBeNull();
  });
});
