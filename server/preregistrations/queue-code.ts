import type { CivilDate } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';

const QUEUE: Statement = {
  name: 'queue_preregistration_code',
  text: `
    insert into message (id, key, case_id, channel, template, locale, destination, params, secret,
      state, next_attempt_at, created_at)
    values ($1, $2, $3, $4, 'preregistration_received', $5, $6, $7, $8, 'QUEUED', $9, $9)
    on conflict (key) do nothing`,
};

interface CodeToSend {
  caseId: string;
  code: string;
  confirmBy: CivilDate;
  locale: Locale;
  email: string | null;
  mobile: string | null;
}

/** Queues the code of a pre-registration, sealed, by mail where there is an address, else by SMS. */
export async function queueCode(
  sql: Sql,
  { clock, secrets }: Pick<Deps, 'clock' | 'secrets'>,
  { caseId, code, confirmBy, locale, email, mobile }: CodeToSend,
): Promise<void> {
  const now = clock.now();
  const channel = email === null ? 'SMS' : 'EMAIL';
  await sql.rows(QUEUE, [
    uuidV7(now),
    `case:${caseId}:code:${channel}`,
    caseId,
    channel,
    locale,
    email ?? mobile,
    JSON.stringify({ protocolNumber: '', dueOn: confirmBy }),
    secrets.seal(JSON.stringify({ code })),
    new Date(now),
  ]);
}
