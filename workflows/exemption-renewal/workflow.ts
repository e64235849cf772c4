import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ExemptionRenewalActivities } from './activities.ts';

const { renewExemptions } = proxyActivities<ExemptionRenewalActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes' },
});

/** Pages before the history begins anew. */
const MOST_PAGES = 50;

/**
 * Started every night by a Temporal schedule: on 1 April, and for the days after it on which one
 * that was missed is made up for, the exemptions that the Ministry granted go on (R-EX-10), a page
 * at a time; on every other day there is nothing to do. A run that is repeated or killed in the
 * middle renews nothing twice: what was renewed is known in PostgreSQL. The history holds ids of
 * rows and numbers alone.
 */
export async function exemptionRenewalWorkflow(
  start: string | null = null,
  before = 0,
): Promise<{ renewed: number }> {
  let after = start;
  let renewed = before;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const done = await renewExemptions(after);
    renewed += done.renewed;
    if (done.next === null) {
      return { renewed };
    }
    after = done.next;
  }
  return continueAsNew<typeof exemptionRenewalWorkflow>(after, renewed);
}
