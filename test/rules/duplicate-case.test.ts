import { expect, test } from 'vitest';
import { isDuplicate } from '#rules/duplicate-case.ts';

test.each([
  ['open', null, true],
  ['ended today', '2026-11-23', true],
  ['ended ninety days ago', '2026-08-25', true],
  ['ended ninety-one days ago', '2026-08-24', false],
] as const)('the same request, %s: %s is told: %s', (_when, concludedOn, told) => {
  expect(isDuplicate(concludedOn, '2026-11-23')).toBe(told);
});
