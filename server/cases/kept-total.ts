import type { CivilDate } from '#contract/civil-date.ts';
import { type CaseState, CASE_STATES } from '#contract/case-state.ts';
import { addDays } from '#rules/calendar.ts';
import { isConcluded } from '#rules/case-state.ts';
import type { QueueFilter } from './queue-filter.ts';

/** Days from the first to the last, both included. */
export interface DaySpan {
  from: CivilDate;
  to: CivilDate;
}

/** How the days of a total are read: whole months where there are any, single days beside them. */
export interface CountedSpans {
  /** First days of the first month and of the one after the last; absent: no bound. */
  months: { from: CivilDate | undefined; before: CivilDate | undefined } | undefined;
  days: DaySpan[];
}

type Bounds = Partial<Record<'>=' | '<=' | '<', CivilDate | undefined>>;

/** Whole months and the days beside them that make up the time from one civil day to another. */
export function countedSpans(
  from: CivilDate | undefined,
  until: CivilDate | undefined,
): CountedSpans {
  const first = from && monthFrom(from);
  const before = until && monthOf(addDays(until, 1));
  if (from && until && first && before && first >= before) {
    return { months: undefined, days: spanOf(from, until) };
  }
  const days = [
    ...(from && first ? spanOf(from, addDays(first, -1)) : []),
    ...(until && before ? spanOf(before, until) : []),
  ];
  return { months: { from: first, before }, days };
}

function spanOf(from: CivilDate, to: CivilDate): DaySpan[] {
  return from <= to ? [{ from, to }] : [];
}

function monthOf(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

/** The first whole month from a day on. */
function monthFrom(day: CivilDate): CivilDate {
  return monthOf(day) === day ? day : monthOf(addDays(monthOf(day), 31));
}

/**
 * SQL for the exact number of cases that a filter hits, from the kept counts: whole months, the days
 * beside them, and the changes that are not yet folded into either. To be planned for its values: a
 * plan for all values would read every row of the counts.
 * @param filter one that the kept counts answer (`isCounted`)
 * @param values of the statement that it becomes part of; its own are added
 */
export function keptTotal(filter: QueueFilter, values: unknown[]): string {
  const put = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, put);
  const sumOf = (table: string, amount: string, day: string, bounds: Bounds): string => {
    const bounded = Object.entries(bounds)
      .filter(([, value]) => value !== undefined)
      .map(([sign, value]) => `${day} ${sign} ${put(value)}::date`);
    const where = [...conditions, ...bounded].join(' and ') || 'true';
    return `select sum(${amount}) as n from ${table} where ${where}`;
  };
  const { submittedFrom, submittedUntil } = filter;
  const { months, days } = countedSpans(submittedFrom, submittedUntil);
  const sums = [
    sumOf('case_count_delta', 'change', 'submitted_on', {
      '>=': submittedFrom,
      '<=': submittedUntil,
    }),
    ...days.map(({ from, to }) =>
      sumOf('case_count', 'total', 'submitted_on', { '>=': from, '<=': to }),
    ),
    ...(months === undefined
      ? []
      : [sumOf('case_count_month', 'total', 'month', { '>=': months.from, '<': months.before })]),
  ];
  return `select coalesce(sum(n), 0)::int from (${sums.join(' union all ')}) k`;
}

function conditionsOf(filter: QueueFilter, put: (value: unknown) => string): string[] {
  const nobodys = filter.assignee === 'NOBODY';
  const states = nobodys ? openAmong(filter.states) : filter.states;
  return [
    ...(filter.office === undefined ? [] : [`office_id = ${put(filter.office)}`]),
    ...(states === undefined ? [] : [`state = any(${put(states)}::text[])`]),
    ...(filter.types === undefined ? [] : [`type = any(${put(filter.types)}::text[])`]),
    ...(nobodys ? ['not assigned'] : []),
  ];
}

/** Of nobody are open cases alone, whatever else the filter says. */
function openAmong(states: QueueFilter['states']): CaseState[] {
  return (states ?? CASE_STATES).filter((state) => !isConcluded(state));
}
