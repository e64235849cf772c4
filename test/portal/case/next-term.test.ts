import { expect, test } from 'vitest';
import { endedWait, nearness, nextTerm } from '../../../portal/case/next-term.ts';
import { aCase } from '../support/case-fixtures.ts';

test.each([
  ['DRAFT', undefined],
  ['SUBMITTED', { kind: 'takeCharge', date: '2026-11-24' }],
  ['IN_CHARGE', { kind: 'conclude', date: '2026-12-21' }],
  ['INTEGRATION_REQUESTED', { kind: 'integration', date: '2026-12-20' }],
  ['REJECTION_NOTICE', { kind: 'objection', date: '2026-12-02' }],
  ['INTEGRATION_RECEIVED', { kind: 'conclude', date: '2026-12-21' }],
  ['APPROVED', { kind: 'conclude', date: '2026-12-21' }],
  ['COMMIT_FAILED', { kind: 'conclude', date: '2026-12-21' }],
  ['COMPLETED', undefined],
  ['WITHDRAWN', undefined],
] as const)('in %s what comes next is %j', (state, term) => {
  expect(nextTerm(aCase(state))).toEqual(term);
});

test('once the citizen’s time is over the office’s term counts, if it is known', () => {
  const notice = aCase('REJECTION_NOTICE', { turn: 'OFFICE' });
  expect(endedWait(notice)).toBe('REJECTION_NOTICE');
  expect(nextTerm(notice)).toEqual({ kind: 'conclude', date: '2026-12-21' });
  const asked = aCase('INTEGRATION_REQUESTED', { turn: 'OFFICE', concludeDueOn: null });
  expect(nextTerm(asked)).toBeUndefined();
  expect(endedWait(aCase('INTEGRATION_REQUESTED'))).toBeUndefined();
  expect(endedWait(aCase('SUBMITTED'))).toBeUndefined();
});

test.each([
  ['2026-12-21', { kind: 'left', days: 3 }],
  ['2026-12-18', { kind: 'today' }],
  ['2026-12-17', { kind: 'past', days: 1 }],
])('on 18 December %s is %j', (date, near) => {
  expect(nearness(date, '2026-12-18')).toEqual(near);
});
