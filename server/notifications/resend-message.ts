import type { AuditEntry } from '#contract/audit.ts';
import type { Channel, DeskMessageView } from '#contract/message.ts';
import { maySeeCase } from '#rules/case-permission.ts';
import { mayResend, type SentOrNot } from '#rules/message-resend.ts';
import { lockCase, standingOf } from '../cases/locked-case.ts';
import type { StaffRequest } from '../cases/staff-act.ts';
import type { Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import { messagesForDesk, shownWith } from './messages-of-case.ts';

const MESSAGE: Statement = {
  name: 'message_to_resend',
  text: `
    select template, channel, state, resends, created_at as "createdAt",
      case when delivery_of = provider_id then delivery end as delivery
    from message where id = $1 and case_id = $2`,
};

// The provider's earlier id goes with the earlier attempts, or a report of them would count for
// this one. Attempts begin anew: the message is meant to go, though it may have gone before.
const RESEND: Statement = {
  name: 'resend_message',
  text: `
    with again as (
      update message set state = 'QUEUED', attempts = 0, next_attempt_at = $3, last_error = null,
        sent_at = null, provider_id = null, delivery = null, delivery_of = null,
        resends = resends + 1
      where id = $1 and case_id = $2 returning case_id
    )
    insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
    select $3, 'STAFF', $4, $5, case_id, $6, $7, $8 from again`,
};

/**
 * Queues a message of a case again that did not arrive.
 * @throws DeskError not_found; not_allowed, household_case; wrong_state for one that arrived, waits,
 *   is of no use any more or was sent again often enough
 */
export async function resendMessage(
  { deps, actor, requestId, ipAddress }: StaffRequest,
  caseId: string,
  messageId: string,
): Promise<DeskMessageView> {
  const now = deps.clock.now();
  const standing = await deps.sql.transact(async (sql) => {
    // The lock on the case makes two of these wait for one another.
    const locked = await lockCase(sql, caseId, actor.personId);
    if (locked === undefined || !maySeeCase(actor, standingOf(locked))) {
      throw new DeskError('not_found');
    }
    type Row = Omit<SentOrNot, 'createdAt'> & { createdAt: Date; channel: Channel };
    const [message] = await sql.rows<Row>(MESSAGE, [messageId, caseId]);
    if (message === undefined) {
      throw new DeskError('not_found');
    }
    const facts = { ...message, createdAt: message.createdAt.getTime() };
    const permission = mayResend(actor, facts, standingOf(locked), now);
    if (!permission.allowed) {
      throw new DeskError(permission.code);
    }
    const { action, detail } = {
      action: 'message_resent',
      detail: { messageId, channel: message.channel },
    } as const satisfies AuditEntry;
    await sql.rows(RESEND, [
      messageId,
      caseId,
      new Date(now),
      actor.staffId,
      action,
      requestId,
      ipAddress,
      JSON.stringify(detail),
    ]);
    return standingOf(locked);
  });
  deps.messenger.wake();
  const messages = await messagesForDesk(deps.sql, await shownWith(deps), caseId, actor, standing);
  const resent = messages.find(({ id }) => id === messageId);
  if (resent === undefined) {
    throw new DeskError('not_found');
  }
  return resent;
}
