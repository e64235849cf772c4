export { bulkWorkflow } from './bulk/workflow.ts';
export { caseWorkflow } from './case/workflow.ts';
export { exemptionRenewalWorkflow } from './exemption-renewal/workflow.ts';
export { housekeepingWorkflow } from './housekeeping/workflow.ts';
export { placeWatchWorkflow } from './place-watches/workflow.ts';
export { expiryReminderWorkflow } from './reminders/workflow.ts';
