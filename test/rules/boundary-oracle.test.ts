import { describe, expect, it } from 'vitest';
import type { ChoiceEndReason } from '#contract/registry.ts';
import { recusalEffectiveDay } from '#rules/doctor-choice-change.ts';
import { type DoctorRequestFacts, evaluateDoctorChange } from '#rules/doctor-change.ts';
import { currentDoctorOf } from '#rules/doctor-selectability.ts';
import { evaluateDomiciledEnrolment, grantedEnd } from '#rules/domiciled-enrolment.ts';
import { foreignPeriod } from '#rules/foreign-enrolment-period.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DoctorChoiceFact, DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { TODAY, aChoice, aContext, aDoctor, aPerson, of } from './facts.ts';

/**
 * The ready-made rows of the specification (3.20) that concern these rules, judged through the
 * whole list of a change of doctor on 23 November 2026, as the desk does it.
 */
const G1 = { practiceId: 'G1', from: '2015-01-01' };
const D01 = aDoctor({ doctorId: 'D01', patientCount: 1320, practices: [G1] });
const D03 = aDoctor({ doctorId: 'D03', practices: [G1] });

function verdict(
  ruleId: string,
  person: Partial<PersonFacts>,
  target: DoctorFacts = aDoctor(),
  ctx: Partial<RuleContext> = {},
): string {
  const who = aPerson(person);
  const facts: DoctorRequestFacts = {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'SELF' },
    person: who,
    target,
    current: currentDoctorOf(who, [D01, D03], TODAY),
  };
  return of(evaluateDoctorChange(facts, aContext(ctx)), ruleId).replace(/ until .*/, '');
}

function ended(from: string, to: string, endReason: ChoiceEndReason): DoctorChoiceFact {
  return aChoice({ from, to, endReason });
}

describe('R-CM-2', () => {
  it.each([
    ['no choice ever', [], 'failed'],
    ['one ended choice of 2009', [aChoice({ from: '2009-01-01', to: '2009-12-31' })], 'passed'],
  ])('%s: %s', (_case, choices, expected) => {
    expect(verdict('R-CM-2', { choices })).toBe(expected);
  });
});

describe('R-CM-4', () => {
  it.each([
    ['last choice ended SEAFARER', [ended('2010-01-01', '2020-12-31', 'SEAFARER')], 'failed'],
    [
      'SEAFARER older, last ended CHANGE',
      [ended('2010-01-01', '2015-12-31', 'SEAFARER'), ended('2016-01-01', '2020-12-31', 'CHANGE')],
      'passed',
    ],
  ])('%s: %s', (_case, choices, expected) => {
    expect(verdict('R-CM-4', { choices })).toBe(expected);
  });
});

describe('R-CM-5', () => {
  it.each([
    ['2026-11-23', 'failed'],
    ['2026-10-24', 'failed'],
    ['2026-10-23', 'failed'],
    ['2026-10-22', 'passed'],
  ])('last use %s: %s', (use, expected) => {
    expect(verdict('R-CM-5', { changeUses: [use] })).toBe(expected);
    expect(verdict('R-CM-5', { changeUses: [use] }, aDoctor(), { channel: 'WEB' })).toBe(expected);
  });
});

describe('R-CM-6', () => {
  it.each([
    ['2026-11-23', 'failed'],
    ['2026-12-01', 'failed'],
    ['2026-11-22', 'passed'],
  ])('existing choice from %s: %s', (from, expected) => {
    expect(verdict('R-CM-6', { choices: [aChoice({ from })] })).toBe(expected);
  });
});

describe('R-DS-1', () => {
  it.each([
    [{ patientCount: 1499 }, 'passed'],
    [{ patientCount: 1500 }, 'failed'],
    [{ patientCount: 799, selfLimit: 800 }, 'passed'],
    [{ patientCount: 800, selfLimit: 800 }, 'failed'],
  ])('%o: %s', (doctor, expected) => {
    expect(verdict('R-DS-1', {}, aDoctor(doctor))).toBe(expected);
  });
});

describe('R-DS-2', () => {
  it.each([
    ['D01 valid', aChoice(), 'failed'],
    ['choice with D01 ended yesterday', aChoice({ to: '2026-11-22' }), 'passed'],
  ])('%s, target D03: %s', (_case, choice, expected) => {
    expect(verdict('R-DS-2', { choices: [choice] }, D03)).toBe(expected);
  });
});

describe('R-DS-3', () => {
  it.each([
    ['today', TODAY, 'failed'],
    ['yesterday', '2026-11-22', 'passed'],
  ])('target D04, substitution until %s: %s', (_case, to, expected) => {
    const D04 = aDoctor({
      doctorId: 'D04',
      substitutions: [{ substituteId: 'D04', substitutedId: 'D01', from: '2026-09-01', to }],
    });
    expect(verdict('R-DS-3', {}, D04)).toBe(expected);
  });
});

describe('R-DS-5', () => {
  const extensions = [{ doctorId: 'D05', to: '2028-11-22' }];
  it.each([
    ['2020-11-24', 'GP', {}, 'failed'],
    ['2020-11-23', 'GP', {}, 'passed'],
    ['2020-11-23', 'PAEDIATRICIAN', {}, 'passed'],
    ['2012-11-23', 'PAEDIATRICIAN', {}, 'failed'],
    ['2012-11-23', 'PAEDIATRICIAN', { extensions }, 'passed'],
    ['2010-11-23', 'PAEDIATRICIAN', {}, 'failed'],
    ['2010-11-23', 'PAEDIATRICIAN', { extensions }, 'failed'],
  ] as const)('born %s, %s, %o: %s', (birthDate, kind, more, expected) => {
    expect(verdict('R-DS-5', { birthDate, ...more }, aDoctor({ kind }))).toBe(expected);
  });
});

it('R-RP-1: a parent of a child who turns 18 today is refused', () => {
  const results = evaluateRepresentation(
    {
      act: 'DOCTOR_CHOICE',
      representation: { kind: 'PARENT', powers: [], from: '2008-11-23', selfDeclared: true },
      represented: { birthDate: '2008-11-23' },
      representedSigned: false,
      otherParentAgrees: true,
    },
    { today: TODAY, policy: REGIONAL_POLICIES.LOMBARDY },
  );
  expect(of(results, 'R-RP-1')).toBe('failed');
});

it('recusal: notified on 2 November, effective on 18 November', () => {
  expect(recusalEffectiveDay('2026-11-02')).toBe('2026-11-18');
});

describe('R-DM-3', () => {
  it.each([
    ['2027-02-22', 'passed'],
    ['2027-02-21', 'failed'],
  ])('start 2026-11-23, end %s: %s', (end, expected) => {
    const results = evaluateDomiciledEnrolment(
      {
        requestType: 'DOCTOR_CHANGE',
        beneficiary: { relation: 'SELF' },
        person: aPerson(),
        renewal: false,
        stay: { reason: 'STUDY', start: TODAY, end },
      },
      aContext(),
    );
    expect(of(results, 'R-DM-3')).toBe(expected);
  });
});

it('R-DM-4: start 2026-11-23, end 2028-01-31, granted to 2027-11-22', () => {
  expect(grantedEnd(TODAY, '2028-01-31')).toBe('2027-11-22');
});

describe('R-FX-4, R-FX-5 and R-FX-6', () => {
  it.each([
    ['a work permit', { kind: 'EMPLOYED_WORK', expiry: '2027-03-10' }, '2027-03-10'],
    [
      'a receipt, the permit expired on 2026-11-01',
      { kind: 'EMPLOYED_WORK', expiry: '2026-11-01', receiptOn: '2026-10-15' },
      '2027-05-01',
    ],
    [
      'a student who paid 2026, permit to 2027-09-30',
      { kind: 'STUDY', expiry: '2027-09-30', fee: { year: 2026, cents: 70_000 } },
      '2026-12-31',
    ],
  ] as const)('%s %o: to %s', (_case, title, to) => {
    const person = aPerson({ enrolments: [] });
    const whole = { holder: 'OWN' as const, unlimited: false, ...title };
    expect(foreignPeriod({ person, renewal: false, title: whole }, aContext())?.to).toBe(to);
  });
});

describe('the traps of the specification', () => {
  it('2: what is still valid is asked only of a choice that is', () => {
    const past = { choices: [aChoice({ to: '2026-11-22' })] };
    for (const ruleId of ['R-DS-2', 'R-DS-3', 'R-DS-6']) {
      expect(verdict(ruleId, past, D01)).toBe('passed');
    }
    expect(verdict('R-DS-6', {}, D01)).toBe('failed');
  });

  it('1: the days between two changes do not limit the desk', () => {
    const used = { changeUses: [TODAY] };
    expect(verdict('R-CM-5', used, aDoctor(), { channel: 'DESK' })).toBe('passed');
  });

  it('9: the last place is there until it is gone', () => {
    expect(verdict('R-DS-1', {}, aDoctor({ selfLimit: 800, patientCount: 799 }))).toBe('passed');
    expect(verdict('R-DS-1', {}, aDoctor({ selfLimit: 800, patientCount: 800 }))).toBe('failed');
  });
});
