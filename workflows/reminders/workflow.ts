import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ReminderActivities, ReminderCursor } from './activities.ts';

const { remindOfExpiries } = proxyActivities<ReminderActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/** Pages before the history begins anew. */
const MOST_PAGES = 50;

/**
 * Started every morning by a Temporal schedule: reminds of what ends soon, a page at a time. A run
 * that is repeated, killed in the middle or days late sends nothing twice: what was sent is known in
 * PostgreSQL. The history holds ids of rows and numbers alone.
 */
export async function expiryReminderWorkflow(
  start: ReminderCursor = { kind: 0, after: null },
  sent = 0,
): Promise<{ reminders: number }> {
  let cursor: ReminderCursor | null = start;
  let reminders = sent;
  for (let page = 0; cursor !== null; page += 1) {
    if (page === MOST_PAGES) {
      return continueAsNew<typeof expiryReminderWorkflow>(cursor, reminders);
    }
    const done: Awaited<ReturnType<ReminderActivities['remindOfExpiries']>> =
      await remindOfExpiries(cursor);
    cursor = done.next;
    reminders += done.reminders;
  }
  return { reminders };
}
