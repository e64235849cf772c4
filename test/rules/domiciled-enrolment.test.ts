import { describe, expect, it } from 'vitest';
import {
  type DomiciledFacts,
  DOMICILE_REASONS,
  domiciledPeriod,
  evaluateDomiciledEnrolment,
  grantedEnd,
  hasReason,
  isCancelledAtHome,
  isDomiciledOnly,
  isLongEnough,
  isNotOver,
  isTheRightAct,
  mayBeDomiciledOnly,
} from '#rules/domiciled-enrolment.ts';
import { withDomicile } from '#rules/declared-domicile.ts';
import { isEligible } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { EnrolmentFact } from '#rules/registry-facts.ts';
import { TODAY, aContext, aDoctor, aPerson, anEnrolment, of, said } from './facts.ts';

const HERE = { residesInTerritory: false, domiciledInTerritory: true };

function aDomiciled(overrides: Partial<DomiciledFacts> = {}): DomiciledFacts {
  return {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'SELF' },
    person: aPerson({ ...HERE, enrolments: [], choices: [] }),
    renewal: false,
    stay: { reason: 'STUDY', start: TODAY, end: '2027-06-30' },
    ...overrides,
  };
}

function domiciled(from: string, to: string, more: Partial<EnrolmentFact> = {}): EnrolmentFact {
  return anEnrolment({ kind: 'DOMICILED', from, to, ...more });
}

describe('R-DM-1, residence outside and domicile inside', () => {
  it.each([
    [false, true, 'passed'],
    [true, true, 'failed'],
    [true, false, 'failed'],
    [false, false, 'failed'],
  ])('resides here %s, domiciled here %s: %s', (residesInTerritory, domiciledInTerritory, says) => {
    const person = aPerson({ residesInTerritory, domiciledInTerritory });
    expect(said(isDomiciledOnly(person))).toBe(says);
  });

  it.each([
    ['in a municipality served', { served: true, zoneId: 'Z2' }, 'passed', 'Z2'],
    ['in one that is not', { served: false }, 'failed', undefined],
  ])(
    'the domicile declared %s counts, whatever the registry has',
    (_case, domicile, says, zone) => {
      for (const domiciledInTerritory of [true, false]) {
        const known = aPerson({ residesInTerritory: false, domiciledInTerritory, zoneId: 'Z1' });
        const person = withDomicile(known, domicile);
        expect([said(isDomiciledOnly(person)), person.zoneId]).toEqual([says, zone]);
      }
      const resident = aPerson({ residesInTerritory: true, zoneId: 'Z1' });
      expect(withDomicile(resident, domicile).zoneId).toBe('Z1');
      expect(withDomicile(resident, undefined)).toBe(resident);
    },
  );

  it.each([
    [false, 'passed'], // the form still asks where they live
    [true, 'failed'],
  ])('before the form is filled in, residing here %s: %s', (residesInTerritory, says) => {
    const person = aPerson({ residesInTerritory, domiciledInTerritory: false });
    expect(said(mayBeDomiciledOnly(person))).toBe(says);
  });

  it('is not believed where nothing is known', () => {
    expect(said(isDomiciledOnly(aPerson()))).toBe('failed');
  });
});

describe('R-DM-2, a reason', () => {
  it.each(DOMICILE_REASONS.filter((reason) => reason !== 'AGE_75'))('%s is admitted', (reason) => {
    expect(said(hasReason(aPerson(), { reason }, aContext()))).toBe('passed');
  });

  it.each([
    ['1951-11-23', 'passed'],
    ['1951-11-24', 'failed until 2026-11-24'],
  ])('75 years of age, born %s: %s', (birthDate, expected) => {
    expect(said(hasReason(aPerson({ birthDate }), { reason: 'AGE_75' }, aContext()))).toBe(
      expected,
    );
  });

  it.each([undefined, 'HOLIDAY'])('%s is none', (reason) => {
    expect(said(hasReason(aPerson(), { reason }, aContext()))).toBe('failed');
  });
});

describe('R-DM-3, three months', () => {
  it.each([
    [TODAY, '2027-02-22', 'passed'],
    [TODAY, '2027-02-21', 'failed'],
    ['2026-11-30', '2027-02-27', 'passed'], // February has no 30th: its last day but one
    ['2026-11-30', '2027-02-26', 'failed'],
    [undefined, '2027-02-22', 'failed'],
    [TODAY, undefined, 'failed'],
  ])('from %s to %s: %s', (start, end, expected) => {
    const facts = aDomiciled({ stay: { reason: 'WORK', start, end } });
    expect(said(isLongEnough(facts, aContext()))).toBe(expected);
  });

  it('of a renewal counts from the day it would begin', () => {
    const person = aPerson({ ...HERE, enrolments: [domiciled('2026-01-01', '2026-12-15')] });
    const ends = (end: string): string =>
      said(isLongEnough(aDomiciled({ person, renewal: true, stay: { end } }), aContext()));
    expect(ends('2027-03-15')).toBe('passed');
    expect(ends('2027-03-14')).toBe('failed');
  });

  it('is judged on the day of the submission, however long the case takes', () => {
    const facts = aDomiciled({ stay: { reason: 'WORK', start: TODAY, end: '2027-02-22' } });
    expect(said(isLongEnough(facts, aContext({ today: '2026-12-20', askedOn: TODAY })))).toBe(
      'passed',
    );
  });
});

describe('R-DM-4, a year at most', () => {
  it.each([
    ['2028-01-31', '2027-11-22'],
    ['2027-11-22', '2027-11-22'],
    ['2027-11-21', '2027-11-21'],
  ])('declared to %s: granted to %s', (declared, expected) => {
    expect(grantedEnd(TODAY, declared)).toBe(expected);
  });

  it.each([
    ['2026-11-23', 'passed'],
    ['2026-11-22', 'failed'],
  ])('a stay declared to %s is decided on 23 November: %s', (end, expected) => {
    const facts = aDomiciled({ stay: { reason: 'WORK', start: '2026-06-01', end } });
    expect(said(isNotOver(facts, aContext()))).toBe(expected);
  });

  it('asks for the dates', () => {
    expect(said(isNotOver(aDomiciled({ stay: {} }), aContext()))).toBe('failed');
  });
});

describe('the days granted', () => {
  it.each([
    ['declared before', '2026-11-10', '2028-01-31', TODAY, '2027-11-09'],
    ['declared today', TODAY, '2027-06-30', TODAY, '2027-06-30'],
    ['declared later', '2027-01-10', '2028-12-31', '2027-01-10', '2028-01-09'],
  ])('%s: from the approval or the start', (_case, start, end, from, to) => {
    expect(
      domiciledPeriod(aDomiciled({ stay: { reason: 'WORK', start, end } }), aContext()),
    ).toEqual({ from, to });
  });

  it.each([
    ['in time', '2026-12-01', '2026-11-20', '2026-11-26', '2027-11-25'],
    ['on the last day', '2026-12-01', '2026-11-25', '2026-11-26', '2027-11-25'],
    ['late', '2026-12-01', '2026-11-26', '2026-12-01', '2027-11-30'],
  ])('a renewal asked for %s', (_case, today, askedOn, from, to) => {
    const person = aPerson({ enrolments: [domiciled('2025-11-26', '2026-11-25')] });
    const facts = aDomiciled({ person, renewal: true, stay: { end: '2029-01-01' } });
    expect(domiciledPeriod(facts, { today, askedOn })).toEqual({ from, to });
  });
});

describe('R-DM-5, cancelled at home', () => {
  it.each([
    ['asked for', {}, 'passed'],
    ['decided, not ascertained', { deciding: true }, 'failed'],
    [
      'decided, ascertained',
      { deciding: true, ascertained: ['HOME_CANCELLATION'] as const },
      'passed',
    ],
  ])('%s: %s', (_case, ctx, expected) => {
    expect(said(isCancelledAtHome(aContext(ctx)))).toBe(expected);
  });
});

function verdict(enrolments: EnrolmentFact[], renewal: boolean, ctx = {}): string {
  return said(isTheRightAct(aPerson({ enrolments }), renewal, aContext(ctx)));
}

describe('R-DM-6, the right act in its days', () => {
  it.each([
    ['none', [], 'passed'],
    ['in force', [domiciled('2026-01-01', '2027-01-31')], 'failed until 2027-03-03'],
    ['ended 30 days ago', [domiciled('2026-01-01', '2026-10-24')], 'failed until 2026-11-24'],
    ['ended 31 days ago', [domiciled('2026-01-01', '2026-10-23')], 'passed'],
    ['expired', [domiciled('2026-01-01', '2026-11-20', { status: 'EXPIRED' })], 'passed'],
    ['cancelled', [domiciled('2026-01-01', '2027-01-31', { status: 'CANCELLED' })], 'passed'],
    ['of another kind', [anEnrolment({ kind: 'FOREIGN_VOLUNTARY', to: '2026-12-31' })], 'passed'],
  ])('a first enrolment beside one %s: %s', (_case, enrolments, expected) => {
    expect(verdict(enrolments, false)).toBe(expected);
  });

  it.each([
    ['2027-01-22', 'passed'], // sixty days before the end
    ['2027-01-23', 'failed until 2026-11-24'],
    ['2026-10-24', 'passed'], // thirty days after it
    ['2026-10-23', 'failed'],
  ])('a renewal of one to %s: %s', (to, expected) => {
    expect(verdict([domiciled('2026-01-31', to)], true)).toBe(expected);
  });

  it('a renewal asked for in its days stays so while it is decided', () => {
    const enrolments = [domiciled('2026-01-31', '2026-10-24')];
    expect(verdict(enrolments, true, { today: '2026-12-20', askedOn: TODAY })).toBe('passed');
    expect(verdict(enrolments, true, { today: '2026-12-20' })).toBe('failed');
  });

  it('nothing to renew', () => {
    expect(verdict([], true)).toBe('failed');
    expect(verdict([anEnrolment()], true)).toBe('failed');
  });

  it('where the Region counts renewals, not one too many', () => {
    const enrolments = [
      domiciled('2024-12-01', '2025-11-30', { status: 'EXPIRED' }),
      domiciled('2025-12-01', '2026-11-30'),
    ];
    for (const [maxRenewals, expected] of [
      [1, 'failed'],
      [2, 'passed'],
      [null, 'passed'],
    ] as const) {
      const policy = { ...REGIONAL_POLICIES.LOMBARDY, maxRenewals };
      expect(verdict(enrolments, true, { policy })).toBe(expected);
    }
  });
});

describe('a whole request', () => {
  it('passes for a student from elsewhere, and fails at the decision until home is cancelled', () => {
    expect(isEligible(evaluateDomiciledEnrolment(aDomiciled(), aContext()))).toBe(true);
    const deciding = evaluateDomiciledEnrolment(aDomiciled(), aContext({ deciding: true }));
    expect(deciding.filter(({ passed }) => !passed).map(({ ruleId }) => ruleId)).toEqual([
      'R-DM-5',
    ]);
  });

  it('R-DM-7: the doctor is chosen by the rules of every choice', () => {
    const full = aDoctor({ patientCount: 1500 });
    const results = evaluateDomiciledEnrolment(aDomiciled({ target: full }), aContext());
    expect(of(results, 'R-DS-1')).toBe('failed');
    expect(of(results, 'R-CM-2')).toBe('0 results of R-CM-2');
  });

  it('is not for who is registered abroad', () => {
    const person = aPerson({ ...HERE, enrolments: [], aireFrom: '2020-01-01' });
    const results = evaluateDomiciledEnrolment(aDomiciled({ person }), aContext());
    expect(of(results, 'R-CM-3')).toBe('failed');
  });
});
