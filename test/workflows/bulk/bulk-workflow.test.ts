import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBulkStarter } from '#server/bulk/bulk-relay.ts';
import { timeSkippingEnvironment } from '#test/support/temporal.ts';

const TASK_QUEUE = 'bulk';
const workflowsPath = fileURLToPath(
  new URL('../../../workflows/bulk/workflow.ts', import.meta.url),
);

let environment: TestWorkflowEnvironment;
beforeAll(async () => {
  environment = await timeSkippingEnvironment();
});
afterAll(async () => {
  await environment.teardown();
});

describe('a bulk act’s workflow', () => {
  it('takes turn after turn, over faults, and is one however often it is started', async () => {
    const { client, nativeConnection } = environment;
    const turns: string[] = [];
    let left = 3;
    const worker = await Worker.create({
      connection: nativeConnection,
      taskQueue: TASK_QUEUE,
      workflowsPath,
      activities: {
        async workBulkAct(bulkId: string): Promise<boolean> {
          turns.push(bulkId);
          if (turns.length === 2) {
            throw new Error('the database is away');
          }
          left -= 1;
          return left > 0;
        },
      },
    });
    const start = createBulkStarter(client, TASK_QUEUE);
    await start('one', 'RUNNING');
    await start('one', 'RUNNING');
    await worker.runUntil(client.workflow.getHandle('bulk-one-running').result());
    expect(turns).toEqual(['one', 'one', 'one', 'one']);
    const { events } = await client.workflow.getHandle('bulk-one-running').fetchHistory();
    // Ids alone enter the history.
    expect(JSON.stringify(events?.[0]).length).toBeLessThan(3000);
  });
});
