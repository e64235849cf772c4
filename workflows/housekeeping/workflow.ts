import { proxyActivities } from '@temporalio/workflow';
import type { HousekeepingActivities } from './activities.ts';

const { deleteIdleDrafts, deleteSpentCredentials, expireRegistry, erasePreregistrations } =
  proxyActivities<HousekeepingActivities>({
    startToCloseTimeout: '10 minutes',
    retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
  });

/**
 * Started every night by a Temporal schedule: throws away what its term has passed, and ends in the
 * registry what has run out.
 */
export async function housekeepingWorkflow(): Promise<{
  drafts: number;
  expired: number;
  erased: number;
}> {
  const drafts = await deleteIdleDrafts();
  await deleteSpentCredentials();
  const expired = await expireRegistry();
  const erased = await erasePreregistrations();
  return { drafts, expired, erased };
}
