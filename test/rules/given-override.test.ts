import { expect, test } from 'vitest';
import { usedOverrides } from '#rules/given-override.ts';
import type { RuleResult } from '#contract/rule-result.ts';

const reason = { it: 'Perché', en: 'Why' };
const rule = (ruleId: string, part: Partial<RuleResult> = {}): RuleResult => ({
  ruleId,
  passed: false,
  reason,
  source: 'Legge',
  ...part,
});
const given = (ruleId: string, by: 'OPERATOR' | 'SUPERVISOR', itemId: string | null = null) => ({
  ruleId,
  by,
  reason: 'Motivo',
  itemId,
});

test('R-GEN-6: of what was given, what a failure needed is kept, by whoever might give it', () => {
  const results = [
    rule('R-CM-5', { overridable: 'OPERATOR' }),
    rule('R-DS-9', { overridable: 'SUPERVISOR' }),
    rule('R-CM-1'),
    rule('R-CM-2', { passed: true, overridable: 'OPERATOR' }),
  ];
  const all = [
    given('R-CM-5', 'OPERATOR'),
    given('R-DS-9', 'OPERATOR'),
    given('R-DS-9', 'SUPERVISOR'),
    given('R-CM-1', 'SUPERVISOR'),
    given('R-CM-2', 'OPERATOR'),
  ];
  expect(usedOverrides(results, all)).toEqual([all[0], all[2]]);
});
