import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { type CaseFacts, planCase } from '#rules/case-plan.ts';
import type { CaseActivities } from './activities.ts';
import { poke } from './messages.ts';

// Short and idempotent: run inside the workflow task, they cost no task of their own.
const quick = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds' },
});

// What the quick way could not do (the database away): tried for as long as it takes. A worker that
// dies in the middle is noticed by the timeout alone; it and one pause must stay well within the
// minute in which a case goes on after any fault.
const patient = proxyActivities<CaseActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 seconds' },
});

/**
 * Carries one case from submission to its end. PostgreSQL owns the facts; this workflow owns time:
 * woken by a poke or a timer it reads the facts, does what the plan says is due, sleeps until the
 * next moment. Signals carry nothing and may come late, doubled or out of order.
 * @param caseId id of the case; nothing else of it ever enters the history
 */
export async function caseWorkflow(caseId: string): Promise<void> {
  let poked = true;
  setHandler(poke, () => {
    poked = true;
  });

  let facts: CaseFacts | null = null;
  for (;;) {
    if (poked) {
      poked = false;
      facts = await either((activities) => activities.readCase(caseId));
    }
    if (facts === null) {
      return;
    }
    const plan = planCase(facts);
    if (plan.finished) {
      return;
    }
    if (plan.step !== null) {
      const { step } = plan;
      facts = await either((activities) => activities.doStep(caseId, step));
      continue;
    }
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof caseWorkflow>(caseId);
    }
    if (plan.wakeInMs === null) {
      await condition(() => poked);
    } else {
      await condition(() => poked, Math.min(plan.wakeInMs, LONGEST_SLEEP_MS));
      poked = true;
    }
  }
}

/** A month: longer sleeps wake once in between and look again, which heals any missed signal. */
const LONGEST_SLEEP_MS = 30 * 86_400_000;

async function either<T>(ask: (activities: CaseActivities) => Promise<T>): Promise<T> {
  try {
    return await ask(quick);
  } catch {
    return ask(patient);
  }
}
