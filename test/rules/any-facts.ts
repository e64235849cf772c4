import * as fc from 'fast-check';
import { CARD_DUPLICATE_REASONS } from '#contract/card-duplicate-reason.ts';
import { CHOICE_RELATIONS } from '#contract/choice-relation.ts';
import { EXTENSION_REASONS } from '#contract/extension-reason.ts';
import { addDays } from '#rules/calendar.ts';
import type { CardDuplicateFacts } from '#rules/card-duplicate.ts';
import type { DoctorRequestFacts } from '#rules/doctor-change.ts';
import type { OverCapFacts } from '#rules/over-cap.ts';
import type { PaediatricExtensionFacts } from '#rules/paediatric-extension.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DoctorFacts, ExemptionFact, PersonFacts } from '#rules/registry-facts.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { TODAY, aChoice, aDoctor, anExemption, aPerson } from './facts.ts';

/** Facts of every kind around one day, for what must hold of any of them. */
const near = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(TODAY, days));

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

/** Drops the keys whose value is undefined: absent means absent. */
function compact<Type extends object>(record: Type): Type {
  for (const key of Object.keys(record)) {
    if (Reflect.get(record, key) === undefined) {
      Reflect.deleteProperty(record, key);
    }
  }
  return record;
}

const range = fc
  .record({ from: near(-40, 20), length: maybe(fc.integer({ min: 0, max: 40 })) })
  .map(({ from, length }) =>
    length === undefined ? { from } : { from, to: addDays(from, length) },
  );

const doctorId = fc.constantFrom('D01', 'D02', 'D03');
const birthDate = fc.oneof(
  near(-30_000, 0),
  fc.constantFrom(6, 14, 16, 18).chain((age) => near(-365 * age - 10, -365 * age + 3)),
);

const anyExemption: fc.Arbitrary<ExemptionFact> = fc
  .tuple(
    range,
    fc.constantFrom<[string, ExemptionFact['kind']]>(
      ['E01', 'INCOME'],
      ['E02', 'INCOME'],
      ['013', 'PATHOLOGY'],
      ['RF0080', 'RARE'],
    ),
    fc.constantFrom('ACTIVE' as const, 'REVOKED' as const),
    fc.constantFrom('SELF_CERT' as const, 'MEF_AUTOMATIC' as const),
  )
  .map(([dates, [code, kind], status, origin]) => {
    const { to: _march, ...open } = anExemption({ code, kind, status, origin });
    return { ...open, ...dates };
  });

export const anyPerson: fc.Arbitrary<PersonFacts> = fc
  .record({
    personId: fc.constant('P01'),
    birthDate,
    deathDate: maybe(near(-5, 5)),
    aire: maybe(range),
    zoneId: maybe(fc.constantFrom('Z1', 'Z2')),
    enrolments: fc.array(
      fc
        .tuple(range, fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const))
        .map(([dates, status]) => ({ kind: 'RESIDENT' as const, status, ...dates })),
      { maxLength: 2 },
    ),
    choices: fc.array(
      fc
        .tuple(range, doctorId, fc.constantFrom('CHANGE', 'SEAFARER', 'VOIDED', undefined))
        .map(([dates, id, endReason]) =>
          aChoice({ doctorId: id, ...dates, ...(endReason === undefined ? {} : { endReason }) }),
        ),
      { maxLength: 2 },
    ),
    recusals: fc.array(fc.record({ doctorId, notifiedOn: near(-90, 0) }), { maxLength: 1 }),
    extensions: fc.array(fc.record({ doctorId, to: near(-5, 400) }), { maxLength: 1 }),
    household: fc.array(
      fc
        .tuple(fc.constantFrom('CLMMRC84L02F205H', 'CLMSFO21E60E514Y'), doctorId, range)
        .map(([fiscalCode, id, dates]) => ({
          fiscalCode,
          choices: [{ doctorId: id, ...dates }],
        })),
      { maxLength: 1 },
    ),
    cards: fc.array(
      fc.record({
        number: fc.constantFrom('80380000300000000011', '80380000300000000029'),
        hasChip: fc.boolean(),
        issuedOn: near(-40, 0),
        expiresOn: near(-5, 40),
        status: fc.constantFrom('ISSUED' as const, 'BLOCKED' as const),
      }),
      { maxLength: 2 },
    ),
    postalAddress: maybe(
      fc.record({
        street: fc.constantFrom('Via Roma 1', ''),
        postcode: fc.constant('20025'),
        municipalityCode: fc.constant('E514'),
      }),
    ),
    fiscalCodeReplacedOn: maybe(near(-5, 5)),
    exemptions: fc.array(anyExemption, { maxLength: 2 }),
    changeUses: fc.array(near(-40, 0), { maxLength: 2 }),
    openCaseTypes: fc.subarray(['DOCTOR_CHANGE', 'FIRST_CHOICE', 'DOCTOR_REVOKE']),
  })
  .map(
    ({ aire, ...person }) =>
      compact({
        ...person,
        aireFrom: aire?.from,
        aireTo: aire !== undefined && 'to' in aire ? aire.to : undefined,
      }) as PersonFacts,
  );

const practices = fc.array(
  fc.tuple(range, fc.constantFrom('G1', 'G2')).map(([dates, practiceId]) => ({
    practiceId,
    ...dates,
  })),
  { maxLength: 3 },
);

export const anyDoctor: fc.Arbitrary<DoctorFacts> = fc
  .record({
    doctorId,
    kind: fc.constantFrom('GP' as const, 'PAEDIATRICIAN' as const),
    maxPatients: fc.constant(3),
    selfLimit: maybe(fc.integer({ min: 0, max: 4 })),
    patientCount: fc.integer({ min: 0, max: 4 }),
    heldPlaces: fc.integer({ min: 0, max: 1 }),
    awaitedPlaces: fc.integer({ min: 0, max: 1 }),
    visibleOnline: fc.boolean(),
    appointmentKind: fc.constantFrom('TITULAR' as const, 'PROVISIONAL' as const),
    appointmentEnd: maybe(near(-3, 30)),
    activeFrom: near(-10, 3),
    activeTo: maybe(near(-3, 30)),
    zoneId: fc.constantFrom('Z1', 'Z2'),
    practices,
    substitutions: fc.array(
      fc.tuple(range, doctorId).map(([dates, substitutedId]) => ({
        substituteId: 'D02',
        substitutedId,
        ...dates,
      })),
      { maxLength: 3 },
    ),
  })
  .map((doctor) => compact(doctor) as DoctorFacts);

export const anyContext: fc.Arbitrary<RuleContext> = fc
  .record({
    today: fc.constant(TODAY),
    policy: fc.constantFrom(REGIONAL_POLICIES.LOMBARDY, REGIONAL_POLICIES.LIGURIA),
    channel: fc.constantFrom('WEB' as const, 'CASE', 'PHARMACY', 'DESK'),
    acceptedBy: maybe(fc.array(doctorId, { maxLength: 1 })),
    paediatricianPlacesInZone: maybe(fc.boolean()),
  })
  .map((ctx) => compact(ctx));

export const anyDoctorRequest: fc.Arbitrary<DoctorRequestFacts> = fc.record({
  requestType: fc.constant('DOCTOR_CHANGE' as const),
  beneficiary: fc.constantFrom({ relation: 'SELF' as const }, { relation: 'NONE' as const }),
  person: anyPerson,
  target: anyDoctor,
  current: maybe(fc.record({ doctorId, practices })),
});

export const anyOverCapChoice: fc.Arbitrary<OverCapFacts> = fc
  .tuple(
    // Nothing stands against somebody of these only now and then: R-OC-1 wants all rules to pass.
    fc.oneof(
      anyDoctorRequest,
      anyDoctorRequest.map((facts) => ({
        ...facts,
        person: aPerson(),
        target: aDoctor(),
        current: undefined,
      })),
    ),
    fc.record({
      relativeFiscalCode: maybe(fc.constantFrom('CLMMRC84L02F205H', 'clm sfo 21E60 E514Y')),
      relation: maybe(fc.constantFrom(...CHOICE_RELATIONS)),
      reason: fc.constantFrom('OTHER_FAMILY_MEMBER', 'SOMETHING_ELSE', undefined),
    }),
  )
  .map(([facts, form]) => ({ ...facts, ...form, requestType: 'DOCTOR_CHANGE' as const }));

export const anyExtension: fc.Arbitrary<PaediatricExtensionFacts> = fc
  .record({
    person: anyPerson,
    paediatrician: fc.boolean(),
    reason: maybe(fc.constantFrom(...EXTENSION_REASONS)),
    hasCertificate: fc.boolean(),
    hasAcceptance: fc.boolean(),
  })
  .map(({ paediatrician, person, ...facts }) => ({
    ...facts,
    requestType: 'DOCTOR_CHANGE' as const,
    beneficiary: { relation: 'SELF' as const },
    person: paediatrician
      ? { ...person, choices: [aChoice({ doctorKind: 'PAEDIATRICIAN' })] }
      : person,
  }));

export const anyCardDuplicate: fc.Arbitrary<CardDuplicateFacts> = fc
  .record({
    person: anyPerson,
    fiscalCode: fc.constantFrom('FRRGLI86C54E514X', '00012340154'),
    reason: maybe(fc.constantFrom(...CARD_DUPLICATE_REASONS)),
    cardNumber: maybe(fc.constant('8038 0000 3000 0000 0011')),
    declared: fc.boolean(),
    hasPoliceReport: fc.boolean(),
  })
  .map((facts) => ({
    ...facts,
    requestType: 'DOCTOR_CHANGE' as const,
    beneficiary: { relation: 'SELF' as const },
  }));
