import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { BulkActivities } from './activities.ts';

// A turn takes seconds; a worker that dies in the middle is noticed by the timeout. What a turn did
// is noted case by case, so that the next one goes on where it stood, for as long as it takes.
const { workBulkAct } = proxyActivities<BulkActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/**
 * Carries one act on many cases to its end, a turn of cases at a time.
 * @param bulkId id of the bulk act; nothing else of it ever enters the history
 */
export async function bulkWorkflow(bulkId: string): Promise<void> {
  while (await workBulkAct(bulkId)) {
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof bulkWorkflow>(bulkId);
    }
  }
}
