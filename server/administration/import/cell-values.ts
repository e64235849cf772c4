import type { OpeningHours } from '#contract/doctor.ts';
import type { Localized } from '#contract/localized.ts';

/** What a cell says, or why it cannot be read. */
export type CellValue = { value: unknown } | { wrong: Localized };

export type ReadCell = (cell: string) => CellValue;

export const textCell: ReadCell = (cell) => ({ value: cell });
export const upperCell: ReadCell = (cell) => ({ value: cell.toUpperCase() });
export const lowerCell: ReadCell = (cell) => ({ value: cell.toLowerCase() });

/** An empty cell is null; the rest as another cell. */
export const optional =
  (read: ReadCell): ReadCell =>
  (cell) =>
    cell === '' ? { value: null } : read(cell);

/** An empty cell is that value. */
export const defaulting =
  (value: unknown, read: ReadCell): ReadCell =>
  (cell) =>
    cell === '' ? { value } : read(cell);

export const numberCell: ReadCell = (cell) =>
  /^\d{1,9}$/.test(cell) ? { value: Number(cell) } : { wrong: NOT_A_NUMBER };

/** `2026-11-23` or `23/11/2026`; whether there is such a day the schema says. */
export const dateCell: ReadCell = (cell) => {
  const italian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell);
  if (italian === null) {
    return { value: cell };
  }
  const [, day = '', month = '', year = ''] = italian;
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
};

export const yesNoCell: ReadCell = (cell) =>
  oneOf({ si: true, sì: true, yes: true, no: false }, SAY_YES_OR_NO)(cell);

/** A cell that says one of some words, whatever their case. */
export function oneOf(words: Readonly<Record<string, unknown>>, wrong: Localized): ReadCell {
  return (cell) => {
    const word = cell.toLowerCase();
    return Object.hasOwn(words, word) ? { value: words[word] } : { wrong };
  };
}

export const wordsCell: ReadCell = (cell) => ({
  value: cell
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== ''),
});

const WEEKDAYS = ['lun', 'mar', 'mer', 'gio', 'ven', 'sab', 'dom'];
const STRETCH = /^([a-zì]{3,9})\s+(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/;

/** `lun 09:00-12:00 / mer 15:00-19:00`: stretches parted by a slash, days by their first letters. */
export const hoursCell: ReadCell = (cell) => {
  const stretches = cell
    .toLowerCase()
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hours = stretches.map((part) => stretchOf(part));
  return hours.includes(undefined) ? { wrong: NO_HOURS } : { value: hours };
};

function stretchOf(part: string): OpeningHours | undefined {
  const [, day = '', fromHour = '', fromMinute = '', toHour = '', toMinute = ''] =
    STRETCH.exec(part) ?? [];
  const weekday = WEEKDAYS.indexOf(day.slice(0, 3)) + 1;
  return weekday === 0
    ? undefined
    : {
        weekday,
        from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
        to: `${toHour.padStart(2, '0')}:${toMinute}`,
      };
}

const NOT_A_NUMBER: Localized = {
  it: 'Scrivi un numero intero, senza punti.',
  en: 'Write a whole number, without dots.',
};
const SAY_YES_OR_NO: Localized = { it: 'Scrivi sì oppure no.', en: 'Write sì or no.' };
const NO_HOURS: Localized = {
  it: 'Scrivi gli orari così: lun 09:00-12:00 / mer 15:00-19:00.',
  en: 'Write hours like this: lun 09:00-12:00 / mer 15:00-19:00.',
};
