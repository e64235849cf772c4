import { describe, expect, it } from 'vitest';
import { isEligible } from '#rules/eligibility.ts';
import {
  type FirstChoiceFacts,
  evaluateFirstChoice,
  goesThroughAnOperator,
  isEnrolledOrBeingEnrolled,
  isFirstChoice,
  isNewborn,
  newbornHasFiscalCode,
} from '#rules/first-choice.ts';
import { TODAY, aChoice, aContext, aDoctor, aPerson, anEnrolment, of, said } from './facts.ts';

function aFirstChoice(overrides: Partial<FirstChoiceFacts> = {}): FirstChoiceFacts {
  return {
    requestType: 'FIRST_CHOICE',
    beneficiary: { relation: 'SELF' },
    person: aPerson({ choices: [] }),
    enrolsToo: false,
    ...overrides,
  };
}

describe('R-FC-1, nobody was ever chosen', () => {
  it.each([
    ['never', [], 'passed'],
    ['a choice of 2009', [aChoice({ from: '2005-01-01', to: '2009-06-30' })], 'failed'],
    ['a current one', [aChoice()], 'failed'],
    ['one from today', [aChoice({ from: TODAY })], 'failed'],
    ['one from tomorrow', [aChoice({ from: '2026-11-24' })], 'passed'],
    ['a voided one', [aChoice({ endReason: 'VOIDED' })], 'passed'],
  ])('%s: %s', (_case, choices, expected) => {
    const facts = aFirstChoice({ person: aPerson({ choices }) });
    expect(said(isFirstChoice(facts, aContext()))).toBe(expected);
  });
});

describe('R-FC-2, enrolled or being enrolled', () => {
  it.each([
    ['active', [anEnrolment()], false, 'passed'],
    ['none', [], false, 'failed'],
    ['none, made by the case', [], true, 'passed'],
    ['ended yesterday', [anEnrolment({ to: '2026-11-22' })], false, 'failed'],
    ['ends today', [anEnrolment({ to: TODAY })], false, 'passed'],
    ['suspended', [anEnrolment({ status: 'SUSPENDED' })], false, 'failed'],
    [
      'visiting from abroad: a card, but no doctor',
      [anEnrolment({ kind: 'AIRE_TEMPORARY' })],
      false,
      'failed',
    ],
  ])('%s: %s', (_case, enrolments, enrolsToo, expected) => {
    const facts = aFirstChoice({ person: aPerson({ enrolments }), enrolsToo });
    expect(said(isEnrolledOrBeingEnrolled(facts, aContext()))).toBe(expected);
  });
});

describe('R-FC-3, a newborn has a fiscal code', () => {
  it.each([
    ['2026-11-09', [], 'CLMTMS26S09E514E', 'passed'],
    ['2026-11-09', [], undefined, 'failed'],
    ['2026-11-09', [], 'CLMTMS26S09E514X', 'failed'],
    ['2025-11-24', [], undefined, 'failed'], // one year old tomorrow
    ['2025-11-23', [], undefined, 'passed'], // one year old today
    ['2026-11-09', [anEnrolment({ from: '2026-11-10' })], undefined, 'passed'], // enrolled before
  ])('born %s, enrolled %o, code %s: %s', (birthDate, enrolments, fiscalCode, expected) => {
    const person = aPerson({ birthDate, enrolments, choices: [] });
    expect(said(newbornHasFiscalCode(aFirstChoice({ person, fiscalCode }), aContext()))).toBe(
      expected,
    );
  });
});

describe('R-FC-4, through an operator', () => {
  it.each([
    ['WEB', 'failed'],
    ['PHARMACY', 'failed'],
    ['CASE', 'passed'],
    ['DESK', 'passed'],
  ] as const)('by %s: %s', (channel, expected) => {
    expect(said(goesThroughAnOperator(aContext({ channel })))).toBe(expected);
  });
});

describe('a first choice as a whole', () => {
  it('is open to a newborn whom the same case enrols', () => {
    const person = aPerson({ birthDate: '2026-11-09', enrolments: [], choices: [] });
    const target = aDoctor({ kind: 'PAEDIATRICIAN' });
    const facts = aFirstChoice({
      person,
      target,
      enrolsToo: true,
      fiscalCode: 'CLMTMS26S09E514E',
    });
    expect(isEligible(evaluateFirstChoice(facts, aContext()))).toBe(true);
  });

  it('finds nothing in the practice or the substitutions of nobody', () => {
    const practice = { practiceId: 'G1', from: '2015-01-01' };
    const target = aDoctor({ practices: [practice] });
    const results = evaluateFirstChoice(aFirstChoice({ target }), aContext());
    expect(of(results, 'R-DS-2')).toBe('passed');
    expect(of(results, 'R-DS-3')).toBe('passed');
    expect(of(results, 'R-DS-6')).toBe('passed');
  });

  it('is not for who lives abroad, whatever enrolment was left open', () => {
    const person = aPerson({ choices: [], aireFrom: '2020-01-01' });
    expect(of(evaluateFirstChoice(aFirstChoice({ person }), aContext()), 'R-CM-3')).toBe('failed');
  });

  it('gives every rule once', () => {
    const ids = evaluateFirstChoice(aFirstChoice({ target: aDoctor() }), aContext()).map(
      (result) => result.ruleId,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(19);
  });

  it('R-CM-6: stands beside no choice that is still to begin', () => {
    const person = aPerson({ choices: [aChoice({ from: '2026-12-01' })] });
    const results = evaluateFirstChoice(aFirstChoice({ person }), aContext());
    expect(of(results, 'R-CM-6')).toBe('failed until 2026-12-02');
    expect(of(results, 'R-FC-1')).toBe('passed');
  });
});

describe('R-FC-2, a newborn whom the same case enrols', () => {
  it.each([
    [undefined, 'passed'],
    [true, 'passed'],
    [false, 'failed'],
  ])('birth declared %s: %s', (birthDeclared, expected) => {
    const person = aPerson({ birthDate: '2026-11-09', enrolments: [], choices: [] });
    const facts = {
      ...aFirstChoice({ person, enrolsToo: true }),
      ...(birthDeclared !== undefined && { birthDeclared }),
    };
    expect(said(isEnrolledOrBeingEnrolled(facts, aContext()))).toBe(expected);
  });

  it.each([
    ['2025-11-24', [], true],
    ['2025-11-23', [], false],
    ['2026-11-09', [anEnrolment({ from: '2026-11-10' })], false],
  ])('born %s, enrolled %o: newborn %s', (birthDate, enrolments, expected) => {
    expect(isNewborn(aPerson({ birthDate, enrolments }), TODAY)).toBe(expected);
  });
});
