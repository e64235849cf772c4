import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/start/ports.ts';
import { startTemporal } from '../../scripts/start/temporal-server.ts';
import type { RunningTemporal } from '../../scripts/start/temporal-server.ts';
import { timeSkippingServer } from '../../scripts/tests/time-skipping-server.ts';

// The SDK takes its logger once a process, before anything else of it runs.
Runtime.install({ logger: new DefaultLogger('WARN') });

/**
 * Starts a Temporal server on which months pass in a moment while a test waits for a workflow's
 * result (or calls `environment.sleep`). Its time is one for all its workflows: one environment a
 * test file, tests one after the other. `teardown` it in `afterAll`.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const path = await timeSkippingServer();
  // The SDK gives the server five seconds to answer, which Java may need on a busy machine.
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping(
        path === undefined ? {} : { server: { executable: { type: 'existing-path', path } } },
      );
    } catch (error) {
      if (attempt === STARTS) {
        throw error;
      }
    }
  }
}

const STARTS = 5;

/**
 * Starts the very Temporal server that `npm start` runs, on a free port, its workflows kept in a
 * file of its own until `stop`. Time passes as on the wall.
 */
export async function localTemporal(): Promise<RunningTemporal> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-temporal-'));
  const temporal = await startTemporal({
    port: await freePort(),
    namespace: 'default',
    databaseFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    say: () => undefined,
  });
  return {
    ...temporal,
    stop: async () => {
      await temporal.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
