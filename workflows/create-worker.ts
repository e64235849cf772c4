import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { BUNDLE_PATH } from './bundle.ts';
import type { BulkActivities } from './bulk/activities.ts';
import type { CaseActivities } from './case/activities.ts';
import type { ExemptionRenewalActivities } from './exemption-renewal/activities.ts';
import type { HousekeepingActivities } from './housekeeping/activities.ts';
import type { PlaceWatchActivities } from './place-watches/activities.ts';
import type { ReminderActivities } from './reminders/activities.ts';

export type Activities = BulkActivities &
  CaseActivities &
  ExemptionRenewalActivities &
  HousekeepingActivities &
  PlaceWatchActivities &
  ReminderActivities;

export interface WorkerSettings {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: Activities;
}

/** Makes the worker of the desk's workflows, from the built bundle where there is one. */
export async function createWorker({
  connection,
  namespace,
  taskQueue,
  activities,
}: WorkerSettings): Promise<Worker> {
  const code = existsSync(BUNDLE_PATH)
    ? { workflowBundle: { codePath: BUNDLE_PATH } }
    : { workflowsPath: fileURLToPath(new URL('./index.ts', import.meta.url)) };
  return Worker.create({
    ...code,
    connection,
    namespace,
    taskQueue,
    activities: { ...activities },
    // Two workflow threads keep two cores busy; the cache spares most replays.
    maxCachedWorkflows: 1000,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 20,
    shutdownGraceTime: '10 seconds',
  });
}
