import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { demandOrder } from './random-order.ts';
import { A_FULL_STORY, anyStory } from './random-story.ts';
import { aWorld, conclude, makeAll } from './random-world.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
}, 60_000);
afterAll(() => app.close());

const LEFT_OPEN = `
  select id, state from case_file where id = any($1) and state <> 'DRAFT' and concluded_at is null`;
const ENDS = 'select type, state from case_file where id = any($1)';

describe('whatever citizens, operators and time do, in any order and at once', () => {
  it('no case is lost, no place is counted twice, no choice overlaps another', async () => {
    const ends = new Map<string, number>();
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
      { numRuns: 5, endOnFailure: true, examples: [[A_FULL_STORY]] },
    );
    // Stories in which nothing ever happens would prove nothing.
    expect(ends.get('COMPLETED')).toBeGreaterThan(0);
    expect(ends.get('WITHDRAWN')).toBeGreaterThan(0);
    expect(ends.get('FAMILY_REQUEST COMPLETED')).toBeGreaterThan(0);
  }, 240_000);
});
