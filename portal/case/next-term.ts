import type { CaseSummary } from '#contract/case-file.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { daysBetween } from '#rules/calendar.ts';

export type TermKind = 'takeCharge' | 'conclude' | 'integration' | 'objection';

/** A case as far as its terms go. */
export type CaseTerms = Pick<
  CaseSummary,
  'state' | 'turn' | 'takeChargeDueOn' | 'concludeDueOn' | 'integrationDueOn' | 'objectionDueOn'
>;

/**
 * The day by which the next thing happens, and what it is: the citizen's own term where it is
 * their turn, else the office's (LC-4).
 */
export function nextTerm(terms: CaseTerms): { kind: TermKind; date: CivilDate } | undefined {
  const dates: Readonly<Record<TermKind, CivilDate | null>> = {
    takeCharge: terms.takeChargeDueOn,
    conclude: terms.concludeDueOn,
    objection: terms.objectionDueOn,
    integration: terms.integrationDueOn,
  };
  const kinds = endedWait(terms) === undefined ? TERMS[terms.state] : (['conclude'] as const);
  for (const kind of kinds) {
    const date = dates[kind];
    if (date !== null) {
      return { kind, date };
    }
  }
  return undefined;
}

/** The state in which the citizen's time to answer is over, and what follows is not done yet. */
export function endedWait({
  state,
  turn,
}: Pick<CaseTerms, 'state' | 'turn'>): 'INTEGRATION_REQUESTED' | 'REJECTION_NOTICE' | undefined {
  const waits = state === 'INTEGRATION_REQUESTED' || state === 'REJECTION_NOTICE';
  return waits && turn === 'OFFICE' ? state : undefined;
}

/** How near a term is: days still to go, its last day, or days gone by. */
export function nearness(
  date: CivilDate,
  today: CivilDate,
): { kind: 'left' | 'past'; days: number } | { kind: 'today' } {
  const days = daysBetween(today, date);
  return days === 0
    ? { kind: 'today' }
    : { kind: days > 0 ? 'left' : 'past', days: Math.abs(days) };
}

/** The terms that matter in each state; the first one that is set counts. */
const TERMS: Readonly<Record<CaseState, readonly TermKind[]>> = {
  DRAFT: [],
  AWAITING_CONFIRMATION: ['conclude'],
  SUBMITTED: ['takeCharge', 'conclude'],
  IN_CHARGE: ['conclude'],
  INTEGRATION_REQUESTED: ['integration'],
  INTEGRATION_RECEIVED: ['conclude'],
  REJECTION_NOTICE: ['objection'],
  APPROVED: ['conclude'],
  COMMITTING: ['conclude'],
  COMMIT_FAILED: ['conclude'],
  COMPLETED: [],
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
};
