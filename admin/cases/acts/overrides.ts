import type { RuleResult } from '#contract/rule-result.ts';
import type { StaffRole } from '#contract/identity.ts';

/** Whether a member of staff with that role may set a failed rule aside (R-GEN-6). */
export function mayOverride(rule: Pick<RuleResult, 'overridable'>, role: StaffRole): boolean {
  return (
    rule.overridable === 'OPERATOR' || (rule.overridable === 'SUPERVISOR' && role === 'SUPERVISOR')
  );
}

/** Failed rules first, in the order they came. */
export function failedFirst(rules: readonly RuleResult[]): {
  failed: RuleResult[];
  passed: RuleResult[];
} {
  return {
    failed: rules.filter((rule) => !rule.passed),
    passed: rules.filter((rule) => rule.passed),
  };
}
