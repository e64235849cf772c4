import type { RuleResult } from '#contract/rule-result.ts';
import { isOverridden, type RuleOverride } from './eligibility.ts';

/** A rule set aside with its reason, for one member of a request for the family or for the request. */
export interface GivenOverride extends RuleOverride {
  reason: string;
  /** null: the request as a whole. */
  itemId: string | null;
}

/**
 * The overrides that failures really needed, one a rule: what was given for a rule that is met, or by
 * whom it may not be, is no override.
 */
export function usedOverrides(
  results: readonly RuleResult[],
  given: readonly GivenOverride[],
): GivenOverride[] {
  return results
    .filter(({ passed }) => !passed)
    .flatMap((result) => given.find((one) => isOverridden(result, [one])) ?? []);
}
