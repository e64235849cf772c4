import { describe, expect, it } from 'vitest';
import type { RuleResult } from '#contract/rule-result.ts';
import { eligibleFrom, isEligible, isOverridden, standingFailures } from '#rules/eligibility.ts';
import {
  type Beneficiary,
  beneficiaryIsAlive,
  beneficiaryIsCovered,
  evaluateRequest,
  noOtherOpenCase,
} from '#rules/request-rules.ts';
import { failed, passed } from '#rules/verdict.ts';
import { TODAY, aContext, aPerson, said } from './facts.ts';

const TEXT = { it: 'testo', en: 'text' };

describe('R-GEN-1, the beneficiary is covered', () => {
  it.each<[Beneficiary, string]>([
    [{ relation: 'SELF' }, 'passed'],
    [{ relation: 'NONE' }, 'failed'],
    [{ relation: 'HOUSEHOLD', familyRequest: true }, 'passed'],
    [{ relation: 'HOUSEHOLD', familyRequest: false }, 'failed'],
    [{ relation: 'REPRESENTED', representation: [passed('R-RP-1', TEXT)] }, 'passed'],
    [
      {
        relation: 'REPRESENTED',
        representation: [passed('R-RP-1', TEXT), failed('R-RP-7', TEXT)],
      },
      'failed',
    ],
  ])('%o: %s', (beneficiary, expected) => {
    const facts = { requestType: 'DOCTOR_CHANGE', beneficiary, person: aPerson() } as const;
    expect(said(beneficiaryIsCovered(facts))).toBe(expected);
  });
});

const facts = { requestType: 'DOCTOR_CHANGE', beneficiary: { relation: 'SELF' } } as const;

describe('R-GEN-2, the beneficiary is alive', () => {
  it.each([
    [undefined, 'passed'],
    ['2026-11-22', 'failed'],
    [TODAY, 'failed'], // the day of death counts as dead
    ['2026-11-24', 'passed'],
  ])('died on %s: %s', (deathDate, expected) => {
    const person = aPerson(deathDate === undefined ? {} : { deathDate });
    expect(said(beneficiaryIsAlive({ ...facts, person }, aContext()))).toBe(expected);
  });
});

describe('R-GEN-3, no other open case of the type', () => {
  it.each([
    [[], 'passed'],
    [['DOCTOR_REVOKE'], 'passed'],
    [['DOCTOR_REVOKE', 'DOCTOR_CHANGE'], 'failed'],
  ])('open: %o: %s', (openCaseTypes, expected) => {
    expect(said(noOtherOpenCase({ ...facts, person: aPerson({ openCaseTypes }) }))).toBe(expected);
  });
});

describe('a list of results', () => {
  const none = failed('R-DS-4', TEXT);
  const byOperator = failed('R-CM-5', TEXT, '2026-12-25');
  const bySupervisor: RuleResult = { ...failed('R-DS-1', TEXT), overridable: 'SUPERVISOR' };

  it('has all of R-GEN', () => {
    const results = evaluateRequest({ ...facts, person: aPerson() }, aContext());
    expect(results.map((result) => result.ruleId)).toEqual(['R-GEN-1', 'R-GEN-2', 'R-GEN-3']);
  });

  it.each([
    ['nothing set aside', [], false, false, false],
    ['by an operator', [{ by: 'OPERATOR' }], false, true, false],
    ['by a supervisor', [{ by: 'SUPERVISOR' }], false, true, true],
  ] as const)('%s', (_case, by, ...expected) => {
    const judged = [none, byOperator, bySupervisor].map((result) =>
      isOverridden(
        result,
        by.map((each) => ({ ruleId: result.ruleId, by: each.by })),
      ),
    );
    expect(judged).toEqual(expected);
  });

  it('is eligible when nothing stands', () => {
    expect(isEligible([])).toBe(true);
    expect(isEligible([passed('R-CM-1', TEXT)])).toBe(true);
    expect(isEligible([passed('R-CM-1', TEXT), byOperator])).toBe(false);
    const override = [{ ruleId: 'R-CM-5', by: 'OPERATOR' }] as const;
    expect(isEligible([passed('R-CM-1', TEXT), byOperator], override)).toBe(true);
    expect(isEligible([none, byOperator], override)).toBe(false);
    expect(standingFailures([none, byOperator], override)).toEqual([none]);
  });

  it('clears on the last day of all, if all of them clear', () => {
    const later = failed('R-CM-6', TEXT, '2026-12-31');
    expect(eligibleFrom([])).toBeUndefined();
    expect(eligibleFrom([passed('R-CM-1', TEXT)])).toBeUndefined();
    expect(eligibleFrom([byOperator, later])).toBe('2026-12-31');
    expect(eligibleFrom([later, byOperator])).toBe('2026-12-31');
    expect(eligibleFrom([byOperator, none])).toBeUndefined();
  });
});
