import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import { bundleWorkflows } from '#workflows/bundle.ts';
import { createCaseActivities } from '#server/cases/case-activities.ts';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { startPokeRelay } from '#server/cases/poke-relay.ts';
import { createCaseSignaller } from '#server/cases/tell-workflows.ts';
import { aCase, ACTS, caseRow } from '#test/factories/case.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { freePort } from '../../../scripts/start/ports.ts';
import { type RunningTemporal, startTemporal } from '../../../scripts/start/temporal-server.ts';

const TASK_QUEUE = 'relayed';
Runtime.install({ logger: new DefaultLogger('WARN') });

/** The very Temporal of `npm start`, which can be killed and come back with all that it knew. */
let app: TestApp;
let folder: string;
let port: number;
let temporal: RunningTemporal;
beforeAll(async () => {
  app = await createTestApp({ routes: [] });
  folder = await mkdtemp(join(tmpdir(), 'desk-relay-'));
  port = await freePort();
  temporal = await start();
});
afterAll(async () => {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
  await app.close();
});

function start(): Promise<RunningTemporal> {
  return startTemporal({
    port,
    namespace: 'default',
    databaseFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    say: () => undefined,
  });
}

async function reaches(caseId: string, state: CaseState): Promise<void> {
  while ((await caseRow(app, caseId)).state !== state) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('what was never told', () => {
  it('is relayed: by a server that died, and while Temporal was away', async () => {
    const connection = await Connection.connect({ address: temporal.address });
    const native = await NativeConnection.connect({ address: temporal.address });
    const worker = await Worker.create({
      connection: native,
      taskQueue: TASK_QUEUE,
      workflowBundle: { code: await bundleWorkflows() },
      activities: { ...createCaseActivities(app.deps) },
    });
    const running = worker.run();
    const relay = startPokeRelay(
      app.deps.sql,
      createCaseSignaller(new Client({ connection }), TASK_QUEUE),
      { now: () => app.deps.clock.now() + 10_000 },
      app.deps.logger,
    );
    try {
      // Nobody of the server tells: it died after each commit.
      const told = await aCase(app, 'APPROVED');
      await reaches(told.caseId, 'COMPLETED');

      const known = await aCase(app, 'IN_CHARGE');
      while ((await app.em().count(CasePoke, {})) > 0) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      temporal.child.kill('SIGKILL');
      await temporal.stop();
      await ACTS.approve(app, known);
      const fresh = await aCase(app, 'APPROVED');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await app.em().count(CasePoke, {})).toBeGreaterThan(0);
      temporal = await start();
      await reaches(known.caseId, 'COMPLETED');
      await reaches(fresh.caseId, 'COMPLETED');
      expect(await app.em().count(CasePoke, {})).toBe(0);
    } finally {
      await relay.stop();
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
    }
  });
});
