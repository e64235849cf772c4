import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHttpClient, type HttpClient } from '#test/support/http-client.ts';
import { timed } from './full-desk/answer-times.ts';
import { type FullDesk, startFullDesk } from './support/full-desk.ts';
import { oneCaseTogether } from './support/one-case-together.ts';
import { QUEUE_QUERIES } from './support/queue-queries.ts';

const CASES = 1_000_000;
const PAIRS = 8;
const PAUSE_MS = 500;
const LOOK_EVERY_MS = 60_000;
const MEBIBYTE = 1024 ** 2;
const CASES_A_MINUTE = 600;

export interface SoakFigures {
  minutes: number;
  casesConcluded: number;
  queuePages: number;
  /** Resident memory in MiB, one figure a minute. */
  residentMiB: { server: number[]; worker: number[] };
}

/**
 * Sixteen people work for a long time on a desk with a million cases: eight citizens and eight
 * operators carry cases through, the operators leaf through the queue meanwhile. Tells how much
 * memory server and worker hold at each minute.
 */
export async function benchSoak(minutes: number): Promise<SoakFigures> {
  const desk = await startFullDesk(CASES, {
    citizens: minutes * CASES_A_MINUTE,
    operators: PAIRS,
    supervisors: 1,
  });
  const http = createHttpClient(desk.stack.apiUrl);
  const until = Date.now() + minutes * 60_000;
  const done = { casesConcluded: 0, queuePages: 0 };
  const residentMiB: SoakFigures['residentMiB'] = { server: [], worker: [] };
  try {
    await Promise.all([
      ...desk.operators.map((_operator, pair) => work(http, desk, pair, until, done)),
      watchMemory(desk, until, residentMiB),
    ]);
    return { minutes, ...done, residentMiB };
  } finally {
    http.close();
    await desk.stack.stop();
  }
}

async function work(
  http: HttpClient,
  { citizens, operators }: FullDesk,
  pair: number,
  until: number,
  done: Pick<SoakFigures, 'casesConcluded' | 'queuePages'>,
): Promise<void> {
  const operator = operators[pair];
  if (operator === undefined) {
    return;
  }
  const pages = QUEUE_QUERIES.filter(({ office }) => office !== null);
  for (let turn = pair; Date.now() < until; turn += PAIRS) {
    const citizen = citizens[turn];
    if (citizen === undefined) {
      throw new Error('more citizens are needed for so long');
    }
    await oneCaseTogether(http, citizen, operator, () => {}, PAUSE_MS);
    done.casesConcluded += 1;
    const { query } = pages[turn % pages.length] ?? { query: {} };
    const words = new URLSearchParams(
      Object.entries(query).map(([key, value]) => [key, String(value)]),
    );
    await timed(http, { cookie: operator.cookie, method: 'GET', path: `/api/desk/cases?${words}` });
    done.queuePages += 1;
  }
}

async function watchMemory(
  { stack }: FullDesk,
  until: number,
  resident: SoakFigures['residentMiB'],
): Promise<void> {
  while (Date.now() < until) {
    await sleep(LOOK_EVERY_MS);
    for (const part of ['server', 'worker'] as const) {
      resident[part].push(residentOf(stack.pids[part]));
    }
    process.stdout.write(
      `${resident.server.length} min: server ${resident.server.at(-1)}, worker ${resident.worker.at(-1)} MiB\n`,
    );
  }
}

/** VmRSS of proc(5), in MiB. */
function residentOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round((Number(kibibytes) * 1024) / MEBIBYTE);
}
