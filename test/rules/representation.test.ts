import { describe, expect, it } from 'vitest';
import { isEligible, standingFailures } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import {
  type RepresentationFact,
  type RepresentedActFacts,
  type RepresentedPerson,
  evaluateRepresentation,
  signatureNeeded,
} from '#rules/representation.ts';
import { TODAY, aContext, of } from './facts.ts';

const YESTERDAY = '2026-11-22';
const TOMORROW = '2026-11-24';

type Overrides = Partial<Omit<RepresentedActFacts, 'representation' | 'represented'>> & {
  representation?: Partial<RepresentationFact>;
  represented?: Partial<RepresentedPerson>;
};

/** A parent who may choose the doctor of a child of five. */
function anAct({ representation, represented, ...overrides }: Overrides = {}): RepresentedActFacts {
  return {
    act: 'DOCTOR_CHOICE',
    representation: {
      kind: 'PARENT',
      powers: [],
      from: '2021-05-20',
      selfDeclared: true,
      ...representation,
    },
    represented: { birthDate: '2021-05-20', ...represented },
    representedSigned: false,
    otherParentAgrees: false,
    ...overrides,
  };
}

function judge(overrides: Overrides, policy = REGIONAL_POLICIES.LOMBARDY): string[] {
  return standingFailures(evaluateRepresentation(anAct(overrides), aContext({ policy }))).map(
    (result) => result.ruleId,
  );
}

const GUARDIAN = { kind: 'GUARDIAN', verifiedOn: '2026-01-01' } as const;
const CURATOR = { kind: 'CURATOR', verifiedOn: '2026-01-01' } as const;
const ADMINISTRATOR = { kind: 'SUPPORT_ADMINISTRATOR', verifiedOn: '2026-01-01' } as const;
const ADULT = { birthDate: '1958-06-06' };
const EMANCIPATED = { birthDate: '2010-02-20', emancipatedOn: '2026-06-01' };

describe('R-RP-1, a parent of a minor', () => {
  it.each([
    ['2021-05-20', []],
    ['2008-11-24', []], // eighteen tomorrow
    ['2008-11-23', ['R-RP-1']], // eighteen today: it ended at midnight
  ])('child born %s: %o', (birthDate, expected) => {
    expect(judge({ represented: { birthDate } })).toEqual(expected);
  });

  it.each([
    ['2026-11-22', []], // asked the day before the birthday: what was asked stands
    ['2026-11-23', ['R-RP-1']],
  ])('decided on the eighteenth birthday, asked on %s: %o', (askedOn, expected) => {
    const facts = anAct({ represented: { birthDate: '2008-11-23' } });
    const results = evaluateRepresentation(facts, { ...aContext(), askedOn });
    expect(standingFailures(results).map(({ ruleId }) => ruleId)).toEqual(expected);
  });

  it('needs both where the policy says so', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, requireBothParents: true };
    expect(judge({}, policy)).toEqual(['R-RP-1']);
    expect(judge({ otherParentAgrees: true }, policy)).toEqual([]);
    expect(signatureNeeded('PARENT', policy)).toBe('OTHER_PARENT');
    expect(signatureNeeded('PARENT', REGIONAL_POLICIES.LOMBARDY)).toBeNull();
    expect(signatureNeeded('CURATOR', policy)).toBe('REPRESENTED');
    expect(signatureNeeded('GUARDIAN', policy)).toBeNull();
  });
});

describe('R-RP-2, a guardian', () => {
  it.each([
    ['a minor', { birthDate: '2021-05-20' }, []],
    ['an interdicted adult', { ...ADULT, incapacity: 'INTERDICTED' }, []],
    ['an adult incapacitated in part', { ...ADULT, incapacity: 'PARTIAL' }, ['R-RP-2']],
    ['an adult', ADULT, ['R-RP-2']],
    ['eighteen today', { birthDate: '2008-11-23' }, ['R-RP-2']],
  ] as const)('of %s: %o', (_case, represented, expected) => {
    expect(judge({ representation: GUARDIAN, represented })).toEqual(expected);
  });
});

describe('R-RP-3, a curator', () => {
  const represented = { ...ADULT, incapacity: 'PARTIAL' } as const;
  it.each([
    ['alone', {}, ['R-RP-3']],
    ['with the signature', { representedSigned: true }, []],
    ['to activate the card', { act: 'CARD_ACTIVATION' }, []],
  ] as const)('%s: %o', (_case, overrides, expected) => {
    expect(judge({ representation: CURATOR, represented, ...overrides })).toEqual(expected);
  });

  it('assists an emancipated minor, and nobody with full capacity', () => {
    const act = { representation: CURATOR, representedSigned: true };
    expect(judge({ ...act, represented: EMANCIPATED })).toEqual([]);
    expect(judge({ ...act, represented: ADULT })).toEqual(['R-RP-3']);
  });
});

describe('R-RP-4, a support administrator', () => {
  it.each([
    [['DOCTOR_CHOICE'], 'DOCTOR_CHOICE', []],
    [['EXEMPTION'], 'DOCTOR_CHOICE', ['R-RP-4']],
    [[], 'DOCTOR_CHOICE', ['R-RP-4']],
    [['CARD_ACTIVATION'], 'CARD_ACTIVATION', ['R-RP-4']],
  ] as const)('powers %o, for %s: %o', (powers, act, expected) => {
    expect(
      judge({ representation: { ...ADMINISTRATOR, powers }, represented: ADULT, act }),
    ).toEqual(expected);
  });

  it('activates cards where the policy allows it and the decree says so', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, adsMayActivateCard: true };
    const act = { represented: ADULT, act: 'CARD_ACTIVATION' } as const;
    const representation = { ...ADMINISTRATOR, powers: ['CARD_ACTIVATION'] } as const;
    expect(judge({ ...act, representation }, policy)).toEqual([]);
    expect(judge({ ...act, representation: { ...ADMINISTRATOR, powers: [] } }, policy)).toEqual([
      'R-RP-4',
    ]);
  });
});

describe('R-RP-5, an emancipated minor', () => {
  it.each([
    ['since June', EMANCIPATED, ['R-RP-5']],
    ['since today', { ...EMANCIPATED, emancipatedOn: TODAY }, ['R-RP-5']],
    ['from tomorrow', { ...EMANCIPATED, emancipatedOn: TOMORROW }, []],
    ['eighteen by now', { ...EMANCIPATED, birthDate: '2008-11-23' }, ['R-RP-1']],
  ])('%s, for a parent: %o', (_case, represented, expected) => {
    expect(judge({ represented })).toEqual(expected);
  });

  it('is not acted for by a guardian either', () => {
    expect(judge({ representation: GUARDIAN, represented: EMANCIPATED })).toEqual(['R-RP-5']);
  });
});

describe('R-RP-6, proof', () => {
  it.each([
    ['a parent who declares it', { selfDeclared: true }, []],
    ['a parent who does not', { selfDeclared: false }, ['R-RP-6']],
    ['a guardian verified today', { ...GUARDIAN, verifiedOn: TODAY }, []],
    ['a guardian not verified', { ...GUARDIAN, verifiedOn: undefined }, ['R-RP-6']],
    ['a guardian verified tomorrow', { ...GUARDIAN, verifiedOn: TOMORROW }, ['R-RP-6']],
  ])('%s: %o', (_case, representation, expected) => {
    expect(judge({ representation })).toEqual(expected);
  });
});

describe('R-RP-7, still valid', () => {
  it.each([
    [{ to: TODAY }, {}, 'passed'],
    [{ to: YESTERDAY }, {}, 'failed'],
    [{ from: TODAY }, {}, 'passed'],
    [{ from: TOMORROW }, {}, `failed until ${TOMORROW}`],
    [{}, { deathDate: TODAY }, 'failed'],
    [{}, { deathDate: TOMORROW }, 'passed'],
  ])('%o, %o: %s', (representation, represented, expected) => {
    const results = evaluateRepresentation(anAct({ representation, represented }), aContext());
    expect(of(results, 'R-RP-7')).toBe(expected);
  });
});

it('gives all seven rules, each once', () => {
  const results = evaluateRepresentation(anAct(), aContext());
  expect(results.map((result) => result.ruleId)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((n) => `R-RP-${n}`),
  );
  expect(isEligible(results)).toBe(true);
});
