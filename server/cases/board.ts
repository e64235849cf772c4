import type { Board } from '#contract/desk-case.ts';
import type { CaseState } from '#contract/case-state.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { failedMessages } from '../notifications/failed-messages.ts';
import { dueDays } from './queue-filter.ts';

/** Lower bounds of the age groups, in days since submission. */
const AGE_GROUPS = [0, 3, 8, 16, 31] as const;

// One pass over the open cases: they are few beside the closed ones and have an index of their own.
const OPEN_CASES: Statement = {
  name: 'board_open_cases',
  text: `
    select c.state, c.office_id as "officeId", c.assignee_id as "assigneeId",
      width_bucket(extract(epoch from ($1::timestamptz - c.submitted_at)) / 86400, array[0, 3, 8, 16, 31]) - 1 as "ageGroup",
      count(*) as count,
      count(*) filter (where c.conclude_due_on <= $2) as overdue,
      count(*) filter (where c.conclude_due_on between $3 and $4) as "dueSoon"
    from case_file c where c.concluded_at is null and c.state <> 'DRAFT'
    group by 1, 2, 3, 4`,
};

const NAMES: Statement = {
  name: 'board_names',
  text: `
    select id::text, name || ' ' || surname as name, 'STAFF' as kind from staff_member
    union all select id, name, 'OFFICE' from office`,
};

interface Cell {
  state: CaseState;
  officeId: string;
  assigneeId: string | null;
  ageGroup: number;
  count: number;
  overdue: number;
  dueSoon: number;
}

/** The supervisor's first view: open cases by state, office, operator and age, as of now. */
export async function boardOf(sql: Sql, now: number): Promise<Board> {
  const today = civilDateOf(now);
  const soon = dueDays('soon', today);
  const [cells, names, failed] = await Promise.all([
    sql.rows<Cell>(OPEN_CASES, [new Date(now), dueDays('overdue', today).to, soon.from, soon.to]),
    sql.rows<{ id: string; name: string }>(NAMES, []),
    failedMessages(sql, now),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return {
    asOf: new Date(now).toISOString(),
    open: sum(cells, 'count'),
    overdue: sum(cells, 'overdue'),
    dueSoon: sum(cells, 'dueSoon'),
    byState: groups(cells, (cell) => cell.state).map(([state, count]) => ({ state, count })),
    byOffice: groups(cells, (cell) => cell.officeId).map(([officeId, count]) => ({
      officeId,
      officeName: nameOf.get(officeId) ?? officeId,
      count,
    })),
    byOperator: groups(cells, (cell) => cell.assigneeId).map(([staffId, count]) => ({
      staffId,
      name: staffId === null ? '' : (nameOf.get(staffId) ?? ''),
      count,
    })),
    byAge: AGE_GROUPS.map((fromDays, index) => {
      const next = AGE_GROUPS[index + 1];
      return {
        fromDays,
        toDays: next === undefined ? null : next - 1,
        count: sum(
          cells.filter((cell) => Math.max(cell.ageGroup, 0) === index),
          'count',
        ),
      };
    }),
    failedMessages: failed,
  };
}

function sum(cells: readonly Cell[], what: 'count' | 'overdue' | 'dueSoon'): number {
  return cells.reduce((total, cell) => total + cell[what], 0);
}

function groups<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K): [K, number][] {
  const totals = new Map<K, number>();
  for (const cell of cells) {
    totals.set(keyOf(cell), (totals.get(keyOf(cell)) ?? 0) + cell.count);
  }
  return [...totals].toSorted((first, second) => second[1] - first[1]);
}
