import type { Sql, Statement } from '../db/sql.ts';
import type { AlertTerm } from '#contract/deadline-alert.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { LockedCase } from './locked-case.ts';

// A supervisor without an office watches all of them.
const QUEUE_ALERTS: Statement = {
  name: 'queue_supervisor_alerts',
  text: `
    insert into message (id, key, case_id, staff_id, channel, template, locale, destination, params, state, next_attempt_at, created_at)
    select gen_random_uuid(), $1 || ':' || s.id, $2, s.id, 'EMAIL', 'staff_deadline_breached',
      s.locale, s.email, $3, 'QUEUED', $4, $4
    from staff_member s
    where s.active and s.role = 'SUPERVISOR' and (s.office_id is null or s.office_id = $5)
    on conflict (key) do nothing`,
};

const RAISE_ALERT: Statement = {
  name: 'raise_deadline_alert',
  text: `
    insert into deadline_alert (id, case_id, term, key, raised_at) values ($1, $2, $3, $4, $5)
    on conflict (case_id, key) do nothing`,
};

/**
 * Tells the supervisors of an office that a term was missed (LC-4), by a message and on the list of
 * the desk: an alert, never a decision.
 */
export async function alertSupervisors(
  sql: Sql,
  locked: LockedCase,
  { key, term }: { key: string; term: AlertTerm },
  now: number,
): Promise<void> {
  await sql.rows(RAISE_ALERT, [uuidV7(now), locked.id, term, key, new Date(now)]);
  await sql.rows(QUEUE_ALERTS, [
    `case:${locked.id}:${key}`,
    locked.id,
    JSON.stringify({ protocolNumber: locked.protocolNumber ?? '' }),
    new Date(now),
    locked.officeId,
  ]);
}
