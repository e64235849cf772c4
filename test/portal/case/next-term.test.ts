import { expect, test } from 'vitest';
import { nextTerm } from '../../../portal/case/next-term.ts';
import { aCase } from '../support/case-fixtures.ts';

test.each([
  ['DRAFT', undefined],
  ['SUBMITTED', { kind: 'takeCharge', date: '2026-11-24' }],
  ['IN_CHARGE', { kind: 'conclude', date: '2026-12-21' }],
  ['INTEGRATION_REQUESTED', { kind: 'integration', date: '2026-12-20' }],
  ['REJECTION_NOTICE', { kind: 'objection', date: '2026-12-02' }],
  ['COMPLETED', undefined],
  ['WITHDRAWN', undefined],
] as const)('in %s what comes next is %j', (state, term) => {
  expect(nextTerm(aCase(state))).toEqual(term);
});
