import { describe, expect, test } from 'vitest';
import { walkStep } from '../../../../admin/cases/page/walk-step.ts';
import type { Walk } from '../../../../admin/cases/queue/queue-memory.ts';
import type { QueuePage } from '#contract/desk-case.ts';
import { aDeskCase } from '../../support/sample-cases.ts';

const WALK: Walk = {
  ids: ['a', 'b', 'c'],
  filter: {},
  sort: { field: 'submittedAt', order: 'ASC' },
  page: 1,
  perPage: 3,
  path: '/cases',
};

const pageOf = (...ids: string[]): QueuePage => ({
  data: ids.map((id) => ({ ...aDeskCase(1), id, beneficiaryName: '', unread: false, viewers: [] })),
  total: ids.length,
});
const pages = (...answers: QueuePage[]) => {
  const asked: number[] = [];
  const load = (page: number): Promise<QueuePage> => {
    asked.push(page);
    return Promise.resolve(answers[page - 1] ?? pageOf());
  };
  return { asked, load };
};

describe('walkStep', () => {
  test('goes to the neighbours without asking the server', async () => {
    const { asked, load } = pages();
    expect((await walkStep(WALK, 'b', 1, load))?.id).toBe('c');
    expect((await walkStep(WALK, 'b', -1, load))?.id).toBe('a');
    expect(asked).toEqual([]);
  });

  test('finds what moved up after the decided cases left', async () => {
    const { asked, load } = pages(pageOf('d', 'e'));
    const reached = await walkStep(WALK, 'c', 1, load);
    expect(reached?.id).toBe('d');
    expect(reached?.walk.ids).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked).toEqual([1]);
  });

  test('looks at the next page when this one brings nothing new', async () => {
    const { asked, load } = pages(pageOf('a', 'b', 'c'), pageOf('d'));
    expect((await walkStep(WALK, 'c', 1, load))?.id).toBe('d');
    expect(asked).toEqual([1, 2]);
  });

  test('ends at both ends', async () => {
    const { load } = pages(pageOf('a'));
    expect(await walkStep(WALK, 'c', 1, load)).toBeNull();
    expect(await walkStep(WALK, 'a', -1, load)).toBeNull();
  });

  test('a case opened by its address goes on with the first of the queue', async () => {
    const { load } = pages(pageOf('x', 'y'));
    expect((await walkStep({ ...WALK, ids: [] }, 'z', 1, load))?.id).toBe('x');
  });
});
