import { expect, it } from 'vitest';
import { letterStanding } from '#rules/enrolment-letter.ts';
import { anEnrolment, TODAY } from './facts.ts';

it.each([
  [{}, 'VALID'],
  [{ to: TODAY }, 'VALID'],
  [{ to: '2026-11-22' }, 'EXPIRED'],
  [{ from: '2026-11-24' }, 'VALID'],
  [{ status: 'EXPIRED' as const, to: TODAY }, 'EXPIRED'],
  [{ status: 'CANCELLED' as const }, 'REVOKED'],
  [{ status: 'SUSPENDED' as const }, 'REVOKED'],
])('the letter of %o: %s', (enrolment, expected) => {
  expect(letterStanding(anEnrolment(enrolment), TODAY)).toBe(expected);
});
