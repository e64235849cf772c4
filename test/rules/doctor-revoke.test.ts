import { describe, expect, it } from 'vitest';
import {
  evaluateDoctorRevoke,
  hasADoctorToday,
  hasReadWarning,
  isEnrolledAndNotAbroad,
  mayBeWithoutDoctor,
} from '#rules/doctor-revoke.ts';
import { isEligible } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, aChoice, aContext, aPerson, anEnrolment, said } from './facts.ts';

const TOMORROW = '2026-11-24';

describe('R-RV-1, a doctor today', () => {
  it.each([
    [[], 'failed'],
    [[aChoice()], 'passed'],
    [[aChoice({ to: TODAY })], 'passed'],
    [[aChoice({ to: '2026-11-22' })], 'failed'],
    [[aChoice({ from: TODAY })], 'passed'],
    [[aChoice({ from: TOMORROW })], 'failed'],
    [[aChoice({ endReason: 'VOIDED' })], 'failed'],
  ])('%o: %s', (choices, expected) => {
    expect(said(hasADoctorToday(aPerson({ choices }), aContext()))).toBe(expected);
  });
});

describe('R-RV-2, R-CM-1 and R-CM-3 hold', () => {
  it.each([
    [{}, 'passed'],
    [{ enrolments: [] }, 'failed'],
    [{ aireFrom: '2020-01-01' }, 'failed'],
    [{ aireFrom: '2020-01-01', aireTo: TODAY }, `failed until ${TOMORROW}`],
    [{ enrolments: [], aireFrom: '2020-01-01', aireTo: TODAY }, 'failed'],
  ])('%o: %s', (overrides, expected) => {
    expect(said(isEnrolledAndNotAbroad(aPerson(overrides), aContext()))).toBe(expected);
  });

  it('gives the reasons of both', () => {
    const person = aPerson({
      enrolments: [anEnrolment({ status: 'SUSPENDED' })],
      aireFrom: '2020-01-01',
    });
    const { reason } = isEnrolledAndNotAbroad(person, aContext());
    expect(reason.it).toContain('sospesa');
    expect(reason.it).toContain('AIRE');
  });
});

describe('R-RV-3, nobody under six is left without a paediatrician', () => {
  it.each([
    ['2020-11-23', 'CASE', 'passed'],
    ['2020-11-24', 'CASE', `failed until ${TOMORROW}`],
    ['2020-11-24', 'WEB', `failed until ${TOMORROW}`],
    ['2020-11-24', 'DESK', 'passed'],
  ] as const)('born %s, by %s: %s', (birthDate, channel, expected) => {
    expect(said(mayBeWithoutDoctor(aPerson({ birthDate }), aContext({ channel })))).toBe(expected);
  });

  it('is lifted by the policy, and by the operator who decides the case', () => {
    const child = aPerson({ birthDate: '2024-01-01' });
    const policy = REGIONAL_POLICIES.LIGURIA;
    expect(said(mayBeWithoutDoctor(child, aContext({ policy, channel: 'WEB' })))).toBe('passed');
    const result = mayBeWithoutDoctor(child, aContext());
    expect(isEligible([result], [{ ruleId: 'R-RV-3', by: 'OPERATOR' }])).toBe(true);
  });
});

describe('R-RV-4, the warning was read', () => {
  it('is asked for, with the days of the policy', () => {
    expect(said(hasReadWarning({ warningRead: true }, aContext()))).toBe('passed');
    const unread = hasReadWarning({ warningRead: false }, aContext());
    expect(said(unread)).toBe('failed');
    expect(unread.reason.it).toContain('31 giorni');
  });
});

describe('a revocation as a whole', () => {
  it('is not stopped by a recent change: R-CM-5 is not among its rules', () => {
    const results = evaluateDoctorRevoke(
      {
        requestType: 'DOCTOR_REVOKE',
        beneficiary: { relation: 'SELF' },
        person: aPerson({ changeUses: [TODAY] }),
        warningRead: true,
      },
      aContext(),
    );
    expect(results.map((result) => result.ruleId)).toEqual([
      'R-GEN-1',
      'R-GEN-2',
      'R-GEN-3',
      'R-RV-1',
      'R-RV-2',
      'R-RV-3',
      'R-RV-4',
    ]);
    expect(isEligible(results)).toBe(true);
  });
});
