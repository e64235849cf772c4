import type { CaseFacts, CaseStep } from '#rules/case-plan.ts';

/** What the case workflow asks of the outside; implemented in server/cases/case-activities.ts. */
export interface CaseActivities {
  /** The case as the database has it now; null when there is none (a draft thrown away). */
  readCase(caseId: string): Promise<CaseFacts | null>;
  /**
   * Does what is due and gives the facts after it. Each step is one transaction that changes
   * nothing if it is done already.
   */
  doStep(caseId: string, step: CaseStep): Promise<CaseFacts | null>;
}
