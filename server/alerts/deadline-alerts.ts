import type { Logger } from 'pino';
import {
  type AlertCount,
  type DeadlineAlert,
  type DeadlineAlertPage,
  MOST_COUNTED_ALERTS,
} from '#contract/deadline-alert.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';

const REST_MS = 15_000;

// A supervisor with an office watches it alone, as the messages go.
const OPEN = `deadline_alert a join case_file c on c.id = a.case_id
  where a.handled_at is null and ($1::text is null or c.office_id = $1)`;
const SEEN = `coalesce((select seen_at from alert_seen where staff_id = $2), '-infinity')`;

const PAGE: Statement = {
  name: 'deadline_alerts',
  text: `
    select a.id, a.case_id as "caseId", c.protocol_number as "protocolNumber", c.type, c.state,
      o.name as "officeName", s.name || ' ' || s.surname as "assigneeName", a.term,
      a.raised_at as "raisedAt", a.raised_at > ${SEEN} as "isNew"
    from (select a.* from ${OPEN} order by a.raised_at desc, a.id limit $3 offset $4) a
    join case_file c on c.id = a.case_id
    left join office o on o.id = c.office_id
    left join staff_member s on s.id = c.assignee_id
    order by a.raised_at desc, a.id`,
};
const TOTAL: Statement = {
  name: 'count_deadline_alerts',
  text: `select count(*) as total from ${OPEN}`,
};
const UNSEEN: Statement = {
  name: 'count_unseen_alerts',
  text: `
    select count(*) as unseen from (
      select 1 from ${OPEN} and a.raised_at > ${SEEN} limit ${MOST_COUNTED_ALERTS}) unseen`,
};
const MARK_SEEN: Statement = {
  name: 'mark_alerts_seen',
  text: `
    insert into alert_seen (staff_id, seen_at) values ($1, $2)
    on conflict (staff_id) do update set seen_at = greatest(alert_seen.seen_at, excluded.seen_at)`,
};
const LOCK_ALERT: Statement = {
  name: 'lock_deadline_alert',
  text: `
    select a.handled_at as "handledAt", a.case_id as "caseId"
    from deadline_alert a join case_file c on c.id = a.case_id
    where a.id = $1 and ($2::text is null or c.office_id = $2) for update of a`,
};
const HANDLE: Statement = {
  name: 'handle_deadline_alert',
  text: `
    with handled as (
      update deadline_alert set handled_at = $2, handled_by = $3 where id = $1 returning case_id
    )
    insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
    select $2, 'STAFF', $3, 'alert_handled', case_id, $4, $5, jsonb_build_object('alertId', $1::uuid)
    from handled`,
};

// What was taken is not late to be taken any more, and what ended is not late at all.
const SETTLE: Statement = {
  name: 'settle_deadline_alerts',
  text: `
    update deadline_alert a set handled_at = $1 from case_file c
    where c.id = a.case_id and a.handled_at is null
      and (c.concluded_at is not null or (a.term = 'TAKE_CHARGE' and c.state <> 'SUBMITTED'))`,
};

/** Missed terms that nobody saw to yet, the newest first. */
export async function deadlineAlerts(
  sql: Sql,
  { staffId, officeId }: StaffActor,
  { page, perPage }: ListQuery,
): Promise<DeadlineAlertPage> {
  const [rows, [counted]] = await Promise.all([
    sql.rows<Omit<DeadlineAlert, 'raisedAt'> & { raisedAt: Date }>(PAGE, [
      officeId,
      staffId,
      perPage,
      (page - 1) * perPage,
    ]),
    sql.rows<{ total: number }>(TOTAL, [officeId]),
  ]);
  return {
    data: rows.map((row) => ({ ...row, raisedAt: row.raisedAt.toISOString() })),
    total: counted?.total ?? 0,
  };
}

/** How many are new to this person. */
export async function unseenAlerts(
  sql: Sql,
  { staffId, officeId }: StaffActor,
): Promise<AlertCount> {
  const [row] = await sql.rows<AlertCount>(UNSEEN, [officeId, staffId]);
  return { unseen: row?.unseen ?? 0 };
}

/** Notes that this person has looked at the alerts. */
export async function markAlertsSeen(
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
  { staffId }: StaffActor,
): Promise<void> {
  await sql.rows(MARK_SEEN, [staffId, new Date(clock.now())]);
}

/**
 * A supervisor has seen to a missed term; it leaves everybody's list.
 * @throws DeskError not_found for another office's, already_done when somebody else was first
 */
export async function handleAlert(
  { sql: pool, clock }: Pick<Deps, 'sql' | 'clock'>,
  { staffId, officeId }: StaffActor,
  alertId: string,
  request: { requestId: string; ipAddress: string },
): Promise<void> {
  await pool.transact(async (sql) => {
    const [row] = await sql.rows<{ handledAt: Date | null }>(LOCK_ALERT, [alertId, officeId]);
    if (row === undefined) {
      throw new DeskError('not_found');
    }
    if (row.handledAt !== null) {
      throw new DeskError('already_done');
    }
    await sql.rows(HANDLE, [
      alertId,
      new Date(clock.now()),
      staffId,
      request.requestId,
      request.ipAddress,
    ]);
  });
}

/** Takes off the list what went on by itself. */
export async function settleAlerts({ sql, clock }: Pick<Deps, 'sql' | 'clock'>): Promise<void> {
  await sql.rows(SETTLE, [new Date(clock.now())]);
}

/** Settles every few seconds; runs in the worker. */
export function startAlertSettling(deps: Pick<Deps, 'sql' | 'clock'>, logger: Logger): Turns {
  return runInTurns(logger, 'alert settling', REST_MS, () => settleAlerts(deps));
}
