import type { CaseState } from '#contract/case-state.ts';
import type { MessageDelivery, MessageState, MessageTemplateId } from '#contract/message.ts';
import type { CaseActor, CaseStanding, Permission } from './case-permission.ts';

/** Past this a message says nothing that its reader does not know otherwise. */
export const RESEND_WITHIN_DAYS = 30;
/** An address that refused so often is to be mended first. */
export const MAX_RESENDS = 3;

const DAY_MS = 86_400_000;

/** What asks for something is sent again only while it is still asked. */
const ONLY_WHILE: Partial<Record<MessageTemplateId, CaseState>> = {
  integration_requested: 'INTEGRATION_REQUESTED',
  integration_reminder: 'INTEGRATION_REQUESTED',
  rejection_notice: 'REJECTION_NOTICE',
};

/** A message as far as sending it again is concerned. */
export interface SentOrNot {
  template: MessageTemplateId;
  state: MessageState;
  delivery: MessageDelivery | null;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** How often it was queued again before. */
  resends: number;
}

/** Whether a message did not arrive, as far as is known. */
export function hasFailed({ state, delivery }: Pick<SentOrNot, 'state' | 'delivery'>): boolean {
  return state === 'FAILED' || (state === 'SENT' && delivery === 'UNDELIVERED');
}

/**
 * Whether a member of staff who sees the case may queue one of its messages again: whoever has the
 * case in charge and supervisors, of a message that failed, not for ever (LC-13).
 * @param now milliseconds since 1970
 */
export function mayResend(
  actor: Extract<CaseActor, { kind: 'STAFF' }>,
  message: SentOrNot,
  standing: CaseStanding,
  now: number,
): Permission {
  if (standing.ofOwnHousehold) {
    return { allowed: false, code: 'household_case' };
  }
  if (actor.role !== 'SUPERVISOR' && standing.assigneeId !== actor.staffId) {
    return { allowed: false, code: 'not_allowed' };
  }
  return hasFailed(message) && isOfUse(message, standing.state, now)
    ? { allowed: true }
    : { allowed: false, code: 'wrong_state' };
}

function isOfUse(message: SentOrNot, state: CaseState, now: number): boolean {
  const asked = ONLY_WHILE[message.template];
  return (
    (asked === undefined || asked === state) &&
    message.resends < MAX_RESENDS &&
    now - message.createdAt <= RESEND_WITHIN_DAYS * DAY_MS
  );
}
