import { proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { CaseActivities } from '#workflows/case/activities.ts';

const { readCase } = proxyLocalActivities<CaseActivities>({ startToCloseTimeout: '5 seconds' });

/** The case workflow as a careless change would leave it: it waits before it looks. */
export async function caseWorkflow(caseId: string): Promise<void> {
  await sleep('1 minute');
  await readCase(caseId);
}
