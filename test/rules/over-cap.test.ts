import { describe, expect, it } from 'vitest';
import { isEligible } from '#rules/eligibility.ts';
import {
  type OverCapFacts,
  allButPlacesPasses,
  evaluateOverCapChoice,
  evaluateOverCapDoctor,
  evaluateOverCapPerson,
  isFull,
  isReasonAdmitted,
  isWithinTolerance,
  relativeIsAdmitted,
  relativeIsInCare,
} from '#rules/over-cap.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DoctorFacts, HouseholdMemberFact, PersonFacts } from '#rules/registry-facts.ts';
import { TODAY, aContext, aDoctor, aPerson, of, said } from './facts.ts';

const MARCO = 'CLMMRC84L02F205H';
const FULL = aDoctor({ doctorId: 'D02', patientCount: 1500 });

function relative(
  choice: Partial<HouseholdMemberFact['choices'][number]> = {},
): HouseholdMemberFact {
  return { fiscalCode: MARCO, choices: [{ doctorId: 'D02', from: '2015-01-01', ...choice }] };
}

function facts(person: Partial<PersonFacts> = {}, target: DoctorFacts = FULL): OverCapFacts {
  return {
    requestType: 'DOCTOR_CHANGE',
    beneficiary: { relation: 'SELF' },
    person: aPerson({ household: [relative()], ...person }),
    target,
    current: { doctorId: 'D01', practices: [] },
    relativeFiscalCode: MARCO,
    relation: 'SPOUSE',
    reason: 'OTHER_FAMILY_MEMBER',
  };
}

describe('R-OC-1, all but the places', () => {
  it.each([
    ['nothing else against it', {}, 'passed'],
    ['no enrolment', { enrolments: [] }, 'failed'],
    ['changed 31 days ago', { changeUses: ['2026-10-23'] }, 'failed until 2026-11-24'],
    ['changed 32 days ago', { changeUses: ['2026-10-22'] }, 'passed'],
    ['recused', { recusals: [{ doctorId: 'D02', notifiedOn: '2020-01-01' }] }, 'failed'],
  ] as const)('%s: %s', (_case, person, expected) => {
    expect(said(allButPlacesPasses(facts(person), aContext()))).toBe(expected);
  });

  it('gives every reason, and is overridable only where all of them are', () => {
    const recent = { changeUses: ['2026-10-23'] };
    const result = allButPlacesPasses(facts(recent), aContext());
    expect(result.overridable).toBe('OPERATOR');
    const both = allButPlacesPasses(facts({ ...recent, enrolments: [] }), aContext());
    expect(both.overridable).toBeUndefined();
    expect(both.reason.it).toContain('iscrizione');
    expect(both.reason.it).toContain('24 novembre');
  });

  it('does not look at the doctor before one is picked', () => {
    const recused = { recusals: [{ doctorId: 'D02', notifiedOn: '2020-01-01' }] };
    expect(isEligible(evaluateOverCapPerson(facts(recused), aContext()))).toBe(true);
  });
});

describe('R-OC-2, the doctor is full', () => {
  it.each([
    [{ patientCount: 1499 }, 'failed'],
    [{ patientCount: 1500 }, 'passed'],
    [{ patientCount: 1499, heldPlaces: 1 }, 'passed'],
    [{ patientCount: 799, selfLimit: 800 }, 'failed'],
    [{ patientCount: 800, selfLimit: 800 }, 'passed'],
  ])('%o: %s', (doctor, expected) => {
    expect(said(isFull(aDoctor(doctor)))).toBe(expected);
  });
});

describe('R-OC-3, the relative has that doctor today', () => {
  it.each([
    ['with the doctor', relative(), 'passed'],
    ['until today', relative({ to: TODAY }), 'passed'],
    ['until yesterday', relative({ to: '2026-11-22' }), 'failed'],
    ['from tomorrow', relative({ from: '2026-11-24' }), 'failed'],
    ['by a choice made void', relative({ endReason: 'VOIDED' }), 'failed'],
    ['with another doctor', relative({ doctorId: 'D03' }), 'failed'],
  ])('%s: %s', (_case, member, expected) => {
    const person = aPerson({ household: [member] });
    expect(said(relativeIsInCare(person, FULL, MARCO, aContext()))).toBe(expected);
  });

  it('takes the code as it is typed', () => {
    const person = aPerson({ household: [relative()] });
    expect(said(relativeIsInCare(person, FULL, ' clm mrc 84l02 f205h', aContext()))).toBe('passed');
  });

  it('says the same of somebody unknown and of somebody with another doctor (trap 36)', () => {
    const person = aPerson({ household: [relative({ doctorId: 'D03' })] });
    const known = relativeIsInCare(person, FULL, MARCO, aContext());
    const unknown = relativeIsInCare(person, FULL, 'RSSMRA80A01H501U', aContext());
    expect(unknown).toEqual(known);
  });
});

describe('R-OC-4, of the household and in an admitted relation', () => {
  const person = aPerson({ household: [relative()] });
  const paediatrician = aDoctor({ doctorId: 'D08', kind: 'PAEDIATRICIAN' });
  it.each([
    ['SPOUSE', FULL, 'passed'],
    ['PARTNER', FULL, 'passed'],
    ['CHILD', FULL, 'passed'],
    ['COHABITANT', FULL, 'passed'],
    ['SIBLING', FULL, 'failed'],
    ['SIBLING', paediatrician, 'passed'],
    [undefined, FULL, 'failed'],
  ] as const)('%s: %s', (relation, doctor, expected) => {
    const form = { relativeFiscalCode: MARCO, relation };
    expect(said(relativeIsAdmitted(person, doctor, form, aContext()))).toBe(expected);
  });

  it('asks for the household whatever the relation, and for it alone in Liguria', () => {
    const stranger = { relativeFiscalCode: 'RSSMRA80A01H501U', relation: 'SPOUSE' as const };
    const liguria = aContext({ policy: REGIONAL_POLICIES.LIGURIA });
    expect(said(relativeIsAdmitted(person, FULL, stranger, aContext()))).toBe('failed');
    expect(said(relativeIsAdmitted(person, FULL, stranger, liguria))).toBe('failed');
    const sibling = { relativeFiscalCode: MARCO, relation: 'SIBLING' as const };
    expect(said(relativeIsAdmitted(person, FULL, sibling, liguria))).toBe('passed');
  });
});

describe('R-OC-5, the reason', () => {
  it.each([
    ['OTHER_FAMILY_MEMBER', 'passed'],
    ['because I want to', 'failed'],
    [undefined, 'failed'],
  ])('%s: %s', (reason, expected) => {
    expect(said(isReasonAdmitted(reason))).toBe(expected);
  });
});

describe('R-OC-6, up to the tolerance', () => {
  it.each([
    [{ patientCount: 1574 }, 'passed'],
    [{ patientCount: 1575 }, 'failed'],
    [{ patientCount: 1574, heldPlaces: 1 }, 'failed'],
    [{ patientCount: 839, selfLimit: 800 }, 'passed'],
    [{ patientCount: 840, selfLimit: 800 }, 'failed'],
    // 3 × 105 = 315: the fourth is within, in integers.
    [{ maxPatients: 3, patientCount: 3 }, 'passed'],
    [{ maxPatients: 3, patientCount: 4 }, 'failed'],
  ])('%o: %s', (doctor, expected) => {
    expect(said(isWithinTolerance(aDoctor(doctor), aContext()))).toBe(expected);
  });

  it('is for a supervisor beyond it, and does not count who only waits', () => {
    const beyond = isWithinTolerance(aDoctor({ patientCount: 1575 }), aContext());
    expect(beyond.overridable).toBe('SUPERVISOR');
    const awaited = aDoctor({ patientCount: 1574, awaitedPlaces: 5 });
    expect(said(isWithinTolerance(awaited, aContext()))).toBe('passed');
  });
});

function offered(doctor: DoctorFacts): boolean {
  return isEligible(evaluateOverCapDoctor(aPerson(), doctor, undefined, aContext()));
}

describe('a choice beyond the cap as a whole', () => {
  it('is admitted for the spouse of a patient of a full doctor', () => {
    const results = evaluateOverCapChoice(facts(), aContext());
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      'R-GEN-1',
      'R-GEN-2',
      'R-GEN-3',
      'R-OC-1',
      'R-OC-2',
      'R-OC-3',
      'R-OC-4',
      'R-OC-5',
      'R-OC-6',
    ]);
    expect(isEligible(results)).toBe(true);
  });

  it('sends to a plain change where the doctor has places', () => {
    const results = evaluateOverCapChoice(facts({}, { ...FULL, patientCount: 1499 }), aContext());
    expect(of(results, 'R-OC-2')).toBe('failed');
    expect(results.filter(({ passed }) => !passed)).toHaveLength(1);
  });

  it('offers in the search the full doctors within the tolerance, and no other', () => {
    expect(offered(FULL)).toBe(true);
    expect(offered({ ...FULL, patientCount: 1499 })).toBe(false);
    expect(offered({ ...FULL, patientCount: 1575 })).toBe(false);
    expect(offered({ ...FULL, zoneId: 'Z2' })).toBe(false);
  });
});
