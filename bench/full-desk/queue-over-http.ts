import { setTimeout as sleep } from 'node:timers/promises';
import { createHttpClient } from '#test/support/http-client.ts';
import type { FullDesk } from '../support/full-desk.ts';
import { spread } from '../support/measure.ts';
import { QUEUE_QUERIES } from '../support/queue-queries.ts';
import { timed } from './answer-times.ts';
import type { FullDeskFigure } from './figure.ts';

/** Of each one's acts; the first of them warm the processes up. */
const TURNS = 180;
const WARM_UP = 40;
const PAUSE_MS = 100;

/**
 * Pages of the queue over HTTP as 16 people ask for them at once, each with a short pause between
 * two: every query by everybody whose it is, in an order of each one's own.
 */
export async function queueOverHttp(desk: FullDesk): Promise<FullDeskFigure[]> {
  const http = createHttpClient(desk.stack.apiUrl);
  const people = [
    ...desk.operators.slice(0, 12).map((who) => ({ who, office: true })),
    ...desk.supervisors.slice(0, 4).map((who) => ({ who, office: false })),
  ];
  const samples = new Map<string, number[]>();
  try {
    await Promise.all(
      people.map(async ({ who, office }, place) => {
        const own = QUEUE_QUERIES.filter((query) => (query.office !== null) === office);
        for (let turn = 0; turn < TURNS; turn += 1) {
          const asked = own[(turn + place) % own.length];
          if (asked === undefined) {
            continue;
          }
          await sleep(PAUSE_MS * Math.random());
          const words = new URLSearchParams(
            Object.entries(asked.query).map(([name, value]) => [name, String(value)]),
          );
          const path = `/api/desk/cases?${words}`;
          const { milliseconds } = await timed(http, { cookie: who.cookie, method: 'GET', path });
          if (turn >= WARM_UP) {
            samples.set(asked.name, [...(samples.get(asked.name) ?? []), milliseconds]);
          }
        }
      }),
    );
  } finally {
    http.close();
  }
  return [
    ...[...samples].map(([name, times]) => ({ what: `queue: ${name}`, ...spread(times) })),
    { what: 'queue: all together', ...spread([...samples.values()].flat()) },
  ];
}
