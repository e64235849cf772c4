import type { CivilDate } from '#contract/civil-date.ts';
import { isCivilDate } from './calendar.ts';

/**
 * Reads a date as people type it: day, month and four-digit year with slash, dot, hyphen or space;
 * a civil date (`YYYY-MM-DD`) is taken as it is.
 * @returns `YYYY-MM-DD`, or `undefined` when it is no real day
 */
export function readTypedDate(typed: string): CivilDate | undefined {
  if (isCivilDate(typed.trim())) {
    return typed.trim();
  }
  const parts = /^\s*(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4})\s*$/.exec(typed);
  const compact = /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed);
  const [, day = '', month = '', year = ''] = parts ?? compact ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}
