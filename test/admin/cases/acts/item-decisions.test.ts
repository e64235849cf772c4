import { describe, expect, test } from 'vitest';
import {
  faultOfItem,
  firstDecisions,
  withNeededOverrides,
} from '../../../../admin/cases/acts/item-decision.ts';
import { askable } from '../../../../admin/cases/acts/overrides.ts';
import { askOf } from '../../support/sample-ask.ts';
import { FAILED_RULE } from '../../support/sample-rules.ts';

const ITEM = {
  id: '0198c1a0-0000-7000-8000-0000000000e1',
  position: 1,
  personId: '0198c1a0-0000-7000-8000-0000000000c1',
  personName: 'Sofia Colombo',
  fiscalCode: 'CLMSFO21E60E514Y',
  birthDate: '2021-05-20',
  documentKey: 'sofia',
  operation: 'DOCTOR_CHANGE' as const,
  doctorName: 'Elena Donati',
  decision: null,
  reasons: [],
  text: null,
  rules: [],
};

test('each member is decided at first as their rules say', () => {
  const other = { ...ITEM, id: '0198c1a0-0000-7000-8000-0000000000e2', rules: [FAILED_RULE] };
  expect(firstDecisions([ITEM, other])).toEqual([
    { id: ITEM.id, decision: 'APPROVED', reasons: [], text: '', overrides: [] },
    { id: other.id, decision: 'REJECTED', reasons: ['R-CM-5'], text: '', overrides: [] },
  ]);
});

test.each([
  ['APPROVED', [], '', undefined],
  ['REJECTED', ['R-DS-1'], 'Dieci lett', undefined],
  ['REJECTED', ['R-DS-1'], 'Nove lett', 'reason'],
  ['REJECTED', [], 'Dieci lettere', 'reason'],
] as const)('%s with %j and "%s": %s', (decision, reasons, text, fault) => {
  const item = { id: ITEM.id, decision, reasons: [...reasons], text, overrides: [] };
  expect(faultOfItem(item, { items: [ITEM], overrideAsk: null }, 'OPERATOR')).toBe(fault);
});

const rule = (overridable: 'OPERATOR' | 'SUPERVISOR' | undefined) => {
  const { overridable: _was, ...failed } = FAILED_RULE;
  return { ...failed, ...(overridable && { overridable }) };
};

const yes = (reason?: string) => ({
  id: ITEM.id,
  decision: 'APPROVED' as const,
  reasons: [],
  text: '',
  overrides: reason === undefined ? [] : [{ ruleId: FAILED_RULE.ruleId, reason }],
});

const view = (overridable: 'OPERATOR' | 'SUPERVISOR' | undefined, granted = false) => ({
  items: [{ ...ITEM, rules: [rule(overridable)] }],
  overrideAsk: granted ? askOf([{ ruleId: FAILED_RULE.ruleId, itemId: ITEM.id }]) : null,
});
test.each([
  ['without a reason', yes(), view('OPERATOR'), 'override'],
  ['with four letters', yes('Sono'), view('OPERATOR'), 'override'],
  ['with a reason', yes('Provato'), view('OPERATOR'), undefined],
  ['that a supervisor alone may set aside', yes('Provato'), view('SUPERVISOR'), 'blocked'],
  ['that nobody may set aside', yes('Provato'), view(undefined), 'blocked'],
  ['that a supervisor granted', yes(), view('SUPERVISOR', true), undefined],
] as const)('%s', (_what, item, seen, fault) => {
  expect(faultOfItem(item, seen, 'OPERATOR')).toBe(fault);
});

describe('a member approved though a rule fails', () => {
  test('sends no reason that is not needed', () => {
    expect(withNeededOverrides(yes('Provato'), view('SUPERVISOR', true)).overrides).toEqual([]);
    expect(withNeededOverrides(yes('Provato'), view('OPERATOR')).overrides).toHaveLength(1);
    const no = { ...yes('Provato'), decision: 'REJECTED' as const };
    expect(withNeededOverrides(no, view('OPERATOR')).overrides).toEqual([]);
  });
});

test('what can be asked of a supervisor is what they alone may set aside, and have not', () => {
  const { overridable: _was, ...failed } = FAILED_RULE;
  const forSupervisor = { ...failed, ruleId: 'R-OC-6', overridable: 'SUPERVISOR' as const };
  const items = [{ ...ITEM, rules: [forSupervisor] }];
  const rules = [FAILED_RULE, forSupervisor, { ...failed, ruleId: 'R-CM-1' }];
  const asked = { ruleId: 'R-OC-6', itemId: null };
  expect(askable({ rules, items, overrideAsk: null }, 'OPERATOR')).toEqual([
    asked,
    { ruleId: 'R-OC-6', itemId: ITEM.id },
  ]);
  expect(askable({ rules, items: [], overrideAsk: askOf([asked]) }, 'OPERATOR')).toEqual([]);
  expect(askable({ rules, items, overrideAsk: null }, 'SUPERVISOR')).toEqual([]);
});
