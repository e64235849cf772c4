import { describe, expect, it } from 'vitest';
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

it('gives R-GEN-1 to R-GEN-3', () => {
  const results = evaluateRequest({ ...facts, person: aPerson() }, aContext());
  expect(results.map((result) => result.ruleId)).toEqual(['R-GEN-1', 'R-GEN-2', 'R-GEN-3']);
});
