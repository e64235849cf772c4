import type { Localized } from '#contract/localized.ts';
import { plainLetters } from '#rules/latin-letters.ts';
import { COMMON_WORDS } from './common-passwords.ts';

/** What somebody else can know of a person and would try first. */
export interface OwnData {
  fiscalCode?: string;
  surname: string;
  name: string;
  email: string;
  mobile?: string;
}

const EASY: Localized = {
  it: 'È una password troppo facile da indovinare: usa parole che non c’entrano tra loro, per esempio quattro.',
  en: 'This password is too easy to guess: use words that have nothing to do with each other, for example four.',
};
const PERSONAL: Localized = {
  it: 'La password contiene il tuo nome, il codice fiscale, l’email o il telefono: scegline un’altra.',
  en: 'The password holds your name, fiscal code, e-mail or phone: choose another one.',
};

const RUNS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890', 'abcdefghijklmnopqrstuvwxyz'];
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const MADE_OF_COMMON = new RegExp(`^(?:${COMMON_WORDS.join('|')})*$`);
const FEWEST_SIGNS = 5;
/** Shorter parts of a name stand in too many words to mean anything. */
const SHORTEST_PART = 4;

/**
 * Why a password must not be used, or nothing. No rule on its signs, as ASVS 6.2 asks: it is
 * refused only where it is among the first that somebody would try, offline or knowing its owner.
 * Its length is checked at the edge.
 */
export function passwordProblem(password: string, own: OwnData): Localized | undefined {
  if (holdsOwnData(password, own)) {
    return PERSONAL;
  }
  return isEasyToGuess(password) ? EASY : undefined;
}

function isEasyToGuess(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < FEWEST_SIGNS || /^\d+$/.test(plain)) {
    return true;
  }
  const core = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [plain, unleet(plain), unleet(core)].some(isMadeOfCommon);
}

/** Nothing is left of it but common words once digits, signs and keyboard runs are away. */
function isMadeOfCommon(text: string): boolean {
  if (/[^\P{L}a-z]/u.test(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))) {
    return false;
  }
  const letters = plainLetters(withoutRuns(text)).toLowerCase();
  return MADE_OF_COMMON.test(withoutRuns(letters));
}

function unleet(text: string): string {
  return text.replaceAll(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
}

/** The text without stretches of four or more neighbouring keys or letters, forward or back. */
function withoutRuns(text: string): string {
  let rest = text;
  for (const run of RUNS) {
    for (const line of [run, run.split('').toReversed().join('')]) {
      for (let length = line.length; length >= 4; length -= 1) {
        for (let start = 0; start + length <= line.length; start += 1) {
          rest = rest.replaceAll(line.slice(start, start + length), '');
        }
      }
    }
  }
  return rest;
}

function holdsOwnData(password: string, own: OwnData): boolean {
  const letters = plainLetters(password);
  const typed = password.toUpperCase();
  const parts = [own.surname, own.name]
    .flatMap((name) => [plainLetters(name), ...name.split(/[\s'’-]+/).map(plainLetters)])
    .filter((part) => part.length >= SHORTEST_PART);
  const account = (own.email.split('@')[0] ?? '').toUpperCase();
  return (
    parts.some((part) => letters.includes(part)) ||
    (own.fiscalCode !== undefined && typed.includes(own.fiscalCode)) ||
    (account.length >= SHORTEST_PART && typed.includes(account)) ||
    (own.mobile !== undefined && password.replaceAll(/\D/g, '').includes(own.mobile.slice(-7)))
  );
}
