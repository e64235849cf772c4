import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { demandOrder } from './random-order.ts';
import { A_FULL_STORY, A_STORY_OF_MANY, anyStory } from './random-story.ts';
import { aWorld, conclude, makeAll } from './random-world.ts';

interface Bulk {
  kind: string;
  undo: string | null;
  n: number;
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app.close());

const LEFT_OPEN = `
  select id, state from case_file where id = any($1) and state <> 'DRAFT' and concluded_at is null`;
const BULKS = `
  select a.kind, i.undo, count(*)::int as n from bulk_item i join bulk_act a on a.id = i.bulk_id
  where a.id = any($1) and i.outcome = 'DONE' group by a.kind, i.undo`;
const WITHOUT_OUTCOME = 'select case_id from bulk_item where bulk_id = any($1) and outcome is null';
const ENDED_REPRESENTATIONS = `
  select count(*)::int as n from representation where ended_at is not null and end_reason = 'NOT_TRUE'`;
const ENDS = 'select type, state from case_file where id = any($1)';

describe('whatever citizens, operators and time do, in any order and at once', () => {
  it('no case is lost, no place is counted twice, no choice overlaps another', async () => {
    const ends = new Map<string, number>();
    const many = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyStory, async (moments) => {
        const world = await aWorld(app);
        const doctors = world.doctors.map(({ id }) => id);
        const cases = (): string[] => world.hands.map(({ caseId }) => caseId);
        for (const moves of moments) {
          await makeAll(app, world, moves);
        }
        await demandOrder(app, doctors, cases());
        await conclude(app, world);
        await demandOrder(app, doctors, cases());
        expect(await app.deps.sql.rows({ text: LEFT_OPEN }, [cases()])).toEqual([]);
        const bulks = world.bulks.map(({ id }) => id);
        expect(await app.deps.sql.rows({ text: WITHOUT_OUTCOME }, [bulks])).toEqual([]);
        for (const { kind, undo, n } of await app.deps.sql.rows<Bulk>({ text: BULKS }, [bulks])) {
          const what = `${kind} ${undo === 'DONE' ? 'UNDONE' : 'DONE'}`;
          many.set(what, (many.get(what) ?? 0) + n);
        }
        const rows = await app.deps.sql.rows<{ type: string; state: string }>({ text: ENDS }, [
          cases(),
        ]);
        for (const { type, state } of rows) {
          for (const end of [state, `${type} ${state}`]) {
            ends.set(end, (ends.get(end) ?? 0) + 1);
          }
        }
      }),
      // A failure says the seed and the story it came from.
      { numRuns: 5, endOnFailure: true, examples: [[A_FULL_STORY], [A_STORY_OF_MANY]] },
    );
    // Stories in which nothing ever happens would prove nothing.
    expect(ends.get('COMPLETED')).toBeGreaterThan(0);
    expect(ends.get('WITHDRAWN')).toBeGreaterThan(0);
    expect(ends.get('FAMILY_REQUEST COMPLETED')).toBeGreaterThan(0);
    const [ended] = await app.deps.sql.rows<{ n: number }>({ text: ENDED_REPRESENTATIONS }, []);
    expect(ended?.n).toBeGreaterThan(0);
    for (const kind of ['ASSIGN DONE', 'ASSIGN UNDONE', 'HAND_OVER UNDONE', 'APPROVE DONE']) {
      expect([kind, (many.get(kind) ?? 0) > 0]).toEqual([kind, true]);
    }
  }, 240_000);
});
