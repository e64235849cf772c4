import type { CaseView } from '#contract/case-file.ts';

export type TermKind = 'takeCharge' | 'conclude' | 'integration' | 'objection';

/**
 * The day by which the next thing happens, and what it is: the citizen's own term where it is
 * their turn, else the office's (LC-4).
 */
export function nextTerm(view: CaseView): { kind: TermKind; date: string } | undefined {
  switch (view.state) {
    case 'SUBMITTED':
      return term('takeCharge', view.takeChargeDueOn) ?? term('conclude', view.concludeDueOn);
    case 'INTEGRATION_REQUESTED':
      return term('integration', view.integration?.dueOn ?? view.integrationDueOn);
    case 'REJECTION_NOTICE':
      return term('objection', view.objectionDueOn);
    case 'AWAITING_CONFIRMATION':
    case 'IN_CHARGE':
    case 'INTEGRATION_RECEIVED':
    case 'APPROVED':
    case 'COMMITTING':
    case 'COMMIT_FAILED':
      return term('conclude', view.concludeDueOn);
    case 'DRAFT':
    case 'COMPLETED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'EXPIRED':
      return undefined;
  }
}

function term(kind: TermKind, date: string | null): { kind: TermKind; date: string } | undefined {
  return date === null ? undefined : { kind, date };
}
