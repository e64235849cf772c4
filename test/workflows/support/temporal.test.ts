import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTemporal, timeSkippingEnvironment } from '#test/support/temporal.ts';
import type { sleeper } from './sleeper.ts';

const workflowsPath = fileURLToPath(new URL('sleeper.ts', import.meta.url));
const DAY = 24 * 60 * 60 * 1000;

describe('the server that skips time', () => {
  let environment: TestWorkflowEnvironment;
  beforeAll(async () => {
    environment = await timeSkippingEnvironment();
  });
  afterAll(async () => {
    await environment.teardown();
  });

  it('passes forty days while a result is awaited', async () => {
    const { client, nativeConnection } = environment;
    const worker = await Worker.create({
      connection: nativeConnection,
      taskQueue: 'sleep',
      workflowsPath,
    });
    const begun = await environment.currentTimeMs();
    const woke = await worker.runUntil(
      client.workflow.execute<typeof sleeper>('sleeper', {
        taskQueue: 'sleep',
        workflowId: 'long',
        args: ['40 days'],
      }),
    );
    expect(woke - begun).toBeGreaterThanOrEqual(40 * DAY);
  });
});

describe('the server that npm start runs', () => {
  it('keeps a workflow that waits for a worker', async () => {
    const temporal = await localTemporal();
    const connection = await Connection.connect({ address: temporal.address });
    try {
      const handle = await new Client({ connection }).workflow.start<typeof sleeper>('sleeper', {
        taskQueue: 'sleep',
        workflowId: 'kept',
        args: ['1 day'],
      });
      expect((await handle.describe()).status.name).toBe('RUNNING');
    } finally {
      await connection.close();
      await temporal.stop();
    }
  });
});
