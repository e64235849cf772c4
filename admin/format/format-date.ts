import type { CivilDate, Instant } from '#contract/civil-date.ts';
import type { Locale } from '#contract/localized.ts';

const TAG: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB' };

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(TAG[locale], options);
}

/** A civil date as people write it, e.g. 14/12/2026. */
export function formatDate(date: CivilDate, locale: Locale): string {
  return formatter(locale, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A civil date with its weekday, e.g. venerdì 25 dicembre 2026. */
export function formatDay(date: CivilDate, locale: Locale): string {
  return formatter(locale, { timeZone: 'UTC', dateStyle: 'full' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}

/** A moment as a wall clock in Europe/Rome shows it, with its day. */
export function formatMoment(instant: Instant, locale: Locale): string {
  return formatter(locale, {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.parse(instant));
}

/** The time of day of a moment in Europe/Rome, e.g. 10:32. */
export function formatTime(instant: Instant, locale: Locale): string {
  return formatter(locale, {
    timeZone: 'Europe/Rome',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(instant));
}

/** A whole number as people write it, e.g. 12.500. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { useGrouping: 'always' }).format(count);
}

/** A number with one decimal at most, e.g. 3,5. */
export function formatDecimal(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 1 }).format(value);
}

/** A part of a whole, e.g. 83%. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(TAG[locale], { style: 'percent' }).format(share);
}

/** Names in a row, e.g. "Anna, Bruno e Carla". */
export function formatNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAG[locale]).format(names);
}
