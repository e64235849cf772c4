import { describe, expect, it } from 'vitest';
import {
  changeNotUsedLately,
  evaluateDoctorChange,
  hasActiveEnrolment,
  hasHadADoctor,
  isKnownForRealTime,
  isNotRegisteredAbroad,
  lastChoiceWasNotClosedForAbsence,
  noChoiceBegins,
} from '#rules/doctor-change.ts';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, aChoice, aContext, aDoctor, aPerson, anEnrolment, said } from './facts.ts';

const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';

describe('R-CM-1, an active enrolment today', () => {
  it.each([
    ['resident', [anEnrolment()], 'passed'],
    ['none', [], 'failed'],
    ['to today', [anEnrolment({ to: TODAY })], 'passed'],
    ['to yesterday', [anEnrolment({ to: YESTERDAY })], 'failed'],
    ['from today', [anEnrolment({ from: TODAY })], 'passed'],
    ['from tomorrow', [anEnrolment({ from: TOMORROW })], `failed until ${TOMORROW}`],
    ['suspended', [anEnrolment({ status: 'SUSPENDED' })], 'failed'],
    ['cancelled', [anEnrolment({ status: 'CANCELLED' })], 'failed'],
    ['expired, then active', [anEnrolment({ status: 'EXPIRED' }), anEnrolment()], 'passed'],
  ])('%s', (_case, enrolments, expected) => {
    expect(said(hasActiveEnrolment(aPerson({ enrolments }), aContext()))).toBe(expected);
  });

  it('says that a suspended enrolment is suspended', () => {
    const person = aPerson({ enrolments: [anEnrolment({ status: 'SUSPENDED' })] });
    expect(hasActiveEnrolment(person, aContext()).reason.it).toContain('sospesa');
  });
});

describe('R-CM-2, has or had a doctor', () => {
  it.each([
    ['never', [], 'failed'],
    ['one that ended in 2009', [aChoice({ from: '2005-01-01', to: '2009-06-30' })], 'passed'],
    ['from today', [aChoice({ from: TODAY })], 'passed'],
    ['from tomorrow only', [aChoice({ from: TOMORROW })], 'failed'],
    ['a voided one only', [aChoice({ endReason: 'VOIDED' })], 'failed'],
  ])('%s', (_case, choices, expected) => {
    expect(said(hasHadADoctor(aPerson({ choices }), aContext()))).toBe(expected);
  });
});

describe('R-CM-3, not registered abroad', () => {
  it.each([
    [{}, 'passed'],
    [{ aireFrom: '2020-01-01' }, 'failed'],
    [{ aireFrom: TODAY }, 'failed'],
    [{ aireFrom: TOMORROW }, 'passed'],
    [{ aireFrom: '2020-01-01', aireTo: TODAY }, `failed until ${TOMORROW}`],
    [{ aireFrom: '2020-01-01', aireTo: YESTERDAY }, 'passed'],
  ])('%o', (aire, expected) => {
    expect(said(isNotRegisteredAbroad(aPerson(aire), aContext()))).toBe(expected);
  });
});

describe('R-CM-4, the last choice was not closed for absence', () => {
  const seafarer = aChoice({ from: '2010-01-01', to: '2020-12-31', endReason: 'SEAFARER' });
  it.each([
    ['never had one', [], 'passed'],
    ['seafarer', [seafarer], 'failed'],
    ['crew', [{ ...seafarer, endReason: 'NAVIGATOR' as const }], 'failed'],
    ['stay abroad', [{ ...seafarer, endReason: 'STAY_ABROAD_OVER_30_DAYS' as const }], 'failed'],
    ['change', [{ ...seafarer, endReason: 'CHANGE' as const }], 'passed'],
    [
      'seafarer long ago, then a change',
      [seafarer, aChoice({ from: '2021-01-01', to: '2026-01-31', endReason: 'CHANGE' })],
      'passed',
    ],
    [
      'the same, in another order',
      [aChoice({ from: '2021-01-01', to: '2026-01-31', endReason: 'CHANGE' }), seafarer],
      'passed',
    ],
    ['seafarer, then one still to begin', [seafarer, aChoice({ from: TOMORROW })], 'passed'],
    [
      'seafarer, then a voided one',
      [seafarer, aChoice({ from: '2021-01-01', endReason: 'VOIDED' })],
      'failed',
    ],
    ['seafarer from tomorrow', [{ ...seafarer, to: TODAY }], 'passed'],
    ['seafarer since today', [{ ...seafarer, to: YESTERDAY }], 'failed'],
  ])('%s', (_case, choices, expected) => {
    const person = aPerson({ choices });
    expect(said(lastChoiceWasNotClosedForAbsence(person, aContext()))).toBe(expected);
  });
});

describe('R-CM-5, the function was not used lately', () => {
  it.each([
    [[], 'passed'],
    [[TODAY], 'failed until 2026-12-25'],
    [['2026-10-24'], 'failed until 2026-11-25'], // 30 days ago
    [['2026-10-23'], `failed until ${TOMORROW}`], // 31 days ago
    [['2026-10-22'], 'passed'], // 32 days ago
    [['2026-11-10', '2026-10-22'], 'failed until 2026-12-12'], // the last one counts
    [[TOMORROW], 'passed'], // not a use yet
  ])('used on %o: %s', (changeUses, expected) => {
    for (const channel of ['WEB', 'CASE', 'PHARMACY'] as const) {
      expect(said(changeNotUsedLately(aPerson({ changeUses }), aContext({ channel })))).toBe(
        expected,
      );
    }
  });

  it('does not limit the desk', () => {
    const person = aPerson({ changeUses: [TODAY] });
    expect(said(changeNotUsedLately(person, aContext({ channel: 'DESK' })))).toBe('passed');
  });

  it('has the days of the policy', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, onlineChangeCooldownDays: 5 };
    const on = (day: string): string =>
      said(changeNotUsedLately(aPerson({ changeUses: [day] }), aContext({ policy })));
    expect(on('2026-11-18')).toBe(`failed until ${TOMORROW}`);
    expect(on('2026-11-17')).toBe('passed');
  });

  it('may be overridden by an operator', () => {
    const result = changeNotUsedLately(aPerson({ changeUses: [TODAY] }), aContext());
    expect(result.overridable).toBe('OPERATOR');
    expect(isEligible([result])).toBe(false);
    expect(isEligible([result], [{ ruleId: 'R-CM-5', by: 'OPERATOR' }])).toBe(true);
  });

  it('tells the citizen the day in words', () => {
    const result = changeNotUsedLately(aPerson({ changeUses: ['2026-11-07'] }), aContext());
    expect(result.reason.it).toContain('dal 9 dicembre 2026');
    expect(result.reason.en).toContain('from 9 December 2026');
  });
});

describe('R-CM-6, no choice begins today or later', () => {
  it.each([
    [YESTERDAY, 'passed'],
    [TODAY, `failed until ${TOMORROW}`],
    ['2026-12-01', 'failed until 2026-12-02'],
  ])('from %s: %s', (from, expected) => {
    expect(said(noChoiceBegins(aPerson({ choices: [aChoice({ from })] }), aContext()))).toBe(
      expected,
    );
  });

  it('ignores a voided one', () => {
    const choices = [aChoice({ from: TOMORROW, endReason: 'VOIDED' })];
    expect(said(noChoiceBegins(aPerson({ choices }), aContext()))).toBe('passed');
  });
});

describe('R-CM-7, at once only for those the registry has in the territory', () => {
  const { zoneId: _zone, ...stranger } = aPerson();
  it.each([
    ['WEB', 'failed'],
    ['PHARMACY', 'failed'],
    ['CASE', 'passed'],
    ['DESK', 'passed'],
  ] as const)('a stranger, by %s: %s', (channel, expected) => {
    expect(said(isKnownForRealTime(stranger, aContext({ channel })))).toBe(expected);
    expect(said(isKnownForRealTime(aPerson(), aContext({ channel })))).toBe('passed');
  });
});

describe('a change as a whole', () => {
  const request = { requestType: 'DOCTOR_CHANGE', beneficiary: { relation: 'SELF' } } as const;

  it('gives every rule once, with and without a doctor', () => {
    const without = evaluateDoctorChange({ ...request, person: aPerson() }, aContext());
    expect(without.map((result) => result.ruleId)).toEqual([
      ...[1, 2, 3].map((n) => `R-GEN-${n}`),
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => `R-CM-${n}`),
    ]);
    const current = { doctorId: 'D01', practices: [] };
    const facts = { ...request, person: aPerson(), target: aDoctor(), current };
    const withDoctor = evaluateDoctorChange(facts, aContext());
    expect(withDoctor.slice(10).map((result) => result.ruleId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `R-DS-${n}`),
    );
    expect(isEligible(withDoctor)).toBe(true);
  });

  it('gives all the failures, not the first one', () => {
    const person = aPerson({
      enrolments: [],
      deathDate: TODAY,
      aireFrom: '2020-01-01',
      changeUses: [TODAY],
      openCaseTypes: ['DOCTOR_CHANGE'],
      choices: [aChoice({ from: TODAY })],
    });
    const target = aDoctor({ doctorId: 'D01', patientCount: 1500, visibleOnline: false });
    const current = { doctorId: 'D01', practices: [] };
    const results = evaluateDoctorChange({ ...request, person, target, current }, aContext());
    expect(standingFailures(results).map((result) => result.ruleId)).toEqual([
      'R-GEN-2',
      'R-GEN-3',
      'R-CM-1',
      'R-CM-3',
      'R-CM-5',
      'R-CM-6',
      'R-DS-1',
      'R-DS-6',
    ]);
  });
});
