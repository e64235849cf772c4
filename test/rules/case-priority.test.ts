import { describe, expect, it } from 'vitest';
import { byPriority, type CaseUrgency } from '#rules/case-priority.ts';

const aCase = (id: string, part: Partial<CaseUrgency> = {}): CaseUrgency => ({
  id,
  urgent: false,
  mine: false,
  concludeDueOn: '2026-12-10',
  submittedAt: new Date('2026-11-10T09:00:00Z'),
  ...part,
});
const order = (...cases: CaseUrgency[]): string =>
  cases
    .toSorted(byPriority)
    .map(({ id }) => id)
    .join(' ');

describe('the order of work', () => {
  it.each([
    ['urgent before what came back', aCase('a', { mine: true }), aCase('b', { urgent: true })],
    [
      'what came back before what is due',
      aCase('a', { concludeDueOn: '2026-01-01' }),
      aCase('b', { mine: true }),
    ],
    ['the earlier last day', aCase('a'), aCase('b', { concludeDueOn: '2026-12-09' })],
    [
      'a last day before none',
      aCase('a', { concludeDueOn: null }),
      aCase('b', { concludeDueOn: '2030-01-01' }),
    ],
    [
      'on the same last day, what was sent first',
      aCase('a'),
      aCase('b', { submittedAt: new Date('2026-11-10T08:59:59Z') }),
    ],
  ])('%s', (_name, later, sooner) => {
    expect(order(later, sooner)).toBe('b a');
    expect(order(sooner, later)).toBe('b a');
  });

  it('is the same each time for cases that are alike', () => {
    expect(order(aCase('b'), aCase('a'))).toBe('a b');
    expect(byPriority(aCase('a'), aCase('a'))).toBe(0);
  });
});
