import type { CivilDate } from '#contract/civil-date.ts';
import type { Sex } from '#contract/identity.ts';
import { daysInMonth } from './calendar.ts';
import { plainLetters } from './latin-letters.ts';

/**
 * The Italian fiscal code (codice fiscale): DM 23 December 1976 and DPR 605/1973.
 * A code is stored as it was issued: an omocode is never turned back into its base code, which
 * belongs to somebody else.
 */
const SHAPE = /^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/;
const PROVISIONAL_SHAPE = /^\d{11}$/;
/** Codes for foreigners in irregular stay and uninsured EU citizens: care, but no enrolment. */
const STP_ENI_SHAPE = /^(STP|ENI)\d{13}$/;

const MONTHS = 'ABCDEHLMPRST';
const OMOCODE_DIGITS = 'LMNPQRSTUV';
/** Indexes of the digits that an omocode may replace, in the order of replacement. */
const OMOCODE_POSITIONS = [14, 13, 12, 10, 9, 7, 6] as const;
/** Values of A-Z (and of 0-9, as A-J) in the odd positions, counted from one. */
const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

export type FiscalCodeProblem = 'LENGTH' | 'CHARACTERS' | 'DATE' | 'CHECK_CHARACTER' | 'STP_OR_ENI';

export type FiscalCodeCheck =
  | { valid: true; code: string; kind: 'ALPHANUMERIC' | 'PROVISIONAL'; omocode: boolean }
  | { valid: false; problem: FiscalCodeProblem };

export interface DecodedFiscalCode {
  surnamePart: string;
  namePart: string;
  /** Two digits: the century is not in the code. */
  year: number;
  month: number;
  day: number;
  sex: Sex;
  /** Cadastral (Belfiore) code of the municipality, or Z and three digits for a foreign state. */
  birthPlace: string;
  omocode: boolean;
}

export const FISCAL_CODE_FIELDS = ['surname', 'name', 'sex', 'birthDate', 'birthPlace'] as const;
export type FiscalCodeField = (typeof FISCAL_CODE_FIELDS)[number];

/** Personal data as declared; the birth place is its cadastral (Belfiore) code. */
export interface FiscalCodeData {
  surname: string;
  name: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlace: string;
}

/** Upper case, without the spaces, dots and hyphens that people put between the groups. */
export function normaliseFiscalCode(input: string): string {
  return input.toUpperCase().replaceAll(/[\s.-]/g, '');
}

/**
 * Checks a code as typed: shape, real day and month, check character; an 11-digit provisional code
 * by its check digit. The first problem found is given; STP and ENI codes are recognised, and are
 * no fiscal codes.
 */
export function checkFiscalCode(input: string): FiscalCodeCheck {
  const code = normaliseFiscalCode(input);
  if (STP_ENI_SHAPE.test(code)) {
    return { valid: false, problem: 'STP_OR_ENI' };
  }
  if (PROVISIONAL_SHAPE.test(code)) {
    return provisionalCheckDigit(code) === code[10]
      ? { valid: true, code, kind: 'PROVISIONAL', omocode: false }
      : { valid: false, problem: 'CHECK_CHARACTER' };
  }
  if (code.length !== 16) {
    return { valid: false, problem: 'LENGTH' };
  }
  if (!SHAPE.test(code)) {
    return { valid: false, problem: 'CHARACTERS' };
  }
  const { year, month, day, omocode } = decodeParts(code);
  // 1900 and 2000 share the year 00: of the two only 2000 had a 29 February, so it is accepted.
  if (day < 1 || day > daysInMonth(2000 + year, month)) {
    return { valid: false, problem: 'DATE' };
  }
  return checkCharacter(code) === code[15]
    ? { valid: true, code, kind: 'ALPHANUMERIC', omocode }
    : { valid: false, problem: 'CHECK_CHARACTER' };
}

/** What a 16-character code says; `undefined` for a code that is provisional or not valid. */
export function decodeFiscalCode(input: string): DecodedFiscalCode | undefined {
  const check = checkFiscalCode(input);
  return check.valid && check.kind === 'ALPHANUMERIC' ? decodeParts(check.code) : undefined;
}

/**
 * The declared fields that a code contradicts, in the order of the code. Nothing is contradicted by
 * a provisional code, which says nothing.
 * @throws {RangeError} when the code is not valid.
 */
export function fiscalCodeAgreement(input: string, declared: FiscalCodeData): FiscalCodeField[] {
  const check = checkFiscalCode(input);
  if (!check.valid) {
    throw new RangeError(`not a fiscal code: ${check.problem}`);
  }
  if (check.kind === 'PROVISIONAL') {
    return [];
  }
  const said = decodeParts(check.code);
  const agrees: Record<FiscalCodeField, boolean> = {
    surname: said.surnamePart === surnamePart(declared.surname),
    name: said.namePart === namePart(declared.name),
    sex: said.sex === declared.sex,
    birthDate:
      said.year === Number(declared.birthDate.slice(2, 4)) &&
      said.month === Number(declared.birthDate.slice(5, 7)) &&
      said.day === Number(declared.birthDate.slice(8, 10)),
    birthPlace: said.birthPlace === declared.birthPlace.toUpperCase(),
  };
  return FISCAL_CODE_FIELDS.filter((field) => !agrees[field]);
}

/** Three letters of a surname: consonants, then vowels, then X. Women: the birth surname. */
export function surnamePart(surname: string): string {
  const { consonants, vowels } = splitLetters(surname);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Three letters of a name: as a surname, but the 1st, 3rd and 4th of four or more consonants. */
export function namePart(name: string): string {
  const { consonants, vowels } = splitLetters(name);
  return consonants.length >= 4
    ? `${consonants[0]}${consonants[2]}${consonants[3]}`
    : `${consonants}${vowels}XXX`.slice(0, 3);
}

/** Year, month letter and day of a code; 40 is added to the day of women. */
export function birthPart(birthDate: CivilDate, sex: Sex): string {
  const month = MONTHS.charAt(Number(birthDate.slice(5, 7)) - 1);
  const day = Number(birthDate.slice(8, 10)) + (sex === 'F' ? 40 : 0);
  return `${birthDate.slice(2, 4)}${month}${String(day).padStart(2, '0')}`;
}

/**
 * The base code of a person, as the tax office builds it. Only for demo data and for comparing: the
 * code of a real person is the issued one.
 */
export function generateFiscalCode(person: FiscalCodeData): string {
  const body = `${surnamePart(person.surname)}${namePart(person.name)}${birthPart(person.birthDate, person.sex)}${person.birthPlace.toUpperCase()}`;
  return body + checkCharacter(body);
}

/**
 * An omocode of a base code. `variant` is 0 (the base) to 127: bit 0 replaces the last digit, bit 6
 * the first one; the tax office issues 1, 3, 7... first.
 */
export function omocodeOf(baseCode: string, variant: number): string {
  const signs = baseCode.slice(0, 15).split('');
  OMOCODE_POSITIONS.forEach((position, bit) => {
    if ((variant >> bit) % 2 === 1) {
      signs[position] = OMOCODE_DIGITS.charAt(Number(signs[position]));
    }
  });
  const body = signs.join('');
  return body + checkCharacter(body);
}

/** The 16th character, from the first 15. */
export function checkCharacter(code: string): string {
  let sum = 0;
  for (let index = 0; index < 15; index += 1) {
    const unit = code.charCodeAt(index);
    const value = unit <= 57 ? unit - 48 : unit - 65;
    sum += index % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/** The 11th digit of a provisional code, from the first ten (Luhn, as for VAT numbers). */
export function provisionalCheckDigit(code: string): string {
  let sum = 0;
  for (let index = 0; index < 10; index += 1) {
    const digit = Number(code[index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

function decodeParts(code: string): DecodedFiscalCode {
  const signs = code.split('');
  let omocode = false;
  for (const position of OMOCODE_POSITIONS) {
    const digit = OMOCODE_DIGITS.indexOf(signs[position] ?? '');
    if (digit >= 0) {
      signs[position] = String(digit);
      omocode = true;
    }
  }
  const base = signs.join('');
  const day = Number(base.slice(9, 11));
  return {
    surnamePart: base.slice(0, 3),
    namePart: base.slice(3, 6),
    year: Number(base.slice(6, 8)),
    month: MONTHS.indexOf(base.charAt(8)) + 1,
    day: day > 40 ? day - 40 : day,
    sex: day > 40 ? 'F' : 'M',
    birthPlace: base.slice(11, 15),
    omocode,
  };
}

function splitLetters(text: string): { consonants: string; vowels: string } {
  const letters = plainLetters(text);
  return {
    consonants: letters.replaceAll(/[AEIOU]/g, ''),
    vowels: letters.replaceAll(/[^AEIOU]/g, ''),
  };
}
