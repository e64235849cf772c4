import type { CivilDate } from '#contract/civil-date.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import { mrzCheckDigit, mrzDate } from './machine-readable-zone.ts';

/**
 * What looks alike to a machine that reads pictures. Letters that stand for a digit in an omocode
 * (L M N P Q R S T U V) are left as they are there: the check letter tells.
 */
const TAKEN_FOR_DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  D: '0',
  I: '1',
  Z: '2',
  B: '8',
};
const TAKEN_FOR_LETTERS: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
};
const TAKEN_FOR_DIGITS_IN_ZONE: Readonly<Record<string, string>> = {
  ...TAKEN_FOR_DIGITS,
  Q: '0',
  L: '1',
  S: '5',
  G: '6',
};
/** Signs of a fiscal code that are letters: surname, name, month, place, check (counted from 0). */
const LETTERS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 8, 11, 15]);
const CODE_LENGTH = 16;
/** What the check letter may have been, where it was read as a nought. */
const ROUND_LETTERS = ['O', 'Q', 'D'] as const;

/** Fiscal codes among the words of a recognised text, put right where that makes them valid. */
export function recognisedFiscalCodes(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.toUpperCase().split(/[^A-Z0-9]+/))
    .filter((word) => word.length === CODE_LENGTH)
    .flatMap((word) => putRight(word));
}

function putRight(word: string): string[] {
  const signs = Array.from(word, (sign, at) =>
    LETTERS.has(at) ? (TAKEN_FOR_LETTERS[sign] ?? sign) : (TAKEN_FOR_DIGITS[sign] ?? sign),
  );
  const stem = signs.slice(0, -1).join('');
  const last = signs.at(-1) ?? '';
  const possible = (ROUND_LETTERS as readonly string[]).includes(last) ? ROUND_LETTERS : [last];
  const valid = possible
    .map((letter) => stem + letter)
    .filter((code) => checkFiscalCode(code).valid);
  return valid.slice(0, 1);
}

/** Birth date and its check digit, sex, expiry date and its check digit: alike in all three formats. */
const DATES = /(\d{6})(\d)[MFX<](\d{6})(\d)/g;

/**
 * The expiry date in a recognised machine-readable zone (ICAO 9303), of which one line is enough:
 * the check digits of both its dates have to be right.
 * @param today only to tell the century
 */
export function recognisedExpiry(
  lines: readonly string[],
  today: CivilDate,
): CivilDate | undefined {
  for (const line of lines) {
    const signs = line.toUpperCase().replaceAll(/\s/g, '');
    const digits = signs.replaceAll(/[A-Z]/g, (sign) => TAKEN_FOR_DIGITS_IN_ZONE[sign] ?? sign);
    for (const [, birth = '', birthCheck, expiry = '', check = ''] of digits.matchAll(DATES)) {
      if (mrzCheckDigit(birth) === birthCheck) {
        const found = mrzDate(expiry, check, today);
        if (found !== undefined) {
          return found;
        }
      }
    }
  }
  return undefined;
}
