import type { CivilDate } from '#contract/civil-date.ts';
import { civilDate, isCivilDate } from './calendar.ts';

/** What the machine-readable zone of an identity document says, check digits verified. */
export interface MachineReadableZone {
  format: 'TD1' | 'TD2' | 'TD3';
  expiresOn: CivilDate;
}

/** ICAO 9303: where each format has its expiry date, counted from 0, on which of its lines. */
const FORMATS = [
  { format: 'TD1', lines: 3, length: 30, line: 1, at: 8 },
  { format: 'TD3', lines: 2, length: 44, line: 1, at: 21 },
  { format: 'TD2', lines: 2, length: 36, line: 1, at: 21 },
] as const;

const WEIGHTS = [7, 3, 1];

/** The check digit of ICAO 9303 over digits, letters and fillers. */
export function mrzCheckDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    sum += valueOf(text.charAt(at)) * (WEIGHTS[at % WEIGHTS.length] ?? 0);
  }
  return String(sum % 10);
}

function valueOf(letter: string): number {
  if (letter === '<') {
    return 0;
  }
  const digit = Number.parseInt(letter, 36);
  return Number.isNaN(digit) ? 0 : digit;
}

/**
 * Finds a machine-readable zone in the lines of a text.
 * @param today only to tell the century: an expiry lies at most fifty years after it
 * @returns nothing where there is none, or its check digit says that it was misread
 */
export function readMachineReadableZone(
  lines: readonly string[],
  today: CivilDate,
): MachineReadableZone | undefined {
  const candidates = lines
    .map((line) => line.replaceAll(/\s/g, '').toUpperCase())
    .filter((line) => /^[A-Z0-9<]{30,44}$/.test(line));
  for (const { format, lines: count, length, line, at } of FORMATS) {
    for (let first = 0; first + count <= candidates.length; first += 1) {
      const zone = candidates.slice(first, first + count);
      const text = zone[line] ?? '';
      if (zone.every((one) => one.length === length)) {
        const expiresOn = mrzDate(text.slice(at, at + 6), text.slice(at + 6, at + 7), today);
        if (expiresOn !== undefined) {
          return { format, expiresOn };
        }
      }
    }
  }
  return undefined;
}

/** Six digits as a date, if their check digit is right. */
export function mrzDate(digits: string, check: string, today: CivilDate): CivilDate | undefined {
  if (!/^\d{6}$/.test(digits) || mrzCheckDigit(digits) !== check) {
    return undefined;
  }
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const year = century + Number(digits.slice(0, 2));
  const found = civilDate(
    year > thisYear + 50 ? year - 100 : year,
    Number(digits.slice(2, 4)),
    Number(digits.slice(4, 6)),
  );
  return isCivilDate(found) ? found : undefined;
}
