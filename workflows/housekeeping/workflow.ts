import { proxyActivities } from '@temporalio/workflow';
import type { HousekeepingActivities } from './activities.ts';

const { deleteIdleDrafts, deleteSpentCredentials } = proxyActivities<HousekeepingActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/** Started every night by a Temporal schedule: throws away what its term has passed. */
export async function housekeepingWorkflow(): Promise<{ drafts: number }> {
  const drafts = await deleteIdleDrafts();
  await deleteSpentCredentials();
  return { drafts };
}
