import type { RuleResult } from '#contract/rule-result.ts';
import type { Scenario, Verdict } from '#contract/what-if.ts';
import { REQUESTS } from '#requests/index.ts';
import type { CaseTerms } from '#rules/case-deadlines.ts';
import { evaluateRepresentation } from '#rules/representation.ts';
import type { Beneficiary } from '#rules/request-rules.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import {
  type DecidedInTime,
  doctorUnder,
  missedTerms,
  onlyInOne,
  policyOf,
  rulesOtherwise,
  verdictOf,
} from '#rules/scenario.ts';
import { representationResults } from '../people/load-representations.ts';
import type { AskedFacts, DecidedFacts } from './keep-decision-facts.ts';

/** A case that goes otherwise under a scenario. */
export interface Flip {
  before: Verdict;
  after: Verdict;
  rules: string[];
}

/**
 * Asks the rules of a decided case twice on the facts of its decision: as they are, and as the
 * scenario would have them. Nothing that follows from other cases having gone otherwise is counted:
 * places, for one, are as many as there were. A family goes otherwise where one of its members does.
 * @param time where the case stood to its terms; absent where the scenario leaves them alone
 * @returns undefined where nothing changes
 */
export function judgeAgain(
  facts: DecidedFacts,
  scenario: Scenario,
  time?: { decided: DecidedInTime; terms: CaseTerms },
): Flip | undefined {
  const late = time === undefined ? [] : termsOtherwise(time.decided, time.terms, scenario);
  const whole = askedAgain(facts, scenario);
  const parts = [whole, ...(facts.items ?? []).map((item) => askedAgain(item, scenario))];
  const changed = parts.find(({ before, after }) => before !== after);
  const rules = [...new Set(parts.flatMap((part) => part.rules)), ...late];
  return changed === undefined && late.length === 0 ? undefined : { ...(changed ?? whole), rules };
}

/** What the rules say of one request, or of one member of a family, as it is and otherwise. */
function askedAgain(facts: AskedFacts, scenario: Scenario): Flip {
  const before = resultsOf(facts, {});
  const after = resultsOf(facts, scenario);
  return {
    before: verdictOf(before, facts.overrides),
    after: verdictOf(after, facts.overrides),
    rules: rulesOtherwise(before, after),
  };
}

function resultsOf({ type, judgement, context }: AskedFacts, scenario: Scenario): RuleResult[] {
  const { current, target } = judgement;
  const { policy } = context;
  const under = <Doctor extends Parameters<typeof doctorUnder>[0]>(doctor: Doctor): Doctor =>
    doctorUnder(doctor, policy, scenario, context.today);
  const otherContext = { ...context, policy: policyOf(policy, scenario) };
  const beneficiary = tieUnder(judgement.beneficiary, scenario, otherContext);
  const results = REQUESTS[type].judge(
    { ...judgement, beneficiary, current, target: target && under(target) },
    otherContext,
  );
  return [...representationResults(beneficiary), ...results];
}

/**
 * R-RP asked again, where the scenario asks of it.
 * @throws FactsMissing where the decision kept the answers of R-RP alone
 */
function tieUnder(
  beneficiary: Beneficiary,
  { requireBothParents }: Scenario,
  context: RuleContext,
): Beneficiary {
  if (beneficiary.relation !== 'REPRESENTED' || requireBothParents === undefined) {
    return beneficiary;
  }
  if (beneficiary.asked === undefined) {
    throw new FactsMissing('the facts of the representation were not kept');
  }
  return { ...beneficiary, representation: evaluateRepresentation(beneficiary.asked, context) };
}

/** What the scenario asks of is not among the facts that this decision kept. */
export class FactsMissing extends Error {}

function termsOtherwise(decided: DecidedInTime, terms: CaseTerms, scenario: Scenario): string[] {
  const other: CaseTerms = {
    ...terms,
    takeChargeWorkingDays: scenario.takeChargeWorkingDays ?? terms.takeChargeWorkingDays,
    concludeDays: scenario.concludeDays ?? terms.concludeDays,
  };
  return onlyInOne(missedTerms(decided, terms), missedTerms(decided, other));
}

/** Whether the scenario asks of the terms of cases. */
export function asksOfTerms(scenario: Scenario): boolean {
  return scenario.concludeDays !== undefined || scenario.takeChargeWorkingDays !== undefined;
}
