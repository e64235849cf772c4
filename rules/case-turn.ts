import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { hasLapsed } from './case-deadlines.ts';
import { turnOf } from './case-state.ts';

/** What of a case tells whose move it is. */
export interface CaseTerm {
  state: CaseState;
  integrationDueOn: CivilDate | null;
  objectionDueOn: CivilDate | null;
}

/** The citizen's own term, if they have one now. */
export function citizenTerm(facts: CaseTerm): CivilDate | null {
  switch (facts.state) {
    case 'INTEGRATION_REQUESTED':
      return facts.integrationDueOn;
    case 'REJECTION_NOTICE':
      return facts.objectionDueOn;
    default:
      return null;
  }
}

/**
 * Whose move it is on a day. Where the citizen's term has lapsed nothing is theirs to do any more:
 * the office decides on a rejection notice without observations, and an integration not given closes
 * the case.
 */
export function turnOn(facts: CaseTerm, today: CivilDate): 'CITIZEN' | 'OFFICE' | 'NOBODY' {
  const term = citizenTerm(facts);
  return term !== null && hasLapsed(term, today) ? 'OFFICE' : turnOf(facts.state);
}
