import { z } from 'zod';
import type { QueuePage, QueueQuery, QueueRow } from '#contract/desk-case.ts';
import { type CaseState, CASE_STATES } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { isConcluded } from '#rules/case-state.ts';
import { nameCompareKey } from '#rules/person-name.ts';
import type { Suspension } from '#rules/case-deadlines.ts';
import type { Sql } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';

/** Names of the filters that a query sets, in a fixed order: each set of them is one statement. */
interface Filter {
  name: string;
  sql: (parameter: string) => string;
  value: unknown;
}

const SORT_COLUMNS = {
  submittedAt: 'c.submitted_at',
  concludeDueOn: 'c.conclude_due_on',
  stateSince: 'c.state_since',
} as const;

const DAY_MS = 86_400_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Row = Omit<QueueRow, 'submittedAt' | 'stateSince' | 'overdue' | 'suspended'> & {
  submittedAt: Date;
  stateSince: Date;
  suspensions: Suspension[];
};

/**
 * One page of the operators' queue with the exact number of hits. Everybody is held to their own
 * office but supervisors, whatever the query says. The page is found on narrow index entries
 * first, and only its rows are joined to names.
 * @param now milliseconds since 1970
 */
export async function queuePage(
  sql: Sql,
  actor: StaffActor,
  query: QueueQuery,
  now: number,
): Promise<QueuePage> {
  const filters = filtersOf(actor, query, now);
  const names = filters.map(({ name }) => name).join('_');
  const where = [`c.state <> 'DRAFT'`, ...filters.map((filter, i) => filter.sql(`$${i + 1}`))].join(
    ' and ',
  );
  const values = filters.map(({ value }) => value);
  const order = query.order === 'DESC' ? 'desc' : 'asc';
  const column = SORT_COLUMNS[query.sort];
  const count = filters.length;
  const [rows, [counted]] = await Promise.all([
    sql.rows<Row>(
      {
        name: `queue_${names}_${query.sort}_${order}`,
        text: `
          select c.id, c.protocol_number as "protocolNumber", c.type, c.state, c.version,
            b.surname || ' ' || b.name as "beneficiaryName", c.office_id as "officeId",
            c.assignee_id as "assigneeId", s.name || ' ' || s.surname as "assigneeName",
            c.submitted_at as "submittedAt", c.state_since as "stateSince",
            c.conclude_due_on as "concludeDueOn", c.suspensions
          from (
            select c.id from case_file c where ${where}
            order by ${column} ${order} nulls last, c.id ${order} limit $${count + 1} offset $${count + 2}
          ) page
          join case_file c on c.id = page.id
          join assisted_person b on b.id = c.beneficiary_id
          left join staff_member s on s.id = c.assignee_id
          order by ${column} ${order} nulls last, c.id ${order}`,
      },
      [...values, query.perPage, (query.page - 1) * query.perPage],
    ),
    sql.rows<{ total: number }>(
      {
        name: `queue_count_${names}`,
        text: `select count(*) as total from case_file c where ${where}`,
      },
      values,
    ),
  ]);
  const today = civilDateOf(now);
  return { data: rows.map((row) => present(row, today)), total: counted?.total ?? 0 };
}

function filtersOf(actor: StaffActor, query: QueueQuery, now: number): Filter[] {
  const office =
    actor.role === 'SUPERVISOR' || actor.role === 'ADMIN' ? query.office : (actor.officeId ?? '');
  const states = listOf(query.state, CASE_STATES);
  const types = listOf(query.type, REQUEST_TYPES);
  const filters: (Filter | null)[] = [
    office === undefined
      ? null
      : { name: 'office', sql: (p) => `c.office_id = ${p}`, value: office },
    states === null
      ? null
      : { name: 'state', sql: (p) => `c.state = any(${p}::text[])`, value: states },
    types === null
      ? null
      : { name: 'type', sql: (p) => `c.type = any(${p}::text[])`, value: types },
    assigneeFilter(actor, query.assignee),
    query.olderThanDays === undefined
      ? null
      : {
          name: 'age',
          sql: (p) => `c.submitted_at <= ${p}`,
          value: new Date(now - query.olderThanDays * DAY_MS),
        },
    query.text === undefined || query.text === ''
      ? null
      : {
          name: 'text',
          sql: (p) => `c.search_text like all(${p}::text[])`,
          value: searchPatterns(query.text),
        },
  ];
  return filters.filter((filter) => filter !== null);
}

function assigneeFilter(actor: StaffActor, assignee: string | undefined): Filter | null {
  if (assignee === undefined) {
    return null;
  }
  if (assignee === 'none') {
    return {
      name: 'unassigned',
      sql: (p) => `c.assignee_id is null and ${p}::text is not null`,
      value: 'none',
    };
  }
  const staffId = assignee === 'me' ? actor.staffId : assignee;
  return {
    name: 'assignee',
    sql: (p) => `c.assignee_id = ${p}::uuid`,
    // What is no id is nobody's.
    value: z.uuid().safeParse(staffId).success ? staffId : NOBODY,
  };
}

/** Known values of a comma-separated filter; null when it names none that exist. */
function listOf<T extends string>(text: string | undefined, known: readonly T[]): T[] | null {
  const values = (text ?? '')
    .split(',')
    .filter((value): value is T => (known as readonly string[]).includes(value));
  return values.length === 0 ? null : values;
}

/** Each word anywhere, as names and codes are stored: upper case, no marks; % and _ mean themselves. */
function searchPatterns(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5)
    .map((word) => {
      const key = /[\d/]/.test(word) ? word.toUpperCase() : nameCompareKey(word);
      return `%${key.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
    });
}

function present(
  { suspensions, submittedAt, stateSince, ...row }: Row,
  today: CivilDate,
): QueueRow {
  return {
    ...row,
    submittedAt: submittedAt.toISOString(),
    stateSince: stateSince.toISOString(),
    overdue: isOverdue(row.state, row.concludeDueOn, today),
    suspended: suspensions.some(({ to }) => to === undefined),
  };
}

/** Whether an open case's last day has passed. */
export function isOverdue(state: CaseState, dueOn: CivilDate | null, today: CivilDate): boolean {
  return dueOn !== null && dueOn < today && !isConcluded(state);
}
