import type { DurationMeasure, PeriodFigures, Spread } from '#contract/board.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { RequestType } from '#contract/request-type.ts';
import type { QueueFilter } from '../cases/queue/queue-views.ts';
import { itemWords } from '../cases/queue/board-filters.ts';
import type { Text } from '../i18n/i18n-provider.ts';
import type { BoardPeriod } from './board-period.ts';
import type { BoardRow } from './board-rows.ts';

const DECIDED = 'COMPLETED,REJECTED';

/** The office, where the board looks at one alone. */
export function ofOffice({ office }: Pick<BoardPeriod, 'office'>): QueueFilter {
  return office === undefined ? {} : { office };
}

/** Cases that ended in the period. @param states comma-separated */
export function endedIn(
  { from, to, office }: BoardPeriod,
  states: string,
  type: RequestType | null = null,
): QueueFilter {
  return {
    state: states,
    ...(type !== null && { type }),
    ...ofOffice({ ...(office !== undefined && { office }) }),
    concludedFrom: from,
    concludedTo: to,
  };
}

/** Cases that came in in the period. */
export function submittedIn({ from, to, office }: BoardPeriod): QueueFilter {
  return {
    ...ofOffice({ ...(office !== undefined && { office }) }),
    submittedFrom: from,
    submittedTo: to,
  };
}

/** The period of one day. */
export function onDay(period: BoardPeriod, day: CivilDate): BoardPeriod {
  return { ...period, from: day, to: day };
}

export type DayFigures = PeriodFigures['days'][number];

/** How a case ends, as the figures of a day name it. */
export const OUTCOMES = [
  ['completed', 'COMPLETED'],
  ['rejected', 'REJECTED'],
  ['withdrawn', 'WITHDRAWN'],
  ['expired', 'EXPIRED'],
] as const satisfies readonly (readonly [keyof DayFigures, CaseState])[];

/** How many ended on a day, however they did. */
export function endedOn(day: DayFigures): number {
  return OUTCOMES.reduce((sum, [name]) => sum + day[name], 0);
}

/** One line of the table of times: a type, or all of them together. */
export interface TimesRow {
  type: RequestType | null;
  cases: number;
  filter: QueueFilter;
  spreads: Readonly<Record<DurationMeasure, Spread | undefined>>;
}

export function timesRows({ times }: PeriodFigures, period: BoardPeriod): TimesRow[] {
  const types = [...new Set(times.map(({ type }) => type))];
  return types.map((type) => {
    const of = (wanted: DurationMeasure): Spread | undefined =>
      times.find((each) => each.type === type && each.measure === wanted);
    const spreads = { TAKE: of('TAKE'), CONCLUDE: of('CONCLUDE') };
    return {
      type,
      cases: spreads.CONCLUDE?.cases ?? 0,
      filter: endedIn(period, DECIDED, type),
      spreads,
    };
  });
}

/** The cases behind a time: those that took that long, or longer. */
export function slowerThan(
  filter: QueueFilter,
  measure: DurationMeasure,
  days: number,
): QueueFilter {
  return measure === 'TAKE' ? { ...filter, waitedDays: days } : { ...filter, lastedDays: days };
}

export function missingRows(
  { missing }: PeriodFigures,
  period: BoardPeriod,
  text: Text,
): BoardRow[] {
  return missing.map(({ item, accepted }) => ({
    id: item,
    label: itemWords(item, text),
    count: accepted,
    filter: { ...endedIn(period, 'COMPLETED'), integrated: 'yes', missing: item },
  }));
}
