import type { Board } from '#contract/board.ts';
import { RESEND_WITHIN_DAYS } from '#rules/message-resend.ts';
import type { Sql, Statement } from '../db/sql.ts';

const DAY_MS = 86_400_000;
const NAMED = 20;

// Two partial indexes (message_failed, message_undelivered): what arrived is not looked at.
const FAILED: Statement = {
  name: 'failed_messages',
  text: `
    with failed as (
      select case_id, created_at from message
      where state = 'FAILED' and created_at >= $1 and case_id is not null
      union all
      select case_id, created_at from message
      where state = 'SENT' and delivery = 'UNDELIVERED' and delivery_of = provider_id
        and created_at >= $1 and case_id is not null
    )
    select c.id, c.protocol_number as "protocolNumber", o.name as "officeName",
      count(*) as messages, max(f.created_at) as newest, sum(count(*)) over ()::int as total
    from failed f join case_file c on c.id = f.case_id left join office o on o.id = c.office_id
    group by c.id, o.name order by newest desc, c.id limit $2`,
};

interface FailedRow {
  id: string;
  protocolNumber: string | null;
  officeName: string | null;
  messages: number;
  newest: Date;
  total: number;
}

/**
 * Messages about cases that did not arrive, of the days in which they can be sent again, and the
 * cases they are about, the newest first.
 * @param now milliseconds since 1970
 */
export async function failedMessages(sql: Sql, now: number): Promise<Board['failedMessages']> {
  const since = new Date(now - RESEND_WITHIN_DAYS * DAY_MS);
  const rows = await sql.rows<FailedRow>(FAILED, [since, NAMED]);
  return {
    count: rows[0]?.total ?? 0,
    cases: rows.map(({ id, protocolNumber, officeName, messages, newest }) => ({
      id,
      protocolNumber: protocolNumber ?? '',
      officeName: officeName ?? '',
      messages,
      newestAt: newest.toISOString(),
    })),
  };
}
