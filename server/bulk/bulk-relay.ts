import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Sql, Statement } from '../db/sql.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';

const REST_MS = 1000;

// Told again after half a minute as long as it runs: a workflow that is gone, whyever, begins anew.
const TO_TELL: Statement = {
  name: 'bulk_acts_to_tell',
  text: `
    update bulk_act set told_at = now() where id in (
      select id from bulk_act where state in ('RUNNING', 'UNDOING')
        and (told_at is null or told_at < now() - interval '30 seconds')
      order by created_at limit 20 for update skip locked)
    returning id, state`,
};

/** Starts the workflow of a bulk act, one for the act and one for taking it back. */
export type BulkStarter = (bulkId: string, phase: string) => Promise<void>;

/** The starter on a Temporal client; starting what runs already is nothing. */
export function createBulkStarter(client: Client, taskQueue: string): BulkStarter {
  return async (bulkId, phase) => {
    try {
      await client.workflow.start('bulkWorkflow', {
        workflowId: `bulk-${bulkId}-${phase.toLowerCase()}`,
        taskQueue,
        args: [bulkId],
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) {
        throw error;
      }
    }
  };
}

/** Starts the workflows of the bulk acts that were ordered. @returns how many */
export async function startOrderedBulkActs(sql: Sql, start: BulkStarter): Promise<number> {
  const told = await sql.rows<{ id: string; state: string }>(TO_TELL, []);
  await Promise.all(told.map(({ id, state }) => start(id, state)));
  return told.length;
}

/** Looks every second for bulk acts that were ordered; runs in the worker. */
export function startBulkRelay(sql: Sql, start: BulkStarter, logger: Logger): Turns {
  return runInTurns(logger, 'bulk relay', REST_MS, async () => {
    await startOrderedBulkActs(sql, start);
  });
}
