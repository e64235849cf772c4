import { closingDays } from '../offices/closing-days.ts';
import type { QueuePage, QueueQuery, QueueRow } from '#contract/desk-case.ts';
import { type CaseState, CASE_STATES } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Suspension } from '#rules/case-deadlines.ts';
import { isConcluded } from '#rules/case-state.ts';
import { workingDaysUntil } from '#rules/closing-days.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { LABELS_OF_CASE } from '../queue/case-labels.ts';
import { PATIENCE_MS } from './case-viewers.ts';
import {
  isCounted,
  type QueueConditions,
  queueConditions,
  type QueueFilter,
  queueFilter,
} from './queue-filter.ts';

// Only the last day can be absent: the clock stands still and the day is as far away as any, so it
// comes last, and first where the order is turned round, as in the index.
const SORTS = {
  submittedAt: 'c.submitted_at',
  concludeDueOn: 'c.conclude_due_on',
  stateSince: 'c.state_since',
  concludedAt: 'c.concluded_at',
} as const;

type Row = Omit<
  QueueRow,
  'submittedAt' | 'stateSince' | 'workingDaysLeft' | 'overdue' | 'suspended'
> & {
  submittedAt: Date;
  stateSince: Date;
  suspensions: Suspension[];
};

/**
 * One page of the operators' queue with the exact number of hits. The page is found on narrow index
 * entries first, and only its rows are joined to names; the number comes from the kept counts where
 * they answer the filter.
 * @param now milliseconds since 1970
 */
export async function queuePage(
  sql: Sql,
  actor: StaffActor,
  query: QueueQuery,
  now: number,
): Promise<QueuePage> {
  const filter = queueFilter(actor, query, now);
  const conditions = queueConditions(filter);
  const [rows, total, closingOf] = await Promise.all([
    sql.rows<Row>(pageStatement(conditions, query), [
      ...conditions.values,
      query.perPage,
      (query.page - 1) * query.perPage,
      actor.staffId,
      new Date(now - PATIENCE_MS),
    ]),
    isCounted(filter) ? keptTotal(sql, filter) : countedTotal(sql, conditions),
    closingDays(sql),
  ]);
  const today = civilDateOf(now);
  return { data: rows.map((row) => present(row, today, closingOf(row.officeId))), total };
}

/** The exact number of cases that a query hits, without a page of them. */
export async function queueTotal(
  sql: Sql,
  actor: StaffActor,
  query: QueueQuery,
  now: number,
): Promise<number> {
  const filter = queueFilter(actor, query, now);
  return isCounted(filter) ? keptTotal(sql, filter) : countedTotal(sql, queueConditions(filter));
}

function pageStatement(
  { where, values, findFirst }: QueueConditions,
  query: QueueQuery,
): Statement {
  const column = SORTS[query.sort];
  const direction = query.order === 'DESC' ? 'desc' : 'asc';
  const order = `${column} ${direction}, c.id ${direction}`;
  // Cases by their last day are few, but the planner takes them for many and would look for them in
  // the order of the page, through all that are open; OFFSET 0 has them found first.
  const source =
    findFirst && query.sort !== 'concludedAt'
      ? `(select c.id, ${column} from case_file c where ${where} offset 0) c`
      : `case_file c where ${where}`;
  const staff = values.length + 3;
  // Looked up for the rows of the page alone, by primary key.
  const viewersOfRow = `array(
    select v.name || ' ' || v.surname from case_viewer cv join staff_member v on v.id = cv.staff_id
    where cv.case_id = c.id and cv.staff_id <> $${staff}::uuid and cv.seen_at > $${staff + 1}::timestamptz
    order by 1)`;
  return {
    text: `
      select c.id, c.protocol_number as "protocolNumber", c.type, c.state, c.version,
        coalesce(b.surname || ' ' || b.name, a.surname || ' ' || a.name, '') as "beneficiaryName", c.office_id as "officeId",
        c.assignee_id as "assigneeId", s.name || ' ' || s.surname as "assigneeName",
        c.submitted_at as "submittedAt", c.state_since as "stateSince",
        c.conclude_due_on as "concludeDueOn", c.suspensions,
        ${LABELS_OF_CASE} as labels, ${viewersOfRow} as viewers,
        c.concluded_at is null and not exists (
          select 1 from case_opened o
          where o.case_id = c.id and o.staff_id = $${staff}::uuid and o.version >= c.version
        ) as unread
      from (
        select c.id from ${source} order by ${order} limit $${values.length + 1} offset $${values.length + 2}
      ) page
      join case_file c on c.id = page.id
      left join account a on a.id = c.applicant_id
      left join assisted_person b on b.id = c.beneficiary_id
      left join staff_member s on s.id = c.assignee_id
      order by ${order}`,
  };
}

const KEPT_TOTAL: Statement = {
  name: 'queue_kept_total',
  text: `
    select coalesce(sum(n), 0)::int as total from (
      select total as n, office_id, state, type, submitted_on, assigned from case_count
      union all
      select change, office_id, state, type, submitted_on, assigned from case_count_delta
    ) k
    where ($1::text is null or office_id = $1) and ($2::text[] is null or state = any($2))
      and ($3::text[] is null or type = any($3)) and ($4::date is null or submitted_on <= $4)
      and ($5::boolean is null or assigned = $5) and ($6::date is null or submitted_on >= $6)`,
};

async function keptTotal(sql: Sql, filter: QueueFilter): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(KEPT_TOTAL, [
    filter.office ?? null,
    filter.assignee === 'NOBODY' ? openAmong(filter.states) : (filter.states ?? null),
    filter.types ?? null,
    filter.submittedUntil ?? null,
    filter.assignee === 'NOBODY' ? false : null,
    filter.submittedFrom ?? null,
  ]);
  return row?.total ?? 0;
}

/** Of nobody are open cases alone, whatever else the filter says. */
function openAmong(states: QueueFilter['states']): CaseState[] {
  return (states ?? CASE_STATES).filter((state) => !isConcluded(state));
}

async function countedTotal(sql: Sql, { where, values }: QueueConditions): Promise<number> {
  const [row] = await sql.rows<{ total: number }>(
    {
      text: `select count(*)::int as total from case_file c where ${where}`,
    },
    values,
  );
  return row?.total ?? 0;
}

function present(
  { suspensions, submittedAt, stateSince, ...row }: Row,
  today: CivilDate,
  closing: readonly CivilDate[],
): QueueRow {
  return {
    ...row,
    submittedAt: submittedAt.toISOString(),
    stateSince: stateSince.toISOString(),
    workingDaysLeft: workingDaysLeft(row.state, row.concludeDueOn, today, closing),
    overdue: isOverdue(row.state, row.concludeDueOn, today),
    suspended: suspensions.some(({ to }) => to === undefined),
  };
}

/** Working days until the last day of an open case; null once it is concluded or has no last day. */
export function workingDaysLeft(
  state: CaseState,
  dueOn: CivilDate | null,
  today: CivilDate,
  closing: readonly CivilDate[],
): number | null {
  return dueOn === null || isConcluded(state) ? null : workingDaysUntil(today, dueOn, closing);
}

/** Whether an open case's last day has passed. */
export function isOverdue(state: CaseState, dueOn: CivilDate | null, today: CivilDate): boolean {
  return dueOn !== null && dueOn < today && !isConcluded(state);
}
