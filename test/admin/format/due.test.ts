import { describe, expect, test } from 'vitest';
import { daysSince, dueOf } from '../../../admin/format/due.ts';

const TODAY = '2026-11-23';
const RUNNING = { suspended: false, overdue: false };

describe('dueOf', () => {
  test.each([
    ['2026-11-22', { kind: 'over', days: 1 }],
    ['2026-11-23', { kind: 'near', days: 0 }],
    ['2026-11-28', { kind: 'near', days: 5 }],
    ['2026-11-29', { kind: 'later', days: 6 }],
  ])('%s', (dueOn, due) => {
    expect(dueOf(dueOn, TODAY, RUNNING)).toEqual(due);
  });

  test('a clock that stands still has no day', () => {
    expect(dueOf('2026-11-01', TODAY, { suspended: true, overdue: false })).toEqual({
      kind: 'suspended',
    });
    expect(dueOf(null, TODAY, RUNNING)).toEqual({ kind: 'none' });
  });

  test('the server’s word on being late counts over this machine’s clock', () => {
    expect(dueOf('2026-11-25', TODAY, { suspended: false, overdue: true }).kind).toBe('over');
  });
});

test('days are those of Rome, not of UTC', () => {
  expect(daysSince('2026-11-22T22:59:00.000Z', TODAY)).toBe(1);
  expect(daysSince('2026-11-22T23:00:00.000Z', TODAY)).toBe(0);
});
