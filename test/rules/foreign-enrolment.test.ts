import { describe, expect, it } from 'vitest';
import { isEligible } from '#rules/eligibility.ts';
import { foreignPeriod } from '#rules/foreign-enrolment-period.ts';
import { type ForeignFacts, evaluateForeignEnrolment } from '#rules/foreign-enrolment.ts';
import type { EnrolmentFact } from '#rules/registry-facts.ts';
import type { ResidenceTitle } from '#rules/residence-titles.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { TODAY, aContext, aDoctor, aPerson, anEnrolment, of } from './facts.ts';

const WORK: ResidenceTitle = {
  kind: 'EMPLOYED_WORK',
  holder: 'OWN',
  unlimited: false,
  expiry: '2027-03-10',
};
const STUDY: ResidenceTitle = {
  kind: 'STUDY',
  holder: 'OWN',
  unlimited: false,
  expiry: '2027-09-30',
  fee: { year: 2026, cents: 700_00 },
};

function aForeign(overrides: Partial<ForeignFacts> = {}): ForeignFacts {
  return {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'SELF' },
    person: aPerson({ birthDate: '1990-05-12', enrolments: [], choices: [] }),
    fiscalCode: 'LDRMNA90E52Z330T',
    renewal: false,
    title: WORK,
    ...overrides,
  };
}

function verdict(
  ruleId: string,
  overrides: Partial<ForeignFacts>,
  ctx: Partial<RuleContext> = {},
): string {
  return of(evaluateForeignEnrolment(aForeign(overrides), aContext(ctx)), ruleId);
}

/** A renewal by somebody whose enrolment is, or was, the one given. */
function renewing(held: EnrolmentFact, title: ResidenceTitle): Partial<ForeignFacts> {
  return {
    renewal: true,
    title,
    person: aPerson({ birthDate: '1990-05-12', enrolments: [held], choices: [] }),
  };
}

const mandatory = (to: string): EnrolmentFact =>
  anEnrolment({ kind: 'FOREIGN_MANDATORY', from: '2025-01-08', to });
const voluntary = (to: string): EnrolmentFact =>
  anEnrolment({ kind: 'FOREIGN_VOLUNTARY', from: '2026-02-02', to });

describe('the days granted', () => {
  it.each([
    ['R-FX-4: a work permit', WORK, '2027-03-10'],
    ['R-FX-4: without an end', { ...WORK, unlimited: true }, undefined],
    [
      'R-FX-5: a receipt, the permit expired on 1 November',
      { ...WORK, expiry: '2026-11-01', receiptOn: '2026-10-20' },
      '2027-05-01',
    ],
    [
      'R-FX-5: still under way after the first half-year',
      { ...WORK, expiry: '2026-05-22', receiptOn: '2026-05-20' },
      '2027-05-22',
    ],
    [
      'R-FX-5: to the last day of the first half-year',
      { ...WORK, expiry: '2026-05-23', receiptOn: '2026-05-20' },
      TODAY,
    ],
    ['R-FX-6: a student who paid 2026, permit to 2027-09-30', STUDY, '2026-12-31'],
    ['R-FX-8: an S1 form', { ...WORK, kind: 'EU_S1' as const }, '2027-03-10'],
    [
      'R-FX-8: an open-ended contract',
      { ...WORK, kind: 'EU_WORKER' as const, unlimited: true },
      undefined,
    ],
  ])('%s: to %s', (_case, title, to) => {
    const period = foreignPeriod(aForeign({ title }), aContext());
    expect(period).toEqual({ from: TODAY, to });
  });

  it.each([
    ['no title', { ...WORK, kind: undefined }],
    ['tourism', { ...WORK, kind: 'TOURISM' as const }],
    ['no expiry', { ...WORK, expiry: undefined }],
    ['no year paid', { ...STUDY, fee: undefined }],
  ])('none for %s', (_case, title) => {
    expect(foreignPeriod(aForeign({ title }), aContext())).toBeUndefined();
  });

  it('R-FX-10: a minor whom only their age enrols, to the eve of 18 years', () => {
    const person = aPerson({ birthDate: '2010-03-15', enrolments: [] });
    const title: ResidenceTitle = { ...WORK, kind: 'TOURISM', expiry: '2030-01-01' };
    expect(foreignPeriod(aForeign({ person, title }), aContext())?.to).toBe('2028-03-14');
    const sooner = { ...title, expiry: '2027-01-31' };
    expect(foreignPeriod(aForeign({ person, title: sooner }), aContext())?.to).toBe('2027-01-31');
  });

  it.each([
    ['on the last day', TODAY, TODAY, '2026-11-24'],
    ['the day after', '2026-11-22', TODAY, TODAY],
    ['before, approved after', TODAY, '2026-12-10', '2026-11-24'],
  ])('a renewal asked for %s begins so that nothing is cut', (_case, heldTo, today, from) => {
    const facts = aForeign(renewing(mandatory(heldTo), WORK));
    expect(foreignPeriod(facts, aContext({ today, askedOn: TODAY }))?.from).toBe(from);
  });

  it('R-FX-5: a pending renewal goes on without a gap, whenever it is asked for', () => {
    const title = { ...WORK, expiry: '2026-10-31', receiptOn: '2026-10-30' };
    const facts = aForeign(renewing(mandatory('2026-10-31'), title));
    expect(foreignPeriod(facts, aContext())).toEqual({ from: '2026-11-01', to: '2027-04-30' });
  });

  it('R-FX-5: and again from sixty days before the half-year is over', () => {
    const title = { ...WORK, expiry: '2026-07-22', receiptOn: '2026-07-20' };
    const granted = (heldTo: string): string | undefined =>
      foreignPeriod(aForeign(renewing(mandatory(heldTo), title)), aContext())?.to;
    expect(granted('2027-01-22')).toBe('2027-07-22'); // sixty days from now
    expect(granted('2027-01-23')).toBe('2027-01-22');
  });

  it('R-FX-6: the next year, paid ahead, from its first day', () => {
    const title = { ...STUDY, fee: { year: 2027, cents: 700_00 } };
    const facts = aForeign(renewing(voluntary('2026-12-31'), title));
    expect(foreignPeriod(facts, aContext())).toEqual({ from: '2027-01-01', to: '2027-12-31' });
    expect(foreignPeriod(facts, aContext({ today: '2027-01-05' }))?.from).toBe('2027-01-05');
  });
});

describe('R-FX-1 and R-FX-2, the title', () => {
  it.each([
    ['R-FX-1', WORK, 'passed'],
    ['R-FX-1', { ...WORK, kind: undefined }, 'failed'],
    ['R-FX-2', STUDY, 'passed'],
    ['R-FX-2', { ...STUDY, kind: 'REUNITED_PARENT' as const }, 'failed'],
    ['R-FX-2', { ...STUDY, kind: 'REUNITED_PARENT' as const, reunitedOn: '2010-01-01' }, 'passed'],
  ])('%s, %o: %s', (ruleId, title, expected) => {
    expect(verdict(ruleId, { title })).toBe(expected);
  });
});

describe('R-FX-3, titles that do not enrol', () => {
  it.each([
    ['MEDICAL_TREATMENT', '1990-05-12', 'failed'],
    ['TOURISM', '2008-11-23', 'failed'],
    ['TOURISM', '2008-11-24', 'passed'],
    ['FAMILY', '1990-05-12', 'passed'],
  ] as const)('%s, born %s: %s', (kind, birthDate, expected) => {
    const person = aPerson({ birthDate, enrolments: [] });
    expect(verdict('R-FX-3', { title: { ...WORK, kind }, person })).toBe(expected);
  });
});

describe('R-FX-4, the expiry', () => {
  it.each([
    [{ expiry: '2027-03-10' }, 'passed'],
    [{ expiry: undefined }, 'failed'],
    [{ expiry: undefined, unlimited: true }, 'passed'],
    [{ expiry: undefined, kind: 'EU_WORKER' as const }, 'passed'],
  ])('%o: %s', (more, expected) => {
    expect(verdict('R-FX-4', { title: { ...WORK, ...more } })).toBe(expected);
  });
});

describe('R-FX-5, first, again, in time', () => {
  it.each([
    ['2026-12-31', 'passed'], // sixty days after 1 November
    ['2027-01-01', 'failed'],
  ])('a receipt of %s for a permit that expired on 1 November: %s', (receiptOn, expected) => {
    const title = { ...WORK, expiry: '2026-11-01', receiptOn };
    expect(verdict('R-FX-5', { title }, { today: '2027-01-10' })).toBe(expected);
  });

  it.each([
    ['none', [], 'passed'],
    ['in force', [mandatory(TODAY)], 'failed'],
    ['ended', [mandatory('2026-11-22')], 'passed'],
    ['of a visitor from abroad', [anEnrolment({ kind: 'AIRE_TEMPORARY' })], 'passed'],
    ['expired', [{ ...mandatory('2027-01-01'), status: 'EXPIRED' as const }], 'passed'],
  ])('a first enrolment beside one %s: %s', (_case, enrolments, expected) => {
    expect(verdict('R-FX-5', { person: aPerson({ enrolments, choices: [] }) })).toBe(expected);
  });

  it.each([
    ['nothing', [], 'failed'],
    ['a resident’s', [anEnrolment()], 'failed'],
    ['one without an end', [anEnrolment({ kind: 'FOREIGN_MANDATORY' })], 'failed'],
    ['one that ends before', [mandatory('2027-03-09')], 'passed'],
    ['one that ends as late', [mandatory('2027-03-10')], 'failed'],
  ])('a renewal of %s: %s', (_case, enrolments, expected) => {
    const person = aPerson({ enrolments, choices: [] });
    expect(verdict('R-FX-5', { renewal: true, person })).toBe(expected);
  });
});

describe('R-FX-6, the year paid', () => {
  it.each([
    [2026, 'passed'],
    [2025, 'failed'],
    [2027, 'failed'],
  ])('a first enrolment for %i: %s', (year, expected) => {
    expect(verdict('R-FX-6', { title: { ...STUDY, fee: { year, cents: 700_00 } } })).toBe(expected);
  });

  it.each([
    ['2027-01-22', 2027, 'passed'],
    ['2027-01-23', 2027, 'failed'],
    ['2026-12-31', 2028, 'failed'],
  ])('a renewal of one to %s for %i: %s', (heldTo, year, expected) => {
    const title = { ...STUDY, fee: { year, cents: 700_00 } };
    expect(verdict('R-FX-6', renewing(voluntary(heldTo), title))).toBe(expected);
  });

  it('is nothing to whoever does not pay', () => {
    expect(verdict('R-FX-6', { title: WORK })).toBe('passed');
    expect(verdict('R-FX-6', { title: { ...STUDY, fee: undefined } })).toBe('failed');
  });
});

describe('R-FX-7, the contribution', () => {
  it.each([
    ['STUDY', 700_00, 'passed'],
    ['STUDY', 699_99, 'failed'],
    ['AU_PAIR', 1200_00, 'passed'],
    ['AU_PAIR', 1199_99, 'failed'],
    ['RELIGIOUS', 2000_00, 'passed'],
    ['RELIGIOUS', 1999_99, 'failed'],
  ] as const)('%s, %i cents: %s', (kind, cents, expected) => {
    const title = { ...STUDY, kind, fee: { year: 2026, cents } };
    expect(verdict('R-FX-7', { title })).toBe(expected);
  });
});

describe('R-FX-8, citizens of the Union', () => {
  it.each([
    [{ expiry: TODAY }, 'passed'],
    [{ expiry: '2026-11-22' }, 'failed'],
    [{ expiry: undefined }, 'failed'],
    [{ expiry: undefined, unlimited: true }, 'passed'],
  ])('%o: %s', (more, expected) => {
    expect(verdict('R-FX-8', { title: { ...WORK, kind: 'EU_WORKER', ...more } })).toBe(expected);
    expect(verdict('R-FX-8', { title: { ...WORK, ...more } })).toBe('passed');
  });
});

describe('R-FX-9, an expired permit', () => {
  const expired = { ...WORK, expiry: '2026-11-22' };
  it.each([
    ['valid today', { ...WORK, expiry: TODAY }, true, 'passed'],
    ['expired, asked for', expired, false, 'passed'],
    ['expired, decided', expired, true, 'failed'],
    ['expired, with a receipt', { ...expired, receiptOn: '2026-11-20' }, true, 'passed'],
  ])('%s: %s', (_case, title, deciding, expected) => {
    expect(verdict('R-FX-9', { title }, { deciding })).toBe(expected);
  });

  it('does not keep a minor waiting', () => {
    const person = aPerson({ birthDate: '2015-01-01', enrolments: [] });
    expect(verdict('R-FX-9', { title: expired, person }, { deciding: true })).toBe('passed');
  });
});

describe('R-FX-10, a parent’s title', () => {
  it.each([
    ['2008-11-24', 'passed'],
    ['2008-11-23', 'failed'],
  ])('for somebody born on %s: %s', (birthDate, expected) => {
    const person = aPerson({ birthDate, enrolments: [] });
    expect(verdict('R-FX-10', { title: { ...WORK, holder: 'PARENT' }, person })).toBe(expected);
  });
});

describe('R-FX-11, the fiscal code', () => {
  it.each([
    ['LDRMNA90E52Z330T', 'passed'],
    ['00012340154', 'passed'],
    ['00012340155', 'failed'],
    ['STP1234567890123', 'failed'],
  ])('%s: %s', (fiscalCode, expected) => {
    expect(verdict('R-FX-11', { fiscalCode })).toBe(expected);
  });
});

describe('a whole request', () => {
  it('passes for a worker with a permit and for a student who paid', () => {
    for (const title of [WORK, STUDY]) {
      const facts = aForeign({ title, target: aDoctor() });
      expect(isEligible(evaluateForeignEnrolment(facts, aContext({ deciding: true })))).toBe(true);
    }
  });

  it('asks the doctor’s rules, and every rule once', () => {
    const facts = aForeign({ target: aDoctor({ patientCount: 1500 }) });
    const ids = evaluateForeignEnrolment(facts, aContext()).map(({ ruleId }) => ruleId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(25);
    expect(verdict('R-DS-1', facts)).toBe('failed');
  });
});
