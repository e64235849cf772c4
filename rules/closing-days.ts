import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDate, weekdayOf, yearOf } from './calendar.ts';

/** Holidays with a fixed date, month and day, and the first year in which each holds. */
const FIXED_HOLIDAYS = [
  // L. 260/1949, L. 54/1977, DPR 792/1985, L. 336/2000 (2 June).
  { month: 1, day: 1 },
  { month: 1, day: 6 },
  { month: 4, day: 25 },
  { month: 5, day: 1 },
  { month: 6, day: 2 },
  { month: 8, day: 15 },
  { month: 10, day: 4, from: 2026 }, // L. 151/2025: Saint Francis
  { month: 11, day: 1 },
  { month: 12, day: 8 },
  { month: 12, day: 25 },
  { month: 12, day: 26 },
] as const;

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>();

/** Easter Sunday of a year of the Gregorian calendar (anonymous computus, Meeus). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const l =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - h - (yearOfCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return civilDate(year, month, day);
}

/** National holidays of a year from 2012 on (2011 had one more, once), Easter Sunday and Monday included (R-AP-7). */
export function nationalHolidays(year: number): ReadonlySet<CivilDate> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) {
    return known;
  }
  const easter = easterSunday(year);
  const days = new Set([easter, addDays(easter, 1)]);
  for (const holiday of FIXED_HOLIDAYS) {
    if (!('from' in holiday) || year >= holiday.from) {
      days.add(civilDate(year, holiday.month, holiday.day));
    }
  }
  holidaysByYear.set(year, days);
  return days;
}

/**
 * Whether offices work on that day: not on Saturday, Sunday, a national holiday or one of the
 * `closing` days (patron saints and closures of the office, as data).
 */
export function isWorkingDay(date: CivilDate, closing: readonly CivilDate[] = []): boolean {
  return (
    weekdayOf(date) <= 5 && !nationalHolidays(yearOf(date)).has(date) && !closing.includes(date)
  );
}

/** The date itself when it is a working day, else the first working day after it. */
export function rollToWorkingDay(date: CivilDate, closing: readonly CivilDate[] = []): CivilDate {
  let day = date;
  while (!isWorkingDay(day, closing)) {
    day = addDays(day, 1);
  }
  return day;
}

/**
 * Working days from a day to another: those after `from` up to and with `to`; as many below zero
 * when `to` is past, and 0 when nothing but closing days lies between.
 */
export function workingDaysUntil(
  from: CivilDate,
  to: CivilDate,
  closing: readonly CivilDate[] = [],
): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let counted = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    counted += isWorkingDay(day, closing) ? 1 : 0;
  }
  return from <= to ? counted : 0 - counted;
}

/** The n-th working day after day 0, which is never counted itself; day 0 when n is 0. */
export function addWorkingDays(
  dayZero: CivilDate,
  count: number,
  closing: readonly CivilDate[] = [],
): CivilDate {
  let day = dayZero;
  for (let counted = 0; counted < count; counted += 1) {
    day = rollToWorkingDay(addDays(day, 1), closing);
  }
  return day;
}
