import type { CaseView } from '#contract/case-file.ts';
import type { CaseState } from '#contract/case-state.ts';

export type TermKind = 'takeCharge' | 'conclude' | 'integration' | 'objection';

/**
 * The day by which the next thing happens, and what it is: the citizen's own term where it is
 * their turn, else the office's (LC-4).
 */
export function nextTerm(view: CaseView): { kind: TermKind; date: string } | undefined {
  const { takeChargeDueOn, concludeDueOn, objectionDueOn, integrationDueOn } = view;
  const terms: Readonly<Record<TermKind, string | null>> = {
    takeCharge: takeChargeDueOn,
    conclude: concludeDueOn,
    objection: objectionDueOn,
    integration: view.integration?.dueOn ?? integrationDueOn,
  };
  for (const kind of TERMS[view.state]) {
    const date = terms[kind];
    if (date !== null) {
      return { kind, date };
    }
  }
  return undefined;
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
