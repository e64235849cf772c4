import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { startBenchStack } from './support/bench-stack.ts';
import { type DeskCitizen, type DeskSession, fillDesk } from '#test/factories/ready-drafts.ts';
import { CASE_LIFE } from '#test/support/case-life.ts';
import { caseWorkflowId } from '#workflows/case/messages.ts';
import { createHttpClient, type HttpClient } from '#test/support/http-client.ts';
import { processorSeconds, spread } from './support/measure.ts';

const STEPS = [...CASE_LIFE.map(({ step }) => step), 'committed'] as const;
type Step = (typeof STEPS)[number];

export interface LifecycleFigures {
  cases: number;
  atOnce: number;
  casesPerSecond: number;
  /** Milliseconds. */
  steps: Record<Step, { p50: number; p95: number }>;
  /** Processor milliseconds a case, by part; the client's own beside them. */
  processorMs: Record<string, number>;
  messages: { mail: number; sms: number; allSentAfterSeconds: number };
  /** Workflow tasks a case, counted in the histories of some of them. */
  workflowTasks: number;
}

/**
 * Whole case life cycles over HTTP on the running product: session, permission, validation, rules,
 * audit and messages included. Each case is driven by one citizen and one operator in turn, with no
 * pause between acts; it ends when the registry says so.
 * @param settings variables of the product that differ from their defaults
 */
export async function benchLifecycle(
  cases: number,
  atOnce: number,
  settings: NodeJS.ProcessEnv = {},
): Promise<LifecycleFigures> {
  const warmUp = 200;
  let desk: { citizens: DeskCitizen[]; operators: DeskSession[] } = {
    citizens: [],
    operators: [],
  };
  const stack = await startBenchStack(async (databaseUrl) => {
    desk = await fillDesk(databaseUrl, { citizens: cases + warmUp, operators: atOnce });
  }, settings);
  const http = createHttpClient(stack.apiUrl);
  const watch = await watchCommits(stack.databaseUrl);
  try {
    await drive(http, watch, desk.citizens.slice(0, warmUp), desk.operators);
    // What PostgreSQL does by itself within a minute: plans made on empty tables are made anew.
    await analyze(stack.databaseUrl);
    const before = cpuOf(stack.pids);
    const clientBefore = process.cpuUsage();
    const mailBefore = { mail: stack.sent.mail(), sms: stack.sent.sms() };
    const begun = performance.now();
    const samples = await drive(http, watch, desk.citizens.slice(warmUp), desk.operators);
    const seconds = (performance.now() - begun) / 1000;
    const after = cpuOf(stack.pids);
    const client = process.cpuUsage(clientBefore);
    await watch.allSent();
    const allSentAfterSeconds = Math.round((performance.now() - begun) / 100) / 10;
    const workflowTasks = await countWorkflowTasks(
      stack.temporalAddress,
      desk.citizens.slice(-HISTORIES).map(({ caseId }) => caseId),
    );
    return {
      cases,
      atOnce,
      casesPerSecond: Math.round((cases / seconds) * 10) / 10,
      steps: Object.fromEntries(
        STEPS.map((step) => [step, spread(samples[step])]),
      ) as LifecycleFigures['steps'],
      processorMs: {
        ...Object.fromEntries(
          Object.keys(after).map((part) => [
            part,
            perCase(((after[part] ?? 0) - (before[part] ?? 0)) * 1000, cases),
          ]),
        ),
        client: perCase((client.user + client.system) / 1000, cases),
      },
      messages: {
        mail: stack.sent.mail() - mailBefore.mail,
        sms: stack.sent.sms() - mailBefore.sms,
        allSentAfterSeconds,
      },
      workflowTasks,
    };
  } finally {
    http.close();
    await watch.close();
    await stack.stop();
  }
}

const HISTORIES = 40;

async function countWorkflowTasks(address: string, caseIds: readonly string[]): Promise<number> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  let tasks = 0;
  for (const caseId of caseIds) {
    // All runs: a signal that comes after the end starts one more, which ends at once.
    const query = `WorkflowId = '${caseWorkflowId(caseId)}'`;
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      tasks += (events ?? []).filter(
        ({ workflowTaskCompletedEventAttributes: task }) => task !== undefined && task !== null,
      ).length;
    }
  }
  await connection.close();
  return Math.round((tasks / caseIds.length) * 100) / 100;
}

async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

function perCase(milliseconds: number, cases: number): number {
  return Math.round((milliseconds / cases) * 10) / 10;
}

function cpuOf(pids: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(pids).map(([part, pid]) => [part, processorSeconds(pid)]),
  );
}

async function drive(
  http: HttpClient,
  watch: CommitWatch,
  citizens: readonly DeskCitizen[],
  operators: readonly DeskSession[],
): Promise<Record<Step, number[]>> {
  const samples = Object.fromEntries(STEPS.map((step) => [step, [] as number[]])) as Record<
    Step,
    number[]
  >;
  let next = 0;
  await Promise.all(
    operators.map(async (operator) => {
      for (let citizen = citizens[next++]; citizen !== undefined; citizen = citizens[next++]) {
        await oneCase(http, watch, citizen, operator, samples);
      }
    }),
  );
  return samples;
}

interface Answer {
  version: number;
}

async function oneCase(
  http: HttpClient,
  watch: CommitWatch,
  { caseId, cookie }: DeskCitizen,
  operator: DeskSession,
  samples: Record<Step, number[]>,
): Promise<void> {
  let version = 1;
  for (const { step, by, pathOf, body } of CASE_LIFE) {
    const begun = performance.now();
    const answer = await http.call<Answer>('POST', pathOf(caseId), {
      cookie: by === 'citizen' ? cookie : operator.cookie,
      body: { ...body, version },
      headers: { prefer: 'return=minimal', 'idempotency-key': randomUUID() },
    });
    samples[step].push(performance.now() - begun);
    if (answer.status >= 300) {
      throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    ({ version } = answer.body);
  }
  const approved = performance.now();
  await watch.committed(caseId);
  samples.committed.push(performance.now() - approved);
}

/** Tells when a case is committed, by one cheap query for all that wait. */
interface CommitWatch {
  committed(caseId: string): Promise<void>;
  /** Resolves when no message waits any more. */
  allSent(): Promise<void>;
  close(): Promise<void>;
}

/** Often enough for the figure, seldom enough not to be part of it. */
const LOOK_EVERY_MS = 15;

async function watchCommits(databaseUrl: string): Promise<CommitWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = new Map<string, () => void>();
  let closed = false;
  async function look(): Promise<void> {
    if (waiting.size > 0) {
      const { rows } = await client.query<{ id: string; state: string }>({
        name: 'committed',
        text: `select id, state from case_file where id = any($1) and state in ('COMPLETED', 'COMMIT_FAILED')`,
        values: [[...waiting.keys()]],
      });
      for (const { id, state } of rows) {
        if (state !== 'COMPLETED') {
          throw new Error(`case ended as ${state}`);
        }
        waiting.get(id)?.();
        waiting.delete(id);
      }
    }
    if (!closed) {
      setTimeout(() => void look(), LOOK_EVERY_MS);
    }
  }
  void look();
  return {
    committed: (caseId) =>
      new Promise((resolve) => {
        waiting.set(caseId, resolve);
      }),
    async allSent() {
      for (;;) {
        const { rows } = await client.query(`select 1 from message where state = 'QUEUED' limit 1`);
        if (rows.length === 0) {
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    async close() {
      closed = true;
      await new Promise((resolve) => setTimeout(resolve, 2 * LOOK_EVERY_MS));
      await client.end();
    },
  };
}
