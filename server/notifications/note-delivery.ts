import type { MessageDelivery } from '#contract/message.ts';
import type { Sql, Statement } from '../db/sql.ts';

/** The provider's statuses that are the last word; the ones on the way there tell nothing new. */
const LAST_WORDS: ReadonlyMap<string, MessageDelivery> = new Map([
  ['delivered', 'DELIVERED'],
  ['read', 'DELIVERED'],
  ['undelivered', 'UNDELIVERED'],
  ['failed', 'UNDELIVERED'],
  ['canceled', 'UNDELIVERED'],
]);

// Reports come in any order, doubled, and before we have noted that the message went. The first
// last word of a text message stays. A report of one that was sent before the present one is passed
// over; and what arrived was sent, though its answer was lost on the way to us.
const NOTE_DELIVERY: Statement = {
  name: 'note_delivery',
  text: `
    update message set
      delivery = $3, delivery_of = $2,
      state = case when arrived then 'SENT' else state end,
      sent_at = case when arrived then coalesce(sent_at, $4) else sent_at end,
      provider_id = case when arrived then $2 else provider_id end,
      next_attempt_at = case when arrived then null else next_attempt_at end,
      last_error = case when arrived then null else last_error end,
      secret = case when arrived then null else secret end
    from (
      select id as message_id, $3 = 'DELIVERED' and state in ('QUEUED', 'FAILED') as arrived
      from message where id = $1
    ) as standing
    where id = message_id and channel = 'SMS' and (provider_id is null or provider_id = $2)
      and (delivery is null or delivery_of is distinct from $2)`,
};

/** What a provider says of one text message. */
export interface DeliveryReport {
  /** Ours, from the address that the report came to. */
  messageId: string;
  /** The provider's. */
  sid: string;
  status: string;
}

/**
 * Writes how a text message ended. A message or sid that is not known changes nothing.
 * @param now milliseconds since 1970
 */
export async function noteDelivery(
  sql: Sql,
  { messageId, sid, status }: DeliveryReport,
  now: number,
): Promise<void> {
  const delivery = LAST_WORDS.get(status);
  if (delivery !== undefined) {
    await sql.rows(NOTE_DELIVERY, [messageId, sid, delivery, new Date(now)]);
  }
}
