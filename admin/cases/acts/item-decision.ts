import type { DeskCaseView } from '#contract/desk-case.ts';
import type { DecidedItem, DeskFamilyItem } from '#contract/family.ts';
import type { StaffRole } from '#contract/identity.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isGranted, mayOverride } from './overrides.ts';

type CaseOfItems = Pick<DeskCaseView, 'items' | 'overrideAsk'>;

const SHORTEST_REASON = 5;
const SHORTEST_TEXT = 10;

/** What stands against a member and no supervisor has set aside. */
export function standingOf(view: CaseOfItems, itemId: string): RuleResult[] {
  const rules = view.items.find(({ id }) => id === itemId)?.rules ?? [];
  return rules.filter(({ passed, ruleId }) => !passed && !isGranted(view, ruleId, itemId));
}

/**
 * What is missing of the decision on one member; nothing where it is whole: a reason and a text for a
 * no, for a yes a reason for each rule that is set aside, and none that this role may not.
 */
export function faultOfItem(
  item: DecidedItem,
  view: CaseOfItems,
  role: StaffRole,
): 'reason' | 'override' | 'blocked' | undefined {
  if (item.decision === 'REJECTED') {
    const whole = item.reasons.length > 0 && item.text.trim().length >= SHORTEST_TEXT;
    return whole ? undefined : 'reason';
  }
  const standing = standingOf(view, item.id);
  if (standing.some((rule) => !mayOverride(rule, role))) {
    return 'blocked';
  }
  const given = new Map(item.overrides.map(({ ruleId, reason }) => [ruleId, reason.trim()]));
  return standing.every(({ ruleId }) => (given.get(ruleId) ?? '').length >= SHORTEST_REASON)
    ? undefined
    : 'override';
}

/** The decision as it is sent: reasons written for a yes that became a no are left out. */
export function withNeededOverrides(item: DecidedItem, view: CaseOfItems): DecidedItem {
  const standing = new Set(standingOf(view, item.id).map(({ ruleId }) => ruleId));
  return {
    ...item,
    overrides:
      item.decision === 'APPROVED'
        ? item.overrides.filter(({ ruleId }) => standing.has(ruleId))
        : [],
  };
}

/** At first each member as their rules say. */
export function firstDecisions(items: readonly DeskFamilyItem[]): DecidedItem[] {
  return items.map(({ id, rules }) => {
    const failed = rules.filter(({ passed }) => !passed);
    return failed.length === 0
      ? { id, decision: 'APPROVED', reasons: [], text: '', overrides: [] }
      : {
          id,
          decision: 'REJECTED',
          reasons: failed.slice(0, 1).map(({ ruleId }) => ruleId),
          text: '',
          overrides: [],
        };
  });
}
