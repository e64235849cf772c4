import { POLICY_PARAMETERS } from '#contract/policy-parameters.ts';
import {
  SCENARIO_KEYS,
  type Scenario,
  type ScenarioParameter,
  type Verdict,
} from '#contract/what-if.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import {
  type CaseTerms,
  concludeDue,
  hasLapsed,
  type Suspension,
  takeChargeDue,
} from './case-deadlines.ts';
import { type RuleOverride, standingFailures } from './eligibility.ts';
import { contractCap, type RegionalPolicy } from './regional-policy.ts';
import type { DoctorFacts } from './registry-facts.ts';

/** What the parameters of a scenario are without it. */
export function currentScenario(
  policy: RegionalPolicy,
  terms: CaseTerms,
  on: CivilDate,
): Required<Scenario> {
  const known: Partial<Record<ScenarioParameter, unknown>> = {
    ...policy,
    ...terms,
    gpCap: contractCap(policy, 'GP', on),
    paediatricianCap: contractCap(policy, 'PAEDIATRICIAN', on),
  };
  return Object.fromEntries(SCENARIO_KEYS.map((key) => [key, known[key]])) as Required<Scenario>;
}

/** The policy as the scenario would have it. */
export function policyOf(policy: RegionalPolicy, scenario: Scenario): RegionalPolicy {
  const { gpCap, paediatricianCap } = scenario;
  const caps = { GP: gpCap, PAEDIATRICIAN: paediatricianCap };
  const changed = Object.entries(scenario).filter(([key]) => key in POLICY_PARAMETERS);
  return {
    ...policy,
    ...(Object.fromEntries(changed) as Partial<RegionalPolicy>),
    doctorCaps: policy.doctorCaps.map((cap) => ({
      ...cap,
      maxPatients: caps[cap.kind] ?? cap.maxPatients,
    })),
  };
}

/**
 * A doctor as the scenario would have them on a day. Whoever has the cap of the contract gets the
 * other one; a cap of their own, and a limit that they set themselves, stay.
 */
export function doctorUnder<Doctor extends Pick<DoctorFacts, 'kind' | 'maxPatients'>>(
  doctor: Doctor,
  policy: RegionalPolicy,
  scenario: Scenario,
  on: CivilDate,
): Doctor {
  const wanted = doctor.kind === 'GP' ? scenario.gpCap : scenario.paediatricianCap;
  const byContract = doctor.maxPatients === contractCap(policy, doctor.kind, on);
  return wanted === undefined || !byContract ? doctor : { ...doctor, maxPatients: wanted };
}

/** Where a case stood to its terms when it was decided. */
export interface DecidedInTime {
  submittedOn: CivilDate;
  takenOn: CivilDate | null;
  decidedOn: CivilDate;
  suspensions: readonly Suspension[];
  closing: readonly CivilDate[];
}

/** The terms that a decided case did not keep, by the id of LC-4 and the term's name. */
export function missedTerms(
  { submittedOn, takenOn, decidedOn, suspensions, closing }: DecidedInTime,
  terms: CaseTerms,
): string[] {
  const taken = takeChargeDue(submittedOn, terms, closing);
  const concluded = concludeDue(submittedOn, suspensions, terms, closing);
  return [
    ...(takenOn !== null && hasLapsed(taken, takenOn) ? ['LC-4 TAKE_CHARGE'] : []),
    ...(concluded !== undefined && hasLapsed(concluded, decidedOn) ? ['LC-4 CONCLUDE'] : []),
  ];
}

/** What the rules say of a case, with what was set aside when it was decided. */
export function verdictOf(
  results: readonly RuleResult[],
  overrides: readonly RuleOverride[],
): Verdict {
  if (results.every(({ passed }) => passed)) {
    return 'PASSES';
  }
  return standingFailures(results, overrides).length === 0 ? 'OVERRIDDEN' : 'FAILS';
}

/** The rules of which only one of the two lists says that they failed. */
export function rulesOtherwise(
  before: readonly RuleResult[],
  after: readonly RuleResult[],
): string[] {
  return onlyInOne(failedIn(before), failedIn(after));
}

function failedIn(results: readonly RuleResult[]): string[] {
  return [...new Set(results.filter(({ passed }) => !passed).map(({ ruleId }) => ruleId))];
}

/** What only one of the two lists has. */
export function onlyInOne(first: readonly string[], second: readonly string[]): string[] {
  return [
    ...first.filter((each) => !second.includes(each)),
    ...second.filter((each) => !first.includes(each)),
  ];
}
