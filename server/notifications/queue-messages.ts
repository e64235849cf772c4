import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { NewMessage } from './queue-message.ts';

const QUEUE: Statement = {
  name: 'queue_messages',
  text: `
    insert into message (id, key, case_id, account_id, staff_id, channel, template, locale,
      destination, params, secret, state, next_attempt_at, created_at)
    select m.id, m.key, m."caseId", m."accountId", m."staffId", m.channel, m.template, m.locale,
      m.destination, coalesce(m.params, '{}'), m.secret, 'QUEUED', $2, $2
    from jsonb_to_recordset($1::jsonb) as m(id uuid, key text, "caseId" uuid, "accountId" uuid,
      "staffId" uuid, channel text, template text, locale text, destination text, params jsonb,
      secret text)
    on conflict (key) do nothing`,
};

/**
 * Queues many messages in one statement, as `queueMessage` does one. Call `deps.messenger.wake()`
 * after the commit.
 * @param sql the transaction of the act that they tell of
 */
export async function queueMessages(
  sql: Sql,
  { clock, secrets }: Pick<Deps, 'clock' | 'secrets'>,
  messages: readonly NewMessage[],
): Promise<void> {
  const now = clock.now();
  const rows = messages.map(({ secret, ...message }) => ({
    ...message,
    id: uuidV7(now),
    secret: secret === undefined ? null : secrets.seal(JSON.stringify(secret)),
  }));
  await sql.rows(QUEUE, [JSON.stringify(rows), new Date(now)]);
}
