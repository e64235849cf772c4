import { describe, expect, test } from 'vitest';
import { queueNews } from '../../../../admin/cases/queue/queue-news.ts';
import type { QueueRow } from '#contract/desk-case.ts';
import { aDeskCase } from '../../support/sample-cases.ts';

const row = (index: number, part: Partial<QueueRow> = {}): QueueRow => ({
  ...aDeskCase(index),
  beneficiaryName: 'Ferrari Giulia',
  unread: false,
  viewers: [],
  ...part,
});
const page = (rows: QueueRow[], total = rows.length) => ({ data: rows, total });

describe('queueNews', () => {
  test('nothing new when nothing changed', () => {
    const shown = page([row(1), row(2)]);
    expect(queueNews(shown, shown)).toEqual({ rows: shown.data, added: 0, changed: false });
  });

  test('a row that changed keeps its place and shows how it stands', () => {
    const taken = row(2, { state: 'IN_CHARGE', assigneeName: 'Bruno Neri' });
    const news = queueNews(page([row(1), row(2)]), page([row(1), taken]));
    expect(news).toEqual({ rows: [row(1), taken], added: 0, changed: false });
  });

  test('new cases are counted, never shown by themselves', () => {
    const shown = page([row(1), row(2)]);
    const news = queueNews(shown, page([row(3), row(4), row(1)], 4));
    expect(news.rows).toEqual(shown.data);
    expect(news.added).toBe(2);
    expect(news.changed).toBe(true);
  });

  test('cases that arrive on a later page are counted too', () => {
    const shown = page([row(1), row(2)], 30);
    expect(queueNews(shown, page([row(1), row(2)], 33))).toMatchObject({ added: 3, changed: true });
  });

  test('a row that moves up because another left is no new case', () => {
    const news = queueNews(page([row(1), row(2)], 3), page([row(2), row(3)], 2));
    expect(news).toMatchObject({ added: 0, changed: true });
  });
});
