import type { Locale } from '#contract/localized.ts';
import type { Channel, MessageState, MessageTemplateId } from '#contract/message.ts';
import type { Sql, SqlPool, Statement } from '../db/sql.ts';

/** Which messages: those of accounts (codes, links), or those of cases. */
export type QueueSubject = 'account' | 'case';

/** How long a claimed message is left to whoever claimed it. */
export const LEASE_MS = 60_000;

/** A message claimed for sending, with where it goes. */
export interface ClaimedMessage {
  id: string;
  template: MessageTemplateId;
  channel: Channel;
  locale: Locale;
  caseId: string | null;
  params: Record<string, string>;
  /** Sealed. */
  secret: string | null;
  /** This attempt included. */
  attempts: number;
  createdAt: Date;
  /** Null when the account or the person of the staff is gone. */
  to: string | null;
  /** Number of the office that has the case. */
  officePhone: string | null;
}

// Claiming is one statement: the rows are taken for the length of the lease, so a process that
// dies gives them back by doing nothing, and no lock is held while a message is under way.
function claimStatement(subject: QueueSubject, ofSubject: string): Statement {
  return {
    name: `claim_${subject}_messages`,
    text: `
      with due as (
        select m.id,
          coalesce(m.destination, case m.channel when 'SMS' then a.mobile else coalesce(a.email, s.email) end) as "to",
          o.phone as "officePhone"
        from message m
        left join account a on a.id = m.account_id
        left join staff_member s on s.id = m.staff_id
        left join case_file c on c.id = m.case_id
        left join office o on o.id = c.office_id
        where m.state = 'QUEUED' and m.channel = $1 and m.next_attempt_at <= $2 and ${ofSubject}
        order by m.next_attempt_at, m.id
        limit $3
        for update of m skip locked
      )
      update message m set attempts = m.attempts + 1, next_attempt_at = $4
      from due where m.id = due.id
      returning m.id, m.template, m.channel, m.locale, m.case_id as "caseId", m.params, m.secret,
        m.attempts, m.created_at as "createdAt", due."to", due."officePhone"`,
  };
}

const CLAIM: Readonly<Record<QueueSubject, Statement>> = {
  account: claimStatement('account', 'm.case_id is null'),
  case: claimStatement('case', 'm.case_id is not null'),
};

/**
 * Takes messages that are due, oldest first, leaving alone what another process has taken.
 * @param now milliseconds since 1970
 * @param limit how many at most
 */
export function claimMessages(
  sql: SqlPool,
  subject: QueueSubject,
  channel: Channel,
  now: number,
  limit: number,
): Promise<ClaimedMessage[]> {
  const values = [channel, new Date(now), limit, new Date(now + LEASE_MS)];
  return sql.transact((inOne) => inOne.rows<ClaimedMessage>(CLAIM[subject], values));
}

/** What became of a claimed message. */
export interface SettledMessage {
  id: string;
  /** As claimed: who settles a message that another has claimed since changes nothing. */
  attempts: number;
  state: MessageState;
  sentAt: string | null;
  nextAttemptAt: string | null;
  providerId: string | null;
  lastError: string | null;
}

// A message that went stays sent whoever says so; its code or link has no business here any more.
// The ids beside the records: of those PostgreSQL knows that they are few, and goes by the key.
const SETTLE: Statement = {
  name: 'settle_messages',
  text: `
    update message m set
      state = r.state,
      sent_at = r."sentAt",
      next_attempt_at = r."nextAttemptAt",
      provider_id = coalesce(r."providerId", m.provider_id),
      last_error = r."lastError",
      secret = case when r.state = 'QUEUED' then m.secret end
    from jsonb_to_recordset($1) as r(id uuid, attempts int, state text, "sentAt" timestamptz,
      "nextAttemptAt" timestamptz, "providerId" text, "lastError" text)
    where m.id = r.id and m.id = any($2) and m.state = 'QUEUED' and (r.state = 'SENT' or m.attempts = r.attempts)`,
};

/** Writes what became of several messages in one statement. */
export async function settleMessages(sql: Sql, settled: readonly SettledMessage[]): Promise<void> {
  await sql.rows(SETTLE, [JSON.stringify(settled), settled.map(({ id }) => id)]);
}
