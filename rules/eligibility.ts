import type { CivilDate } from '#contract/civil-date.ts';
import type { Overridable, RuleResult } from '#contract/rule-result.ts';

/** A failed rule that somebody of the authority set aside; the reason is kept by who records it. */
export interface RuleOverride {
  ruleId: string;
  by: Overridable;
}

/** Whether that override is one that the failed rule admits; a supervisor may what an operator may. */
export function isOverridden(result: RuleResult, overrides: readonly RuleOverride[]): boolean {
  return (
    result.overridable !== undefined &&
    overrides.some(
      ({ ruleId, by }) =>
        ruleId === result.ruleId && (by === result.overridable || by === 'SUPERVISOR'),
    )
  );
}

/** The failures that stand: those that no admitted override sets aside, in their order. */
export function standingFailures(
  results: readonly RuleResult[],
  overrides: readonly RuleOverride[] = [],
): RuleResult[] {
  return results.filter((result) => !result.passed && !isOverridden(result, overrides));
}

/** Whether nothing stands against the act (R-GEN-5, R-GEN-6). */
export function isEligible(
  results: readonly RuleResult[],
  overrides: readonly RuleOverride[] = [],
): boolean {
  return results.every((result) => result.passed || isOverridden(result, overrides));
}

/**
 * The first day on which every failure will have cleared, as things stand; undefined when nothing
 * fails or some failure has no known end.
 */
export function eligibleFrom(results: readonly RuleResult[]): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const { clearsOn } of standingFailures(results)) {
    if (clearsOn === undefined) {
      return undefined;
    }
    if (last === undefined || clearsOn > last) {
      last = clearsOn;
    }
  }
  return last;
}
