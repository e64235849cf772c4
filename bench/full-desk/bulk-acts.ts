import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BulkActView, BulkOrder } from '#contract/bulk-act.ts';
import type { DeskCitizen, DeskSession } from '#test/factories/ready-drafts.ts';
import { createHttpClient, type HttpClient } from '#test/support/http-client.ts';
import type { FullDesk } from '../support/full-desk.ts';
import { spread } from '../support/measure.ts';
import { timed } from './answer-times.ts';
import type { FullDeskFigure } from './figure.ts';

/**
 * Submitted cases assigned, labelled by nobody, asked nothing and approved at once: each act from
 * its order to its end as the page sees it, with the queue of another operator meanwhile.
 */
export async function bulkActs(
  desk: FullDesk,
  citizens: readonly DeskCitizen[],
): Promise<FullDeskFigure[]> {
  const http = createHttpClient(desk.stack.apiUrl);
  const [operator, neighbour] = desk.operators;
  const [supervisor] = desk.supervisors;
  if (operator === undefined || neighbour === undefined || supervisor === undefined) {
    throw new Error('two operators and a supervisor are needed');
  }
  const ids = citizens.map(({ caseId }) => caseId);
  try {
    await submitAll(http, citizens);
    const assign: BulkOrder = { kind: 'ASSIGN', assignee: operator.id, reason: '' };
    return [
      ...(await measured(http, supervisor, neighbour, ids, assign)),
      ...(await measured(http, operator, neighbour, ids, { kind: 'APPROVE' })),
    ];
  } finally {
    http.close();
  }
}

async function submitAll(http: HttpClient, citizens: readonly DeskCitizen[]): Promise<void> {
  const waiting = [...citizens];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let citizen = waiting.pop(); citizen !== undefined; citizen = waiting.pop()) {
        await timed(http, {
          cookie: citizen.cookie,
          method: 'POST',
          path: `/api/cases/${citizen.caseId}/submission`,
          body: { version: 1, declaration: true },
        });
      }
    }),
  );
}

async function measured(
  http: HttpClient,
  by: DeskSession,
  neighbour: DeskSession,
  ids: readonly string[],
  order: BulkOrder,
): Promise<FullDeskFigure[]> {
  const meanwhile = watchQueue(http, neighbour);
  const begun = performance.now();
  const ordered = await timed<BulkActView>(http, {
    cookie: by.cookie,
    method: 'POST',
    path: '/api/desk/bulk-acts',
    body: { key: randomUUID(), cases: { ids }, order },
  });
  const path = `/api/desk/bulk-acts/${ordered.body.id}`;
  let act = ordered.body;
  while (act.state === 'RUNNING') {
    await sleep(250);
    ({ body: act } = await timed<BulkActView>(http, { cookie: by.cookie, method: 'GET', path }));
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return [
    {
      what: `bulk ${order.kind}`,
      told: `${act.done} of ${act.total} done in ${seconds} s`,
      ...spread([ordered.milliseconds]),
    },
    { what: `queue of a neighbour during ${order.kind}`, ...spread(await meanwhile.end()) },
  ];
}

function watchQueue(http: HttpClient, { cookie }: DeskSession): { end(): Promise<number[]> } {
  const ending = new AbortController();
  const path = '/api/desk/cases?state=SUBMITTED';
  const watching = (async () => {
    const samples: number[] = [];
    while (!ending.signal.aborted) {
      samples.push((await timed(http, { cookie, method: 'GET', path })).milliseconds);
      await sleep(50);
    }
    return samples;
  })();
  return {
    end() {
      ending.abort();
      return watching;
    },
  };
}
