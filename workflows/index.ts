export { caseWorkflow } from './case/workflow.ts';
export { housekeepingWorkflow } from './housekeeping/workflow.ts';
