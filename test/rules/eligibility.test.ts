import { describe, expect, it } from 'vitest';
import type { RuleResult } from '#contract/rule-result.ts';
import { eligibleFrom, isEligible, isOverridden, standingFailures } from '#rules/eligibility.ts';
import { failed, passed } from '#rules/verdict.ts';

const TEXT = { it: 'testo', en: 'text' };

describe('R-GEN-6: a list of results', () => {
  const none = failed('R-DS-4', TEXT);
  const byOperator = failed('R-CM-5', TEXT, '2026-12-25');
  const bySupervisor: RuleResult = { ...failed('R-DS-1', TEXT), overridable: 'SUPERVISOR' };

  it.each([
    ['nothing set aside', [], false, false, false],
    ['by an operator', [{ by: 'OPERATOR' }], false, true, false],
    ['by a supervisor', [{ by: 'SUPERVISOR' }], false, true, true],
  ] as const)('%s', (_case, by, ...expected) => {
    const judged = [none, byOperator, bySupervisor].map((result) =>
      isOverridden(
        result,
        by.map((each) => ({ ruleId: result.ruleId, by: each.by })),
      ),
    );
    expect(judged).toEqual(expected);
  });

  it('is eligible when nothing stands', () => {
    expect(isEligible([])).toBe(true);
    expect(isEligible([passed('R-CM-1', TEXT)])).toBe(true);
    expect(isEligible([passed('R-CM-1', TEXT), byOperator])).toBe(false);
    const override = [{ ruleId: 'R-CM-5', by: 'OPERATOR' }] as const;
    expect(isEligible([passed('R-CM-1', TEXT), byOperator], override)).toBe(true);
    expect(isEligible([none, byOperator], override)).toBe(false);
    expect(standingFailures([none, byOperator], override)).toEqual([none]);
  });

  it('clears on the last day of all, if all of them clear', () => {
    const later = failed('R-CM-6', TEXT, '2026-12-31');
    expect(eligibleFrom([])).toBeUndefined();
    expect(eligibleFrom([passed('R-CM-1', TEXT)])).toBeUndefined();
    expect(eligibleFrom([byOperator, later])).toBe('2026-12-31');
    expect(eligibleFrom([later, byOperator])).toBe('2026-12-31');
    expect(eligibleFrom([byOperator, none])).toBeUndefined();
  });
});
