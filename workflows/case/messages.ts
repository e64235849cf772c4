import { defineSignal } from '@temporalio/workflow';

/** Something about the case changed: read it again. Carries nothing, may come late or twice. */
export const poke = defineSignal('poke');

/** The id of a case's workflow; the same for every start, so that starting and telling are one. */
export function caseWorkflowId(caseId: string): string {
  return `case-${caseId}`;
}
