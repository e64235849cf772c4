import { describe, expect, it } from 'vitest';
import {
  type CurrentDoctor,
  currentDoctorOf,
  effectiveCap,
  evaluateDoctorSelectability,
  hasNotRecused,
  hasPlaces,
  isAnotherDoctor,
  isInService,
  isInZone,
  isNotSubstitutingCurrent,
  isOfAnotherPractice,
  isVisibleOnline,
  lacksPaediatricians,
  suitsAge,
} from '#rules/doctor-selectability.ts';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import { TODAY, aChoice, aContext, aDoctor, aPerson, said } from './facts.ts';

const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';
const G1 = { practiceId: 'G1', from: '2015-01-01' };
const D01: CurrentDoctor = { doctorId: 'D01', practices: [G1] };

function substitution(to?: string): DoctorFacts {
  const end = to === undefined ? {} : { to };
  return aDoctor({
    doctorId: 'D04',
    substitutions: [{ substituteId: 'D04', substitutedId: 'D01', from: '2026-06-01', ...end }],
  });
}

function extension(to: string, doctorId = 'D05'): Pick<PersonFacts, 'extensions'> {
  return { extensions: [{ doctorId, to }] };
}

describe('R-DS-1, places', () => {
  it.each([
    [1499, 1500, undefined, 'passed'],
    [1500, 1500, undefined, 'failed'],
    [1501, 1500, undefined, 'failed'],
    [799, 1500, 800, 'passed'],
    [800, 1500, 800, 'failed'],
    [1500, 1500, 2000, 'failed'], // a limit of one's own cannot raise the cap
    [0, 1500, 0, 'failed'],
  ])('%i of %i, self-limit %o: %s', (patientCount, maxPatients, selfLimit, expected) => {
    const limit = selfLimit === undefined ? {} : { selfLimit };
    expect(said(hasPlaces(aDoctor({ patientCount, maxPatients, ...limit })))).toBe(expected);
  });

  it('has the lower of cap and self-limit', () => {
    expect(effectiveCap({ maxPatients: 1500 })).toBe(1500);
    expect(effectiveCap({ maxPatients: 1500, selfLimit: 800 })).toBe(800);
  });

  it('never tells how many patients there are', () => {
    const { reason } = hasPlaces(aDoctor({ patientCount: 1500 }));
    expect(reason.it + reason.en).not.toMatch(/\d/);
  });
});

describe('R-DS-2, another practice than the current doctor', () => {
  it.each([
    ['same practice', [G1], 'failed'],
    ['another one', [{ practiceId: 'G2', from: '2015-01-01' }], 'passed'],
    ['left it yesterday', [{ ...G1, to: YESTERDAY }], 'passed'],
    ['leaves it today', [{ ...G1, to: TODAY }], `failed until ${TOMORROW}`],
    ['joins it tomorrow', [{ ...G1, from: TOMORROW }], 'passed'],
    ['none', [], 'passed'],
  ])('%s', (_case, practices, expected) => {
    expect(said(isOfAnotherPractice(aDoctor({ practices }), D01, aContext()))).toBe(expected);
  });

  it('passes with no current doctor', () => {
    const target = aDoctor({ practices: [G1] });
    expect(said(isOfAnotherPractice(target, undefined, aContext()))).toBe('passed');
  });

  it('clears when the last shared practice ends', () => {
    const G2 = { practiceId: 'G2', from: '2015-01-01' };
    const target = aDoctor({ practices: [{ ...G1, to: '2026-12-31' }, G2] });
    const current = (to?: string): CurrentDoctor => ({
      doctorId: 'D01',
      practices: [G1, to === undefined ? G2 : { ...G2, to }],
    });
    expect(said(isOfAnotherPractice(target, current(), aContext()))).toBe('failed');
    expect(said(isOfAnotherPractice(target, current('2027-01-31'), aContext()))).toBe(
      'failed until 2027-02-01',
    );
    expect(said(isOfAnotherPractice(target, current('2026-12-01'), aContext()))).toBe(
      'failed until 2027-01-01',
    );
  });

  it('may be overridden by an operator', () => {
    const result = isOfAnotherPractice(aDoctor({ practices: [G1] }), D01, aContext());
    expect(isEligible([result], [{ ruleId: 'R-DS-2', by: 'OPERATOR' }])).toBe(true);
  });
});

describe('R-DS-3, not substituting the current doctor', () => {
  it.each([
    [TODAY, `failed until ${TOMORROW}`],
    [YESTERDAY, 'passed'],
    ['2027-01-31', 'failed until 2027-02-01'],
    [undefined, 'failed'],
  ])('until %s: %s', (to, expected) => {
    expect(said(isNotSubstitutingCurrent(substitution(to), D01, aContext()))).toBe(expected);
  });

  it('is about the current doctor only', () => {
    const other = { doctorId: 'D03', practices: [] };
    expect(said(isNotSubstitutingCurrent(substitution(), other, aContext()))).toBe('passed');
    expect(said(isNotSubstitutingCurrent(substitution(), undefined, aContext()))).toBe('passed');
  });
});

describe('the current doctor', () => {
  it('is that of the choice valid today, and of no other', () => {
    const doctors = [D01];
    const of = (overrides: Parameters<typeof aChoice>[0]): unknown =>
      currentDoctorOf(aPerson({ choices: [aChoice(overrides)] }), doctors, TODAY);
    expect(of({})).toEqual(D01);
    expect(of({ to: TODAY })).toEqual(D01);
    expect(of({ to: YESTERDAY })).toBeUndefined();
    expect(of({ from: TOMORROW })).toBeUndefined();
    expect(of({ endReason: 'VOIDED' })).toBeUndefined();
    expect(of({ doctorId: 'D99' })).toEqual({ doctorId: 'D99', practices: [] });
  });
});

describe('R-DS-4, never recused', () => {
  it('holds for the doctor who did, for ever', () => {
    const person = aPerson({ recusals: [{ doctorId: 'D05', notifiedOn: '1999-01-01' }] });
    expect(said(hasNotRecused(person, aDoctor({ doctorId: 'D05' })))).toBe('failed');
    expect(said(hasNotRecused(person, aDoctor({ doctorId: 'D06' })))).toBe('passed');
  });
});

describe('R-DS-5, the kind fits the age', () => {
  it.each([
    ['GP', '2020-11-24', {}, 'failed until 2026-11-24'], // five, six tomorrow
    ['GP', '2020-11-23', {}, 'passed'], // six today
    ['GP', '2026-11-09', {}, 'failed until 2032-11-09'],
    ['GP', '2024-02-29', {}, 'failed until 2030-03-01'],
    ['GP', '1986-03-14', {}, 'passed'],
    ['PAEDIATRICIAN', '2026-11-09', {}, 'passed'],
    ['PAEDIATRICIAN', '2020-11-23', {}, 'passed'],
    ['PAEDIATRICIAN', '2012-11-24', {}, 'passed'], // thirteen
    ['PAEDIATRICIAN', '2012-11-23', {}, 'failed'], // fourteen today
    ['PAEDIATRICIAN', '2012-11-23', extension('2028-11-22'), 'passed'],
    ['PAEDIATRICIAN', '2012-11-23', extension(TODAY), 'passed'],
    ['PAEDIATRICIAN', '2012-11-23', extension(YESTERDAY), 'failed'],
    ['PAEDIATRICIAN', '2012-11-23', extension('2028-11-22', 'D07'), 'failed'], // another doctor's
    ['PAEDIATRICIAN', '2010-11-24', extension('2026-11-23'), 'passed'], // fifteen
    ['PAEDIATRICIAN', '2010-11-23', extension('2026-11-30'), 'failed'], // sixteen today
    ['PAEDIATRICIAN', '1986-03-14', {}, 'failed'],
  ] as const)('%s, born %s, %o: %s', (kind, birthDate, more, expected) => {
    const person = aPerson({ birthDate, ...more });
    expect(said(suitsAge(person, aDoctor({ kind }), aContext()))).toBe(expected);
  });
});

describe('R-DS-6, another doctor', () => {
  it('is not the current one', () => {
    expect(said(isAnotherDoctor(aDoctor({ doctorId: 'D01' }), D01))).toBe('failed');
    expect(said(isAnotherDoctor(aDoctor({ doctorId: 'D05' }), D01))).toBe('passed');
    expect(said(isAnotherDoctor(aDoctor({ doctorId: 'D01' }), undefined))).toBe('passed');
  });
});

describe('R-DS-7, in service', () => {
  it.each([
    [{}, 'passed'],
    [{ activeTo: TODAY }, 'passed'],
    [{ activeTo: YESTERDAY }, 'failed'],
    [{ activeFrom: TODAY }, 'passed'],
    [{ activeFrom: TOMORROW }, `failed until ${TOMORROW}`],
    [{ appointmentKind: 'PROVISIONAL', appointmentEnd: TODAY }, 'passed'],
    [{ appointmentKind: 'PROVISIONAL', appointmentEnd: YESTERDAY }, 'failed'],
    [{ appointmentKind: 'PROVISIONAL' }, 'passed'],
    [{ appointmentKind: 'TITULAR', appointmentEnd: YESTERDAY }, 'passed'],
  ] as const)('%o: %s', (overrides, expected) => {
    expect(said(isInService(aDoctor(overrides), aContext()))).toBe(expected);
  });
});

describe('R-DS-8, in the zone or accepted', () => {
  const away = aDoctor({ zoneId: 'Z2' });
  it.each([
    ['CASE', ['D05'], 'passed'],
    ['DESK', ['D05'], 'passed'],
    ['WEB', ['D05'], 'failed'],
    ['PHARMACY', ['D05'], 'failed'],
    ['CASE', ['D06'], 'failed'],
    ['CASE', [], 'failed'],
    ['CASE', undefined, 'failed'],
  ] as const)('of another zone, by %s, accepted by %o: %s', (channel, acceptedBy, expected) => {
    expect(said(isInZone(aPerson(), away, aContext({ channel, acceptedBy })))).toBe(expected);
  });

  it('passes in the zone, and everywhere where zones do not bind', () => {
    expect(said(isInZone(aPerson(), aDoctor(), aContext({ channel: 'WEB' })))).toBe('passed');
    const policy = REGIONAL_POLICIES.LIGURIA;
    expect(said(isInZone(aPerson(), away, aContext({ policy })))).toBe('passed');
  });
});

describe('R-DS-9, visible online', () => {
  it.each([
    ['WEB', 'failed'],
    ['PHARMACY', 'failed'],
    ['CASE', 'passed'],
    ['DESK', 'passed'],
  ] as const)('a doctor who is not, by %s: %s', (channel, expected) => {
    const hidden = aDoctor({ visibleOnline: false });
    expect(said(isVisibleOnline(hidden, aContext({ channel })))).toBe(expected);
    expect(said(isVisibleOnline(aDoctor(), aContext({ channel })))).toBe('passed');
  });
});

describe('R-DS-10, a family doctor under six', () => {
  const child = aPerson({ birthDate: '2020-11-24' });
  it.each([
    ['GP', false, 'passed'],
    ['GP', true, 'failed until 2026-11-24'],
    ['GP', undefined, 'failed until 2026-11-24'],
    ['PAEDIATRICIAN', true, 'passed'],
  ] as const)('%s, paediatricians with places %o: %s', (kind, places, expected) => {
    const ctx = aContext({ paediatricianPlacesInZone: places });
    expect(said(lacksPaediatricians(child, aDoctor({ kind }), ctx))).toBe(expected);
  });

  it('does not concern a child of six', () => {
    const six = aPerson({ birthDate: '2020-11-23' });
    expect(said(lacksPaediatricians(six, aDoctor(), aContext()))).toBe('passed');
  });

  it('opens R-DS-5 to the operator, and only then', () => {
    const override = [{ ruleId: 'R-DS-5', by: 'OPERATOR' }] as const;
    const judge = (paediatricianPlacesInZone: boolean): boolean =>
      isEligible(
        evaluateDoctorSelectability(
          child,
          aDoctor(),
          undefined,
          aContext({ paediatricianPlacesInZone }),
        ),
        override,
      );
    expect(judge(false)).toBe(true);
    expect(judge(true)).toBe(false);
  });

  it('never opens R-DS-5 for a paediatrician of somebody too old', () => {
    const paediatrician = aDoctor({ kind: 'PAEDIATRICIAN' });
    const result = suitsAge(
      aPerson(),
      paediatrician,
      aContext({ paediatricianPlacesInZone: false }),
    );
    expect(result.overridable).toBeUndefined();
  });
});

describe('a doctor as a whole', () => {
  it('gives every reason', () => {
    const doctor = aDoctor({
      doctorId: 'D01',
      patientCount: 1500,
      practices: [G1],
      zoneId: 'Z2',
      activeTo: YESTERDAY,
      visibleOnline: false,
      kind: 'PAEDIATRICIAN',
      substitutions: [{ substituteId: 'D01', substitutedId: 'D01', from: '2026-01-01' }],
    });
    const person = aPerson({ recusals: [{ doctorId: 'D01', notifiedOn: '2020-01-01' }] });
    const results = evaluateDoctorSelectability(person, doctor, D01, aContext({ channel: 'WEB' }));
    expect(standingFailures(results).map((result) => result.ruleId)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `R-DS-${n}`),
    );
  });

  it('is judged a thousand times in a blink', () => {
    const doctors = Array.from({ length: 1000 }, (_, n) => aDoctor({ doctorId: `D${n}` }));
    const started = performance.now();
    for (const doctor of doctors) {
      evaluateDoctorSelectability(aPerson(), doctor, D01, aContext());
    }
    expect(performance.now() - started).toBeLessThan(250);
  });
});
