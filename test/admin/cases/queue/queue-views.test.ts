import { describe, expect, test } from 'vitest';
import {
  FIRST_FILTER,
  OPEN_CASES,
  QUEUE_VIEWS,
  queuePath,
  viewOf,
  withPart,
  withView,
} from '../../../../admin/cases/queue/queue-views.ts';
import { QueueQuery } from '#contract/desk-case.ts';

describe('views of the queue', () => {
  test.each(QUEUE_VIEWS)('$id is recognised by its own filter', (view) => {
    expect(viewOf(view.filter)).toBe(view.id);
    expect(viewOf({ ...view.filter, type: 'DOCTOR_CHANGE' })).toBe(view.id);
  });

  test.each(QUEUE_VIEWS)('$id is a filter that the API takes', (view) => {
    expect(QueueQuery.safeParse(view.filter).success).toBe(true);
  });

  test('a filter of no view is of none', () => {
    expect(viewOf({ state: 'COMPLETED' })).toBeUndefined();
  });

  test('another view keeps the other filters', () => {
    const mine = QUEUE_VIEWS.find(({ id }) => id === 'mine');
    expect(mine && withView({ ...FIRST_FILTER, office: 'legnano' }, mine)).toEqual({
      ...mine?.filter,
      office: 'legnano',
    });
  });

  test('the open cases are neither drafts nor concluded, and a filter that the API takes', () => {
    expect(OPEN_CASES.state.split(',')).toContain('COMMIT_FAILED');
    expect(OPEN_CASES.state).not.toMatch(/DRAFT|COMPLETED|EXPIRED/);
    expect(QueueQuery.safeParse({ ...OPEN_CASES, due: 'overdue' }).success).toBe(true);
  });

  test('an empty value takes a filter away', () => {
    expect(withPart({ type: 'DOCTOR_CHANGE', office: 'x' }, 'type', '')).toEqual({ office: 'x' });
    expect(withPart({}, 'olderThanDays', 7)).toEqual({ olderThanDays: 7 });
  });

  test('the address carries the filter and no text', () => {
    const query = new URLSearchParams(queuePath(FIRST_FILTER).split('?')[1]);
    expect(JSON.parse(query.get('filter') ?? '')).toEqual(FIRST_FILTER);
  });
});
