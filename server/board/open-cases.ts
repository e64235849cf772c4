import type { Board } from '#contract/board.ts';
import { CASE_STATES, type CaseState } from '#contract/case-state.ts';
import { REQUEST_TYPES, type RequestType } from '#contract/request-type.ts';
import { addDays, civilDateOf, startOfDay } from '#rules/calendar.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { failedMessages } from '../notifications/failed-messages.ts';
import { dueDays } from '../cases/queue-filter.ts';

/** Lower bounds of the age groups, in civil days since submission. */
const AGE_GROUPS = [0, 3, 8, 16, 31] as const;

// One pass over the open cases: they are few beside the closed ones, and the index by their last day
// holds all that is asked.
const OPEN_CASES: Statement = {
  name: 'board_open_cases',
  text: `
    select c.state, c.type, c.office_id as "officeId", c.assignee_id as "assigneeId",
      width_bucket(c.submitted_at, $1::timestamptz[]) as "younger",
      count(*) as count,
      count(*) filter (where c.conclude_due_on <= $2) as overdue,
      count(*) filter (where c.conclude_due_on between $3 and $4) as "dueSoon"
    from case_file c where c.concluded_at is null and c.state <> 'DRAFT' and c.submitted_at is not null
      and ($5::text is null or c.office_id = $5)
    group by 1, 2, 3, 4, 5`,
};

const NAMES: Statement = {
  name: 'board_names',
  text: `
    select id::text, name || ' ' || surname as name, surname || ' ' || name as key from staff_member
    union all select id, name, name from office`,
};

interface Cell {
  state: CaseState;
  type: RequestType;
  officeId: string;
  assigneeId: string | null;
  /** Of how many age groups it is younger than. */
  younger: number;
  count: number;
  overdue: number;
  dueSoon: number;
}

interface Name {
  id: string;
  name: string;
  /** What it is put in order by. */
  key: string;
}

/**
 * The supervisor's first view: open cases by state, type, office, operator and age, as of now.
 * @param now milliseconds since 1970
 * @param office one office; absent: all of them
 */
export async function openCases(sql: Sql, now: number, office?: string): Promise<Board> {
  const today = civilDateOf(now);
  const soon = dueDays('soon', today);
  const [cells, names, failed] = await Promise.all([
    sql.rows<Cell>(OPEN_CASES, [
      ageBounds(today),
      dueDays('overdue', today).to,
      soon.from,
      soon.to,
      office ?? null,
    ]),
    sql.rows<Name>(NAMES, []),
    failedMessages(sql, now),
  ]);
  return {
    asOf: new Date(now).toISOString(),
    ...sumsOf(cells),
    byState: CASE_STATES.flatMap((state) => counted({ state }, only(cells, { state }))),
    byType: REQUEST_TYPES.flatMap((type) => counted({ type }, only(cells, { type }))),
    byOffice: byOffice(cells, names),
    byOperator: byOperator(cells, names),
    byAge: AGE_GROUPS.map((fromDays, index) => {
      const next = AGE_GROUPS[index + 1];
      return {
        fromDays,
        toDays: next === undefined ? null : next - 1,
        count: sumsOf(cells.filter(({ younger }) => AGE_GROUPS.length - 1 - younger === index))
          .open,
      };
    }),
    failedMessages: failed,
  };
}

/** Moments before which a case is of each age group but the youngest, the oldest group first. */
function ageBounds(today: CivilDate): Date[] {
  return AGE_GROUPS.slice(1)
    .toReversed()
    .map((days) => new Date(startOfDay(addDays(today, 1 - days))));
}

function sumsOf(cells: readonly Cell[]): { open: number; overdue: number; dueSoon: number } {
  const sums = { open: 0, overdue: 0, dueSoon: 0 };
  for (const { count, overdue, dueSoon } of cells) {
    sums.open += count;
    sums.overdue += overdue;
    sums.dueSoon += dueSoon;
  }
  return sums;
}

function only(cells: readonly Cell[], wanted: Partial<Cell>): Cell[] {
  const [entry] = Object.entries(wanted) as [keyof Cell, Cell[keyof Cell]][];
  return entry === undefined ? [] : cells.filter((cell) => cell[entry[0]] === entry[1]);
}

/** A group with its number, left out where there is none. */
function counted<T extends object>(group: T, cells: readonly Cell[]): (T & { count: number })[] {
  return cells.length === 0 ? [] : [{ ...group, count: sumsOf(cells).open }];
}

function byOffice(cells: readonly Cell[], names: readonly Name[]): Board['byOffice'] {
  return inOrder(cells, names, 'officeId').map(({ id, name, of }) => ({
    officeId: id ?? '',
    officeName: name,
    count: sumsOf(of).open,
  }));
}

function byOperator(cells: readonly Cell[], names: readonly Name[]): Board['byOperator'] {
  return inOrder(cells, names, 'assigneeId').map(({ id, name, of }) => {
    const { open, overdue, dueSoon } = sumsOf(of);
    return { staffId: id, name, count: open, overdue, dueSoon };
  });
}

/** The cells by whose they are, in alphabetical order; what is nobody's comes first. */
function inOrder(
  cells: readonly Cell[],
  names: readonly Name[],
  part: 'officeId' | 'assigneeId',
): { id: string | null; name: string; of: Cell[] }[] {
  const nameOf = new Map(names.map((name) => [name.id, name]));
  const groups = Map.groupBy(cells, (cell) => cell[part]);
  return [...groups]
    .map(([id, of]) => {
      const known = nameOf.get(id ?? '');
      return { id, name: known?.name ?? id ?? '', key: known?.key ?? id ?? '', of };
    })
    .toSorted((first, second) => first.key.localeCompare(second.key, 'it'))
    .map(({ id, name, of }) => ({ id, name, of }));
}
