import type { RuleResult } from '#contract/rule-result.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type {
  DoctorChoiceFact,
  DoctorFacts,
  EnrolmentFact,
  ExemptionFact,
  PersonFacts,
} from '#rules/registry-facts.ts';
import type { RuleContext } from '#rules/rule-context.ts';

export const TODAY = '2026-11-23';

export function aContext(overrides: Partial<RuleContext> = {}): RuleContext {
  return { today: TODAY, policy: REGIONAL_POLICIES.LOMBARDY, channel: 'CASE', ...overrides };
}

export function anEnrolment(overrides: Partial<EnrolmentFact> = {}): EnrolmentFact {
  return { kind: 'RESIDENT', status: 'ACTIVE', from: '1986-03-14', ...overrides };
}

export function aChoice(overrides: Partial<DoctorChoiceFact> = {}): DoctorChoiceFact {
  return { doctorId: 'D01', doctorKind: 'GP', from: '2010-01-01', channel: 'DESK', ...overrides };
}

/** A self-certified income exemption that holds until the next 31 March. */
export function anExemption(overrides: Partial<ExemptionFact> = {}): ExemptionFact {
  return {
    id: 'X01',
    code: 'E02',
    kind: 'INCOME',
    status: 'ACTIVE',
    origin: 'SELF_CERT',
    from: '2026-05-04',
    to: '2027-03-31',
    ...overrides,
  };
}

/** An adult with an enrolment and a doctor, whom nothing keeps from changing. */
export function aPerson(overrides: Partial<PersonFacts> = {}): PersonFacts {
  return {
    personId: 'P01',
    birthDate: '1986-03-14',
    zoneId: 'Z1',
    enrolments: [anEnrolment()],
    choices: [aChoice()],
    recusals: [],
    extensions: [],
    exemptions: [],
    changeUses: [],
    household: [],
    cards: [],
    openCaseTypes: [],
    ...overrides,
  };
}

/** A doctor with places, visible, in the person's zone. */
export function aDoctor(overrides: Partial<DoctorFacts> = {}): DoctorFacts {
  return {
    doctorId: 'D05',
    kind: 'GP',
    maxPatients: 1500,
    patientCount: 1000,
    heldPlaces: 0,
    awaitedPlaces: 0,
    visibleOnline: true,
    appointmentKind: 'TITULAR',
    activeFrom: '2000-01-01',
    zoneId: 'Z1',
    practices: [],
    substitutions: [],
    ...overrides,
  };
}

/** `passed`, or `failed` with the day on which it clears where there is one. */
export function said(result: RuleResult): string {
  if (result.passed) {
    return 'passed';
  }
  return result.clearsOn === undefined ? 'failed' : `failed until ${result.clearsOn}`;
}

/** The verdict of one rule out of a list. */
export function of(results: readonly RuleResult[], ruleId: string): string {
  const found = results.filter((result) => result.ruleId === ruleId);
  return found.length === 1 && found[0] !== undefined
    ? said(found[0])
    : `${found.length} results of ${ruleId}`;
}
