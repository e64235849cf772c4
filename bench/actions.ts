import { startBenchStack } from './support/bench-stack.ts';
import { type DeskCitizen, type DeskSession, fillDesk } from '#test/factories/ready-drafts.ts';
import { createHttpClient } from '#test/support/http-client.ts';
import { oneCaseTogether } from './support/one-case-together.ts';
import { spread } from './support/measure.ts';

const CASES_EACH = 25;

export interface ActionFigures {
  action: string;
  samples: number;
  p50: number;
  p95: number;
}

/**
 * What citizens and operators do, as their pages ask for it (whole answers), with that many people
 * at once, half of them citizens and half operators, each with a short pause between acts.
 */
export async function benchActions(people: number): Promise<ActionFigures[]> {
  const pairs = people / 2;
  let desk: { citizens: DeskCitizen[]; operators: DeskSession[] } = {
    citizens: [],
    operators: [],
  };
  const stack = await startBenchStack(async (databaseUrl) => {
    desk = await fillDesk(databaseUrl, {
      citizens: pairs * CASES_EACH,
      operators: pairs,
    });
  });
  const http = createHttpClient(stack.apiUrl);
  const samples = new Map<string, number[]>();
  try {
    await Promise.all(
      desk.operators.map(async (operator, pair) => {
        for (let turn = 0; turn < CASES_EACH; turn += 1) {
          const citizen = desk.citizens[pair * CASES_EACH + turn];
          if (citizen !== undefined) {
            await oneCaseTogether(http, citizen, operator, (action, milliseconds) => {
              if (turn > 0) {
                samples.set(action, [...(samples.get(action) ?? []), milliseconds]);
              }
            });
          }
        }
      }),
    );
  } finally {
    http.close();
    await stack.stop();
  }
  return [...samples].map(([action, times]) => ({
    action,
    samples: times.length,
    ...spread(times),
  }));
}
