import type { DeskCaseView } from '#contract/desk-case.ts';
import type { AskedRule } from '#contract/override-ask.ts';
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

/** Whether a supervisor has set the rule aside already. @param itemId null: for the request itself */
export function isGranted(
  { overrideAsk }: Pick<DeskCaseView, 'overrideAsk'>,
  ruleId: string,
  itemId: string | null,
): boolean {
  const granted = overrideAsk?.setAside ?? [];
  return granted.some((one) => one.ruleId === ruleId && one.itemId === itemId);
}

/** The failures that this role may not set aside and a supervisor may, and has not yet. */
export function askable(
  view: Pick<DeskCaseView, 'rules' | 'items' | 'overrideAsk'>,
  role: StaffRole,
): AskedRule[] {
  const ofWhom = [
    { itemId: null, rules: view.rules },
    ...view.items.map(({ id, rules }) => ({ itemId: id, rules })),
  ];
  return ofWhom.flatMap(({ itemId, rules }) =>
    rules
      .filter(
        (rule) =>
          !rule.passed &&
          rule.overridable === 'SUPERVISOR' &&
          !mayOverride(rule, role) &&
          !isGranted(view, rule.ruleId, itemId),
      )
      .map(({ ruleId }) => ({ ruleId, itemId })),
  );
}

/** The two acts by which an override is asked of a supervisor and answered. */
export type OverrideAct = 'askOverride' | 'answerOverride';

export function isOverrideAct(act: string | null): act is OverrideAct {
  return act === 'askOverride' || act === 'answerOverride';
}

/** What can be done about overrides of the case now, by whoever looks at it. */
export function overrideActOf(view: DeskCaseView, role: StaffRole): OverrideAct | undefined {
  const { overrideAsk, can } = view;
  if (overrideAsk !== null && overrideAsk.answer === null) {
    return can.answerOverride ? 'answerOverride' : undefined;
  }
  return can.askOverride && askable(view, role).length > 0 ? 'askOverride' : undefined;
}
