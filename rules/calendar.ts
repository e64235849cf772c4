import type { CivilDate } from '#contract/civil-date.ts';

/**
 * Arithmetic on civil dates (`YYYY-MM-DD`, Gregorian, four-digit year) and their meeting point with
 * moments in Europe/Rome. Moments are milliseconds since 1970-01-01T00:00Z. No function reads a
 * clock, and none checks that its argument is a real date: the contract does, at the edge.
 */
export interface CivilRange {
  from: CivilDate;
  /** Last day of the range, included; absent = open. */
  to?: CivilDate | undefined;
}

export interface LocalTime {
  hour: number;
  minute: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Days from 1970-01-01 to the date; negative before it. */
function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  // The year is counted from 1 March, so that a leap day is its last one.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return (
    365 * year + Math.floor(year / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468
  );
}

function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Writes a year, a month (1-12) and a day (1-31) as a civil date; takes them as they are. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** Day of the week, 1 = Monday to 7 = Sunday (ISO 8601). */
export function weekdayOf(date: CivilDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(text), month);
}

/** The date so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day so many months later; the last day of the target month where it lacks that day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const total = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return civilDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** Calendar days from one date to the other; negative when the second comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive as the first date comes before, with or after the second. */
export function compareDates(first: CivilDate, second: CivilDate): number {
  if (first === second) {
    return 0;
  }
  return first < second ? -1 : 1;
}

/** Whether the date is in the range, both ends included. */
export function isWithin(range: CivilRange, date: CivilDate): boolean {
  return range.from <= date && (range.to === undefined || date <= range.to);
}

/**
 * The first day, from the given one on, that is in none of the ranges; undefined when they never
 * leave one.
 */
export function firstDayOutside(
  ranges: readonly CivilRange[],
  date: CivilDate,
): CivilDate | undefined {
  const inside = ranges.find((range) => isWithin(range, date));
  if (inside === undefined) {
    return date;
  }
  return inside.to === undefined ? undefined : firstDayOutside(ranges, addDays(inside.to, 1));
}

/** The days that two ranges share; undefined when they share none. */
export function overlapOf(first: CivilRange, second: CivilRange): CivilRange | undefined {
  const from = first.from > second.from ? first.from : second.from;
  const to = [first.to, second.to].filter((end) => end !== undefined).toSorted()[0];
  return to !== undefined && to < from ? undefined : { from, to };
}

/**
 * The day on which somebody completes that many years: the birthday, and 1 March of common years
 * for those born on 29 February.
 */
export function birthdayOf(birth: CivilDate, years: number): CivilDate {
  const year = yearOf(birth) + years;
  return birth.endsWith('-02-29') && !isLeapYear(year)
    ? civilDate(year, 3, 1)
    : civilDate(year, Number(birth.slice(5, 7)), Number(birth.slice(8, 10)));
}

/** Completed years on a day, the birthday counted; negative before birth. */
export function ageOn(birth: CivilDate, on: CivilDate): number {
  const years = yearOf(on) - yearOf(birth);
  return on < birthdayOf(birth, years) ? years - 1 : years;
}

const romeClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Rome',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

// Formatting costs microseconds and offsets change only on a UTC hour, so one answer an hour is kept.
const OFFSETS_KEPT = 4096;
const offsetByHour = new Map<number, number>();

/** Europe/Rome minus UTC at that moment, in milliseconds (whole hours since 1893). */
function romeOffset(epochMs: number): number {
  const hour = Math.floor(epochMs / HOUR_MS);
  const known = offsetByHour.get(hour);
  if (known !== undefined) {
    return known;
  }
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of romeClock.formatToParts(hour * HOUR_MS)) {
    shown[part.type] = Number(part.value);
  }
  const date = civilDate(shown.year ?? 0, shown.month ?? 0, shown.day ?? 0);
  const local = dayNumber(date) * DAY_MS + (shown.hour ?? 0) * HOUR_MS;
  const offset = local - hour * HOUR_MS;
  if (offsetByHour.size >= OFFSETS_KEPT) {
    offsetByHour.clear();
  }
  offsetByHour.set(hour, offset);
  return offset;
}

/** The day it is in Europe/Rome at that moment. */
export function civilDateOf(epochMs: number): CivilDate {
  return dateOfDayNumber(Math.floor((epochMs + romeOffset(epochMs)) / DAY_MS));
}

/** What a wall clock in Europe/Rome shows at that moment, 24 hours. */
export function localTimeOf(epochMs: number): LocalTime {
  const minutes = Math.floor((epochMs + romeOffset(epochMs)) / 60_000);
  const ofDay = minutes - Math.floor(minutes / 1440) * 1440;
  return { hour: Math.floor(ofDay / 60), minute: ofDay % 60 };
}

/**
 * The moment at which a wall clock in Europe/Rome shows that time on that day. On the night of the
 * change to summer time a time that does not exist gives the moment of the change; in the hour
 * that comes twice in October it gives the first one.
 */
export function momentOf(date: CivilDate, time: LocalTime): number {
  const wanted = dayNumber(date) * DAY_MS + (time.hour * 60 + time.minute) * 60_000;
  const candidate = wanted - romeOffset(wanted - 2 * HOUR_MS);
  if (candidate + romeOffset(candidate) === wanted) {
    return candidate;
  }
  const other = wanted - romeOffset(candidate);
  // Neither reading of the clock exists: the first whole hour after the gap is where it begins.
  return other + romeOffset(other) === wanted ? other : Math.floor(candidate / HOUR_MS) * HOUR_MS;
}

/** The first moment of a day in Europe/Rome. */
export function startOfDay(date: CivilDate): number {
  return momentOf(date, { hour: 0, minute: 0 });
}
