import { describe, expect, it } from 'vitest';
import {
  evaluateFamilyRequest,
  type FamilyMemberFact,
  type FamilyRequestFacts,
  someItemPasses,
} from '#rules/family-request.ts';

const PAPERS = ['IDENTITY_DOCUMENT', 'HEALTH_CARD', 'CONSENT'] as const;

function aMember(part: Partial<FamilyMemberFact> = {}, number = 1): FamilyMemberFact {
  return {
    name: `Persona ${number}`,
    personId: `p${number}`,
    isApplicant: number === 1,
    consents: true,
    declared: false,
    papers: PAPERS,
    ...part,
  };
}

/** A family of so many adults, the first of them the applicant. */
function aFamily(size: number, part: Partial<FamilyRequestFacts> = {}): FamilyRequestFacts {
  const members = Array.from({ length: size }, (_, index) => aMember({}, index + 1));
  return { applicantIsAdult: true, members, ...part };
}

const failedOf = (facts: FamilyRequestFacts, adultConsent = true) =>
  evaluateFamilyRequest(facts, { adultConsent })
    .filter(({ passed }) => !passed)
    .map(({ ruleId }) => ruleId);

describe('R-FR-1', () => {
  it.each<[string, Partial<FamilyRequestFacts>, string[]]>([
    ['all cohabiting', {}, []],
    ['a minor asks', { applicantIsAdult: false }, ['R-FR-1']],
    ['nobody found', { members: [aMember(), aMember({ personId: undefined }, 2)] }, ['R-FR-1']],
  ])('%s', (_what, part, failed) => {
    expect(failedOf(aFamily(2, part))).toEqual(failed);
  });

  it('names those who do not live there by what was typed, and nobody else', () => {
    const members = [aMember(), aMember({ personId: undefined, name: 'Ugo Ignoto' }, 2)];
    const [result] = evaluateFamilyRequest(
      { applicantIsAdult: true, members },
      { adultConsent: true },
    );
    expect(result?.reason.it).toContain('Ugo Ignoto');
    expect(result?.reason.it).not.toContain('Persona 1');
  });
});

/** A family whose second member is of the household by declaration alone. */
const declared = (part: Partial<FamilyMemberFact> = {}) =>
  aFamily(2, { members: [aMember(), aMember({ declared: true, ...part }, 2)] });

describe('R-FR-1, of the household by declaration', () => {
  it.each<[string, Partial<FamilyMemberFact>, string[]]>([
    ['found, with all papers', {}, []],
    ['nobody found, with all papers', { personId: undefined }, ['R-FR-1']],
    [
      'not looked for yet: a paper is missing',
      { personId: undefined, papers: PAPERS.slice(1) },
      ['R-FR-3'],
    ],
  ])('%s', (_what, part, failed) => {
    expect(failedOf(declared(part))).toEqual(failed);
  });

  it('asks for a consent wherever it is, and says to the office who is declared', () => {
    expect(failedOf(declared({ papers: PAPERS.slice(0, 2) }), false)).toEqual(['R-FR-3']);
    const [result] = evaluateFamilyRequest(declared(), { adultConsent: true });
    expect(result?.reason.it).toContain('dichiarazione (DPR 445/2000, articolo 46)');
    expect(result?.reason.it).toContain('Persona 2');
  });
});

describe('R-FR-2', () => {
  it.each<[number, string[]]>([
    [1, ['R-FR-2']],
    [2, []],
    [12, []],
    [13, ['R-FR-2']],
  ])('%i people', (size, failed) => {
    expect(failedOf(aFamily(size))).toEqual(failed);
  });

  it('takes nobody twice', () => {
    expect(failedOf(aFamily(2, { members: [aMember(), aMember()] }))).toEqual(['R-FR-2']);
  });
});

describe('R-FR-3', () => {
  it.each<[string, FamilyMemberFact, string[]]>([
    ['all papers of the other adult', aMember({}, 2), []],
    ['no consent', aMember({ papers: PAPERS.slice(0, 2) }, 2), ['R-FR-3']],
    ['no card', aMember({ papers: ['IDENTITY_DOCUMENT', 'CONSENT'] }, 2), ['R-FR-3']],
    ['no identity document', aMember({ papers: PAPERS.slice(1) }, 2), ['R-FR-3']],
    ['a minor needs none', aMember({ papers: [], consents: false }, 2), []],
  ])('%s', (_what, other, failed) => {
    expect(failedOf(aFamily(2, { members: [aMember({ papers: [] }), other] }))).toEqual(failed);
  });
});

it.each<[string, FamilyMemberFact, string[]]>([
  ['no consent', aMember({ papers: PAPERS.slice(0, 2) }, 2), []],
  ['no card', aMember({ papers: ['IDENTITY_DOCUMENT', 'CONSENT'] }, 2), ['R-FR-3']],
  ['no identity document', aMember({ papers: PAPERS.slice(1) }, 2), ['R-FR-3']],
])('R-FR-3 where the profile asks for no consent: %s', (_what, other, failed) => {
  expect(failedOf(aFamily(2, { members: [aMember(), other] }), false)).toEqual(failed);
});

it.each([
  [[true, false], true],
  [[false, false], false],
  [[], false],
])('R-FR-4: %j', (items, passes) => {
  expect(someItemPasses(items)).toMatchObject({ ruleId: 'R-FR-4', passed: passes });
});
