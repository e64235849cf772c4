import { CivilDate } from '#contract/civil-date.ts';
import { LONGEST_PERIOD_DAYS } from '#contract/board.ts';
import { addDays, daysBetween } from '#rules/calendar.ts';

/** Lengths of the periods that are one press away, in days. */
export const PERIODS = [7, 30, 90, 365] as const;
const FIRST_SHOWN = 30;

/** What the board looks at; it stands in the address, so that it can be kept and handed on. */
export interface BoardPeriod {
  from: CivilDate;
  to: CivilDate;
  /** One office; absent: all of them. */
  office?: string;
}

/** The last days up to today, today among them. */
export function lastDays(days: number, today: CivilDate): Pick<BoardPeriod, 'from' | 'to'> {
  return { from: addDays(today, 1 - days), to: today };
}

/** The period that an address asks for; the last thirty days where it asks for none. */
export function periodIn(params: URLSearchParams, today: CivilDate): BoardPeriod {
  const first = lastDays(FIRST_SHOWN, today);
  const day = (name: string, otherwise: CivilDate): CivilDate =>
    CivilDate.safeParse(params.get(name)).data ?? otherwise;
  const office = params.get('office') ?? '';
  return {
    from: day('from', first.from),
    to: day('to', first.to),
    ...(office !== '' && { office }),
  };
}

/** Whether the server would take the period. */
export function isPeriod({ from, to }: BoardPeriod): boolean {
  return from <= to && daysBetween(from, to) < LONGEST_PERIOD_DAYS;
}
