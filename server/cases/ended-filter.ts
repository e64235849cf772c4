import type { CivilDate } from '#contract/civil-date.ts';
import type { QueueQuery } from '#contract/desk-case.ts';
import { addDays, startOfDay } from '#rules/calendar.ts';

/** A condition over `case_file c`; `?` stands for its value, where it has one. */
export interface Condition {
  sql: string;
  value?: unknown;
}

/** What the board's figures of a period are made of: cases by how and when they ended. */
export interface EndedFilter {
  from: CivilDate | undefined;
  to: CivilDate | undefined;
  integrated: boolean | undefined;
  /** A kind of document, or of item, that an integration asked for. */
  missing: string | undefined;
  waitedDays: number | undefined;
  lastedDays: number | undefined;
}

/** The part of a query that only cases that ended can answer; undefined when it has none. */
export function endedFilter(query: QueueQuery): EndedFilter | undefined {
  const filter = {
    from: query.concludedFrom,
    to: query.concludedTo,
    integrated: query.integrated && query.integrated === 'yes',
    missing: query.missing,
    waitedDays: query.waitedDays,
    lastedDays: query.lastedDays,
  };
  return Object.values(filter).every((part) => part === undefined) ? undefined : filter;
}

const ASKED = `exists (select 1 from integration_round r, jsonb_array_elements(r.items) i(asked)
  where r.case_id = c.id and coalesce(i.asked->>'documentKind', i.asked->>'kind') = ?)`;

/** The same as SQL, on what the index over the end of cases holds. */
export function endedConditions(filter: EndedFilter | undefined): Condition[] {
  if (filter === undefined) {
    return [];
  }
  const { from, to, integrated, missing, waitedDays, lastedDays } = filter;
  return [
    { sql: 'c.concluded_at is not null' },
    ...given(from && new Date(startOfDay(from)), 'c.concluded_at >= ?'),
    ...given(to && new Date(startOfDay(addDays(to, 1))), 'c.concluded_at < ?'),
    ...given(integrated, '(c.integration_round > 0) = ?::boolean'),
    ...given(missing, ASKED),
    ...given(waitedDays, `c.taken_at - c.submitted_at >= make_interval(secs => ?)`, secondsOf),
    ...given(lastedDays, `c.concluded_at - c.submitted_at >= make_interval(secs => ?)`, secondsOf),
  ];
}

function secondsOf(days: number): number {
  return days * 86_400;
}

function given<T>(
  value: T | undefined,
  sql: string,
  asSql: (value: T) => unknown = (same) => same,
): Condition[] {
  return value === undefined ? [] : [{ sql, value: asSql(value) }];
}
