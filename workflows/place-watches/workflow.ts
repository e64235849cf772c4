import { proxyActivities } from '@temporalio/workflow';
import type { PlaceWatchActivities } from './activities.ts';

const { offerFreePlaces } = proxyActivities<PlaceWatchActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/**
 * Started every minute by a Temporal schedule: places that fell free go to who waits for them, offers
 * past their last day to the next. PostgreSQL owns the facts; a run that was missed is made up for by
 * the next one.
 */
export async function placeWatchWorkflow(): Promise<{ offered: number }> {
  return { offered: await offerFreePlaces() };
}
