import { closingDays } from '../offices/closing-days.ts';
import type { QueuePage, QueueQuery, QueueRow } from '#contract/desk-case.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Suspension } from '#rules/case-deadlines.ts';
import { isConcluded } from '#rules/case-state.ts';
import { workingDaysUntil } from '#rules/closing-days.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { LABELS_OF_CASE } from '../queue/case-labels.ts';
import { PATIENCE_MS } from './case-viewers.ts';
import { isCounted, queueConditions, type QueueFilter, queueFilter } from './queue-filter.ts';
import { keptTotal } from './kept-total.ts';

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
  const [{ ids, total }, closingOf] = await Promise.all([
    findPage(sql, queueFilter(actor, query, now), query),
    closingDays(sql),
  ]);
  const rows =
    ids.length === 0
      ? []
      : await sql.rows<Row>(ROWS, [ids, actor.staffId, new Date(now - PATIENCE_MS)]);
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
  if (isCounted(filter)) {
    const values: unknown[] = [];
    return numberOf(sql, keptTotal(filter, values), values);
  }
  const { where, values } = queueConditions(filter);
  return numberOf(sql, countOf(`case_file c where ${where}`), values);
}

async function numberOf(sql: Sql, total: string, values: readonly unknown[]): Promise<number> {
  const [row] = await sql.rows<{ total: number }>({ text: `select (${total}) as total` }, values);
  return row?.total ?? 0;
}

function countOf(hits: string): string {
  return `select count(*)::int from ${hits}`;
}

interface FoundPage {
  ids: string[];
  total: number;
}

async function findPage(sql: Sql, filter: QueueFilter, query: QueueQuery): Promise<FoundPage> {
  const { where, values, findFirst } = queueConditions(filter);
  const column = SORTS[query.sort];
  const direction = query.order === 'DESC' ? 'desc' : 'asc';
  const limit = `limit $${values.push(query.perPage)} offset $${values.push((query.page - 1) * query.perPage)}`;
  const hits = `case_file c where ${where}`;
  // Cases by their last day are few, but the planner takes them for many and would look for them in
  // the order of the page, through all that are open; they are found first, and counted with it.
  const first = findFirst && query.sort !== 'concludedAt';
  const source = first ? 'hits c' : hits;
  const text = `
    ${first ? `with hits as materialized (select c.id, ${column} from ${hits})` : ''}
    select array(select c.id from ${source} order by ${column} ${direction}, c.id ${direction} ${limit}) as ids,
      (${isCounted(filter) ? keptTotal(filter, values) : countOf(source)}) as total`;
  const [row] = await sql.rows<FoundPage>({ text }, values);
  return row ?? { ids: [], total: 0 };
}

// By primary keys alone, so that one plan serves every page: planning these joins anew takes longer
// than running them.
const ROWS: Statement = {
  name: 'queue_rows',
  text: `
    select c.id, c.protocol_number as "protocolNumber", c.type, c.state, c.version,
      coalesce(b.surname || ' ' || b.name, a.surname || ' ' || a.name, '') as "beneficiaryName", c.office_id as "officeId",
      c.assignee_id as "assigneeId", s.name || ' ' || s.surname as "assigneeName",
      c.submitted_at as "submittedAt", c.state_since as "stateSince",
      c.conclude_due_on as "concludeDueOn", c.suspensions,
      ${LABELS_OF_CASE} as labels,
      array(
        select v.name || ' ' || v.surname from case_viewer cv join staff_member v on v.id = cv.staff_id
        where cv.case_id = c.id and cv.staff_id <> $2::uuid and cv.seen_at > $3::timestamptz
        order by 1
      ) as viewers,
      c.concluded_at is null and not exists (
        select 1 from case_opened o
        where o.case_id = c.id and o.staff_id = $2::uuid and o.version >= c.version
      ) as unread
    from unnest($1::uuid[]) with ordinality as page(id, place)
    join case_file c on c.id = page.id
    left join account a on a.id = c.applicant_id
    left join assisted_person b on b.id = c.beneficiary_id
    left join staff_member s on s.id = c.assignee_id
    order by page.place`,
};

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
