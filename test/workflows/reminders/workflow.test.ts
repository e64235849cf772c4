import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleWorkflows } from '#workflows/bundle.ts';
import type { ReminderActivities, ReminderCursor } from '#workflows/reminders/activities.ts';
import type { expiryReminderWorkflow } from '#workflows/reminders/workflow.ts';
import { timeSkippingEnvironment } from '#test/support/temporal.ts';

const TASK_QUEUE = 'reminders';
let environment: TestWorkflowEnvironment;
let code: string;
beforeAll(async () => {
  [environment, code] = await Promise.all([timeSkippingEnvironment(), bundleWorkflows()]);
}, 240_000);
afterAll(() => environment.teardown());

async function runWith(activities: ReminderActivities, workflowId: string) {
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: { code },
    activities: { ...activities },
    maxCachedWorkflows: 10,
  });
  return worker.runUntil(
    environment.client.workflow.execute<typeof expiryReminderWorkflow>('expiryReminderWorkflow', {
      taskQueue: TASK_QUEUE,
      workflowId,
    }),
  );
}

it('asks page after page from where the last one ended, and goes on after a page that fails', async () => {
  const asked: ReminderCursor[] = [];
  let failures = 2;
  const done = await runWith(
    {
      async remindOfExpiries(cursor) {
        if (cursor.after === 'b' && failures > 0) {
          failures -= 1;
          throw new Error('the database is away');
        }
        asked.push(cursor);
        const next = { a: 'b', b: null }[cursor.after ?? 'a'] ?? null;
        return {
          next: cursor.kind === 1 ? null : { kind: next === null ? 1 : 0, after: next },
          reminders: 3,
        };
      },
    },
    'in-pages',
  );
  expect(asked).toEqual([
    { kind: 0, after: null },
    { kind: 0, after: 'b' },
    { kind: 1, after: null },
  ]);
  expect(done).toEqual({ reminders: 9 });
}, 240_000);

it('begins a new history before its own grows without bound', async () => {
  let pages = 0;
  const done = await runWith(
    {
      async remindOfExpiries() {
        pages += 1;
        return { next: pages < 53 ? { kind: 0, after: String(pages) } : null, reminders: 1 };
      },
    },
    'without-bound',
  );
  expect(done).toEqual({ reminders: 53 });
  const { runId } = await environment.client.workflow.getHandle('without-bound').describe();
  const history = await environment.client.workflow
    .getHandle('without-bound', runId)
    .fetchHistory();
  expect(history.events?.length ?? 0).toBeLessThan(60);
}, 240_000);
