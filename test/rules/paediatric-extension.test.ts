import { describe, expect, it } from 'vitest';
import { isEligible } from '#rules/eligibility.ts';
import {
  evaluateExtensionPerson,
  evaluatePaediatricExtension,
  hasPaediatrician,
  isAcceptedByPaediatrician,
  isExtensionReasonProven,
  isSubmittedInTime,
} from '#rules/paediatric-extension.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, aChoice, aContext, aPerson, said } from './facts.ts';

/** Turns 14 on 1 December 2026. */
const BORN = '2012-12-01';
const WITH_PAEDIATRICIAN = [aChoice({ doctorId: 'D07', doctorKind: 'PAEDIATRICIAN' })];

describe('R-PE-1, before the 14th birthday (oracle)', () => {
  it.each([
    ['2026-11-30', 'passed'],
    ['2026-12-01', 'failed'],
    ['2026-12-02', 'failed'],
  ])('submitted on %s: %s', (askedOn, expected) => {
    const child = aPerson({ birthDate: BORN });
    expect(said(isSubmittedInTime(child, aContext({ askedOn, today: '2026-12-20' })))).toBe(
      expected,
    );
    expect(said(isSubmittedInTime(child, aContext({ today: askedOn })))).toBe(expected);
  });

  it('counts 1 March as the birthday of those born on 29 February', () => {
    const child = aPerson({ birthDate: '2012-02-29' });
    expect(said(isSubmittedInTime(child, aContext({ today: '2026-02-28' })))).toBe('passed');
    expect(said(isSubmittedInTime(child, aContext({ today: '2026-03-01' })))).toBe('failed');
  });
});

describe('R-PE-2, a paediatrician today', () => {
  it.each([
    ['a paediatrician', WITH_PAEDIATRICIAN, 'passed'],
    ['a family doctor', [aChoice()], 'failed'],
    ['nobody', [], 'failed'],
    ['one until today', [{ ...WITH_PAEDIATRICIAN[0], to: TODAY }], 'passed'],
    ['one until yesterday', [{ ...WITH_PAEDIATRICIAN[0], to: '2026-11-22' }], 'failed'],
  ])('%s: %s', (_case, choices, expected) => {
    const person = aPerson({ choices: choices.map((choice) => aChoice(choice)) });
    expect(said(hasPaediatrician(person, aContext()))).toBe(expected);
  });
});

describe('R-PE-3, an admitted reason, proven', () => {
  it.each([
    [undefined, true, 'failed'],
    ['CHRONIC_DISEASE', true, 'passed'],
    ['CHRONIC_DISEASE', false, 'failed'],
    ['DISABILITY', true, 'passed'],
    ['DISABILITY', false, 'failed'],
    ['TRUST', true, 'failed'],
    ['DISTRESS', true, 'failed'],
  ] as const)('%s, certificate %s: %s', (reason, hasCertificate, expected) => {
    expect(said(isExtensionReasonProven({ reason, hasCertificate }, aContext()))).toBe(expected);
  });

  it('admits other reasons where the region does', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, extraExtensionReasons: ['TRUST'] };
    const trust = { reason: 'TRUST' as const, hasCertificate: false };
    expect(said(isExtensionReasonProven(trust, aContext({ policy })))).toBe('passed');
    const distress = { ...trust, reason: 'DISTRESS' as const };
    expect(said(isExtensionReasonProven(distress, aContext({ policy })))).toBe('failed');
  });
});

describe('R-PE-4, the paediatrician accepts', () => {
  it('asks for the signed acceptance', () => {
    expect(said(isAcceptedByPaediatrician(true))).toBe('passed');
    expect(said(isAcceptedByPaediatrician(false))).toBe('failed');
  });
});

describe('an extension as a whole', () => {
  const facts = {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'REPRESENTED', representation: [] },
    person: aPerson({ birthDate: BORN, choices: WITH_PAEDIATRICIAN }),
    reason: 'DISABILITY',
    hasCertificate: true,
    hasAcceptance: true,
  } as const;

  it('is still good when it is decided after the birthday', () => {
    const results = evaluatePaediatricExtension(
      facts,
      aContext({ today: '2026-12-10', askedOn: '2026-11-30' }),
    );
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      'R-GEN-1',
      'R-GEN-2',
      'R-GEN-3',
      'R-PE-1',
      'R-PE-2',
      'R-PE-3',
      'R-PE-4',
    ]);
    expect(isEligible(results)).toBe(true);
  });

  it('says who may begin before the form is filled in', () => {
    expect(isEligible(evaluateExtensionPerson(facts, aContext()))).toBe(true);
    const late = aContext({ today: '2026-12-01' });
    expect(isEligible(evaluateExtensionPerson(facts, late))).toBe(false);
  });
});
