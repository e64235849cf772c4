import type { CaseActivities } from '#workflows/case/activities.ts';
import type { Deps } from '../deps.ts';
import { caseFactsOf } from './case-facts.ts';
import { commitCase } from './commit-case.ts';
import { doWorkflowStep } from './workflow-steps.ts';

/** The case workflow's activities, on the database. */
export function createCaseActivities(
  deps: Pick<Deps, 'sql' | 'clock' | 'config' | 'registry'>,
): CaseActivities {
  return {
    async readCase(caseId) {
      return (await caseFactsOf(deps, caseId)) ?? null;
    },
    async doStep(caseId, step) {
      if (step.kind === 'commit') {
        await commitCase(deps, caseId);
      } else {
        await doWorkflowStep(deps, caseId, step);
      }
      return (await caseFactsOf(deps, caseId)) ?? null;
    },
  };
}
