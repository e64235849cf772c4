import { describe, expect, test } from 'vitest';
import { boardFilters, itemWords, withoutParts } from '../../../admin/cases/queue/board-filters.ts';
import { queuePath } from '../../../admin/cases/queue/queue-views.ts';
import { isPeriod, lastDays, periodIn } from '../../../admin/board/board-period.ts';
import { axisTop, linePoints } from '../../../admin/board/DailyChart.tsx';
import type { Text } from '../../../admin/i18n/i18n-provider.ts';

/** Keys in place of texts, with what they are filled with. */
const text: Text = (key, options) =>
  options === undefined ? key : `${key} ${Object.values(options).join(' ')}`;

describe('the figure that a queue was opened from', () => {
  test('is said by its parts, each with what takes it away', () => {
    const filter = {
      state: 'COMPLETED',
      concludedFrom: '2026-11-01',
      concludedTo: '2026-11-30',
      integrated: 'yes',
      missing: 'HEALTH_CARD',
    } as const;
    const shown = boardFilters(filter, text, 'it');
    expect(shown.map(({ label }) => label)).toEqual([
      'board.filterEnded 01/11/2026 30/11/2026',
      'board.filterIntegrated.yes',
      'board.filterMissing words.documentKind.HEALTH_CARD',
    ]);
    expect(withoutParts(filter, shown[0]?.parts ?? [])).toEqual({
      state: 'COMPLETED',
      integrated: 'yes',
      missing: 'HEALTH_CARD',
    });
  });

  test('is not said where the queue was filtered by its own fields', () => {
    expect(boardFilters({ state: 'COMPLETED', type: 'DOCTOR_CHANGE' }, text, 'it')).toEqual([]);
  });

  test('names an open end, times and what is no document', () => {
    const labels = boardFilters(
      { submittedFrom: '2026-11-01', waitedDays: 2.5, lastedDays: 0 },
      text,
      'en',
    ).map(({ label }) => label);
    expect(labels).toEqual([
      'board.filterSubmitted 01/11/2026 …',
      'board.filterWaited 2.5',
      'board.filterLasted 0',
    ]);
    expect(['TEXT', 'FIELD', 'SOMETHING_NEW'].map((item) => itemWords(item, text))).toEqual([
      'board.item.TEXT',
      'board.item.FIELD',
      'SOMETHING_NEW',
    ]);
  });
});

test('cases that ended are listed by their end, the last first', () => {
  const ended = new URLSearchParams(queuePath({ concludedFrom: '2026-11-01' }).split('?')[1]);
  expect([ended.get('sort'), ended.get('order')]).toEqual(['concludedAt', 'DESC']);
  const open = new URLSearchParams(queuePath({ state: 'SUBMITTED' }).split('?')[1]);
  expect([open.get('sort'), open.get('order')]).toEqual(['submittedAt', 'ASC']);
});

describe('the period of the board', () => {
  const TODAY = '2026-11-25';

  test('is the last thirty days unless the address says otherwise', () => {
    expect(periodIn(new URLSearchParams(), TODAY)).toEqual({ from: '2026-10-27', to: TODAY });
    expect(
      periodIn(new URLSearchParams('from=2026-01-01&to=2026-01-31&office=LEG'), TODAY),
    ).toEqual({ from: '2026-01-01', to: '2026-01-31', office: 'LEG' });
    expect(periodIn(new URLSearchParams('from=ieri&office='), TODAY)).toEqual({
      from: '2026-10-27',
      to: TODAY,
    });
  });

  test.each([
    ['2026-11-25', '2026-11-25', true],
    ['2026-11-26', '2026-11-25', false],
    ['2025-11-25', '2026-11-25', true],
    ['2025-11-24', '2026-11-25', false],
  ])('from %s to %s: %s', (from, to, right) => {
    expect(isPeriod({ from, to })).toBe(right);
  });

  test('of seven days ends today', () => {
    expect(lastDays(7, TODAY)).toEqual({ from: '2026-11-19', to: TODAY });
  });
});

test('a line goes from the first day to the last, the most at the top', () => {
  expect(linePoints([0, 5, 10], 10)).toBe('0,180 360,90 720,0');
  expect(linePoints([0], 0)).toBe('0,180');
});

test('the axis of the days ends at a number that can be halved and read', () => {
  expect([0, 1, 2, 3, 4, 5, 11, 41, 100, 101, 200, 201, 950, 4001].map(axisTop)).toEqual([
    2, 2, 2, 4, 4, 10, 20, 100, 100, 200, 200, 400, 1000, 10_000,
  ]);
});
