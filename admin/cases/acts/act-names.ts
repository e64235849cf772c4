import type { DeskCaseView } from '#contract/desk-case.ts';
import type { TextKey } from '../../i18n/catalogues.ts';
import type { TextOptions } from '../../i18n/i18n-provider.ts';

export type ActName = keyof DeskCaseView['can'];

interface Explanation {
  key: TextKey;
  options?: TextOptions;
}

type Explained = Pick<
  DeskCaseView,
  'assigneeId' | 'assigneeName' | 'state' | 'refusals' | 'objectionDueOn'
>;

/**
 * Why an act is closed to this person, in words. The server's answer is a code; what stands in the
 * case says the rest.
 */
export function explainRefusal(act: ActName, view: Explained, staffId: string): Explanation {
  const code = view.refusals[act];
  if (code === 'household_case') {
    return { key: 'refusal.household_case' };
  }
  if (code === 'wrong_state') {
    return explainState(act, view, staffId);
  }
  if (code === 'not_allowed') {
    return view.assigneeName !== null && view.assigneeId !== staffId
      ? { key: 'refusal.held_by', options: { name: view.assigneeName } }
      : { key: 'refusal.not_allowed' };
  }
  return { key: 'refusal.other' };
}

function explainState(act: ActName, view: Explained, staffId: string): Explanation {
  if (act === 'requestIntegration' && view.state === 'IN_CHARGE') {
    return { key: 'refusal.rounds_used' };
  }
  if (act === 'reject' && view.state === 'REJECTION_NOTICE' && view.objectionDueOn !== null) {
    return { key: 'refusal.objection_open', options: { date: view.objectionDueOn } };
  }
  const waits = ['SUBMITTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'].includes(view.state);
  return waits && (view.assigneeId === null || view.assigneeId === staffId) && act !== 'take'
    ? { key: 'refusal.take_first' }
    : { key: 'refusal.wrong_state' };
}
