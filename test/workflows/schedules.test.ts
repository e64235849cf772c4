import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkflows } from '#workflows/bundle.ts';
import type { ExemptionRenewalActivities } from '#workflows/exemption-renewal/activities.ts';
import type { exemptionRenewalWorkflow } from '#workflows/exemption-renewal/workflow.ts';
import type { HousekeepingActivities } from '#workflows/housekeeping/activities.ts';
import type { housekeepingWorkflow } from '#workflows/housekeeping/workflow.ts';
import type { ReminderActivities, ReminderCursor } from '#workflows/reminders/activities.ts';
import type { expiryReminderWorkflow } from '#workflows/reminders/workflow.ts';
import { timeSkippingEnvironment } from '#test/support/temporal.ts';
import { keepHistory } from './support/keep-history.ts';

const TASK_QUEUE = 'schedules';
let environment: TestWorkflowEnvironment;
let code: string;
beforeAll(async () => {
  [environment, code] = await Promise.all([timeSkippingEnvironment(), bundleWorkflows()]);
}, 240_000);
afterAll(() => environment.teardown());

/** Runs a workflow to its end with activities of the test's own, and keeps its history. */
async function runWith<Workflow extends () => Promise<unknown>>(
  type: string,
  activities: ReminderActivities | ExemptionRenewalActivities | HousekeepingActivities,
  workflowId: string,
) {
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: { code },
    activities: { ...activities },
    maxCachedWorkflows: 10,
  });
  const { workflow } = environment.client;
  const done = await worker.runUntil(
    workflow.execute<Workflow>(type, { taskQueue: TASK_QUEUE, workflowId, args: [] as never }),
  );
  await keepHistory(workflowId, workflow.getHandle(workflowId));
  return done;
}

const remind = (activities: ReminderActivities, workflowId: string) =>
  runWith<typeof expiryReminderWorkflow>('expiryReminderWorkflow', activities, workflowId);

describe('reminders of what ends', () => {
  it('asks page after page from where the last one ended, and goes on after a page that fails', async () => {
    const asked: ReminderCursor[] = [];
    let failures = 2;
    const done = await remind(
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
      'reminders-in-pages',
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
    const done = await remind(
      {
        async remindOfExpiries() {
          pages += 1;
          return { next: pages < 53 ? { kind: 0, after: String(pages) } : null, reminders: 1 };
        },
      },
      'reminders-without-bound',
    );
    expect(done).toEqual({ reminders: 53 });
    const { runId } = await environment.client.workflow
      .getHandle('reminders-without-bound')
      .describe();
    const history = await environment.client.workflow
      .getHandle('reminders-without-bound', runId)
      .fetchHistory();
    expect(history.events?.length ?? 0).toBeLessThan(60);
  }, 240_000);
});

describe('the renewal of exemptions', () => {
  it('asks page after page, and asks a page again whose answer was lost', async () => {
    const asked: (string | null)[] = [];
    const done = await runWith<typeof exemptionRenewalWorkflow>(
      'exemptionRenewalWorkflow',
      {
        async renewExemptions(after) {
          asked.push(after);
          if (asked.length === 2) {
            throw new Error('the worker is gone');
          }
          return { next: after === null ? 'a' : null, renewed: 2 };
        },
      },
      'renewals-in-pages',
    );
    expect([asked, done]).toEqual([[null, 'a', 'a'], { renewed: 4 }]);
  }, 240_000);

  it('of very many goes on in a new history', async () => {
    let pages = 0;
    const done = await runWith<typeof exemptionRenewalWorkflow>(
      'exemptionRenewalWorkflow',
      {
        async renewExemptions() {
          pages += 1;
          return { next: pages < 51 ? String(pages) : null, renewed: 1 };
        },
      },
      'renewals-without-bound',
    );
    expect(done).toEqual({ renewed: 51 });
  }, 240_000);
});

it('the housekeeping does one thing after the other, and again what failed', async () => {
  const done: string[] = [];
  const doing = (what: string, count: number) => async () => {
    done.push(what);
    if (what === 'registry' && done.filter((each) => each === what).length === 1) {
      throw new Error('the database is away');
    }
    return count;
  };
  const result = await runWith<typeof housekeepingWorkflow>(
    'housekeepingWorkflow',
    {
      deleteIdleDrafts: doing('drafts', 1),
      deleteSpentCredentials: async () => void done.push('credentials'),
      expireRegistry: doing('registry', 2),
      erasePreregistrations: doing('preregistrations', 3),
    },
    'housekeeping-of-a-night',
  );
  expect(result).toEqual({ drafts: 1, expired: 2, erased: 3 });
  expect(done).toEqual(['drafts', 'credentials', 'registry', 'registry', 'preregistrations']);
}, 240_000);
