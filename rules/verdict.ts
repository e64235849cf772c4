import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { Overridable, RuleResult } from '#contract/rule-result.ts';
import { type RuleId, describeRule } from './catalogue.ts';

/** The result of a rule that passed. */
export function passed(ruleId: RuleId, reason: Localized): RuleResult {
  return { ruleId, passed: true, reason, source: describeRule(ruleId).source };
}

/**
 * The result of a rule that failed. `clearsOn`: the first day on which it will pass, where it can
 * be known. `overridable`: who may override this failure; by default as in the catalogue, null for
 * nobody.
 */
export function failed(
  ruleId: RuleId,
  reason: Localized,
  clearsOn?: CivilDate,
  overridable: Overridable | null = describeRule(ruleId).overridable ?? null,
): RuleResult {
  const result: RuleResult = { ruleId, passed: false, reason, source: describeRule(ruleId).source };
  if (clearsOn !== undefined) {
    result.clearsOn = clearsOn;
  }
  if (overridable !== null) {
    result.overridable = overridable;
  }
  return result;
}
