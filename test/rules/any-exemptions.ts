import * as fc from 'fast-check';
import { addDays } from '#rules/calendar.ts';
import type { DependantFact, ExemptionClaim } from '#rules/exemption-claim.ts';
import type { ExemptionRequestFacts } from '#rules/exemption-request.ts';
import type { ExemptionRevocationFacts } from '#rules/exemption-revocation.ts';
import type { PreregistrationFacts } from '#rules/preregistration.ts';
import { anyPerson } from './any-facts.ts';
import { TODAY, anExemption } from './facts.ts';

/** Claims, decisions and pre-registrations of every kind, for what must hold of any of them. */
const HOLDER = 'FRRGLI86C54E514X';

const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days));

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

function compact<Type extends object>(record: Type): Type {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Type;
}

const anyDependant: fc.Arbitrary<DependantFact> = fc.constantFrom<DependantFact>(
  { fiscalCode: HOLDER },
  { fiscalCode: 'CLMMRC84L02F205H' },
  {
    fiscalCode: 'CLMSFO21E60E514Y',
    known: { personId: 'P03', enrolled: true, dead: false, exemptions: [] },
  },
  {
    fiscalCode: 'CLMLCU12T01E801F',
    known: { personId: 'P04', enrolled: true, dead: false, exemptions: [anExemption()] },
  },
);

const cents = fc.constantFrom(undefined, 0, 826_330, 1_800_000, 3_615_199, 9_000_000);

export const anyClaim: fc.Arbitrary<ExemptionClaim> = fc
  .record({
    code: fc.constantFrom(
      undefined,
      'E01',
      'E02',
      'E03',
      'E05',
      'E11',
      'E12',
      'E13',
      'E30',
      'E40',
      'E99',
      '013',
      'RF0080',
    ),
    documentKind: fc.constantFrom(undefined, undefined, 'PATHOLOGY' as const, 'RARE' as const),
    incomeYear: fc.constantFrom(2025, 2024, undefined),
    incomeCents: cents,
    spouse: fc.boolean(),
    dependentChildren: fc.integer({ min: 0, max: 3 }),
    members: maybe(fc.integer({ min: 1, max: 7 })),
    loneOrWorkingParents: fc.boolean(),
    disabledMembers: fc.integer({ min: 0, max: 1 }),
    conditionDeclared: fc.boolean(),
    employmentCentreSince: maybe(day(-90, 2)),
    asylumAskedOn: maybe(day(-200, 2)),
    monthlyPayCents: fc.constantFrom(undefined, 100_000, 200_000),
    linkedCode: fc.constantFrom(undefined, '013'),
    selfCertified: fc.boolean(),
    dependants: fc.array(anyDependant, { maxLength: 2 }),
  })
  .map(compact);

export const anyExemptionRequest: fc.Arbitrary<ExemptionRequestFacts> = fc
  .record({
    requestType: fc.constant('FIRST_CHOICE' as const),
    beneficiary: fc.constant({ relation: 'SELF' as const }),
    person: anyPerson,
    fiscalCode: fc.constant(HOLDER),
    claim: anyClaim,
    renewal: fc.boolean(),
    // Somebody who has just what they ask for, to be renewed or in the way of it.
    holding: fc.constantFrom(undefined, 'SELF_CERT' as const, 'MEF_AUTOMATIC' as const),
    decision: maybe(
      fc
        .record({ code: fc.constantFrom('013', '048', 'RF0080'), to: maybe(day(-10, 2000)) })
        .map(compact),
    ),
  })
  .map(({ holding, person, ...facts }) =>
    compact({
      ...facts,
      person:
        holding === undefined
          ? person
          : {
              ...person,
              exemptions: [anExemption({ code: facts.claim.code ?? 'E02', origin: holding })],
            },
    }),
  );

export const anyExemptionRevocation: fc.Arbitrary<ExemptionRevocationFacts> = fc.record({
  requestType: fc.constant('FIRST_CHOICE' as const),
  beneficiary: fc.constant({ relation: 'SELF' as const }),
  person: anyPerson,
  code: fc.constantFrom(undefined, 'E01', 'E02', '013'),
  lostOn: maybe(day(-20, 3)),
});

export const anyPreregistration: fc.Arbitrary<PreregistrationFacts> = fc.record({
  email: fc.constantFrom(undefined, 'a@b.it'),
  mobile: fc.constantFrom(undefined, '+393331234567'),
  confirmBy: day(-2, 2),
  identified: fc.boolean(),
});
