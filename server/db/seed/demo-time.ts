import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDateOf, daysBetween, momentOf } from '#rules/calendar.ts';
import { isWorkingDay } from '#rules/closing-days.ts';

/** The day that the demo plan (specification 8) is written for; a Monday. */
const PLANNED_TODAY: CivilDate = '2026-11-23';

/** What "today" is for the demo data, and the days around it. */
export interface DemoTime {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly today: CivilDate;
  /** A day of the demo plan, moved by as much as today is away from the plan's today. */
  planned(day: CivilDate): CivilDate;
  /** Calendar days before today; after it when negative. */
  daysAgo(days: number): CivilDate;
  /** The n-th working day before today, whatever the office. */
  workingDaysAgo(count: number): CivilDate;
  /** A time of a day in Europe/Rome, never later than a minute ago: data tell of the past only. */
  moment(day: CivilDate, hour: number, minute: number): Date;
}

/** @param now milliseconds since 1970 */
export function createDemoTime(now: number): DemoTime {
  const today = civilDateOf(now);
  const shift = daysBetween(PLANNED_TODAY, today);
  return {
    now,
    today,
    planned: (day) => addDays(day, shift),
    daysAgo: (days) => addDays(today, -days),
    workingDaysAgo(count) {
      let day = today;
      for (let counted = 0; counted < count; counted += 1) {
        do {
          day = addDays(day, -1);
        } while (!isWorkingDay(day));
      }
      return day;
    },
    moment: (day, hour, minute) =>
      new Date(Math.min(momentOf(day, { hour, minute }), now - 60_000)),
  };
}
