import type { Locale } from '#contract/localized.ts';

const TAG: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };
const ROME = 'Europe/Rome';

/** A civil date (`YYYY-MM-DD`) in words: "lunedì 14 dicembre 2026". */
export function spokenDate(date: string, locale: Locale): string {
  // Noon in UTC is the same calendar day as in Rome.
  return new Intl.DateTimeFormat(TAG[locale], {
    timeZone: ROME,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** A civil date in digits: "14/12/2026". */
export function shortDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A moment (ISO, UTC) as day and wall-clock time in Rome: "14 dicembre 2026, 10:42". */
export function spokenMoment(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAG[locale], {
    timeZone: ROME,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

/** The wall-clock time in Rome of a moment in milliseconds: "10:42". */
export function clockTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(TAG[locale], {
    timeZone: ROME,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

/** Day of a moment in Rome, as a civil date. */
export function civilDayOf(at: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ROME }).format(new Date(at));
}

/** Name of a weekday, 1 = Monday to 7 = Sunday. */
export function weekdayName(weekday: number, locale: Locale): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(TAG[locale], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );
}
