import { plainLetters } from './latin-letters.ts';

/** Letters of any alphabet, their marks, apostrophes, hyphens, full stops and spaces between them. */
const NAME_SHAPE = /^\p{L}[\p{L}\p{M}'’ʼ.\- ]*$/u;

/** A name as it is kept: as typed, in composed form, with single spaces. */
export function tidyName(input: string): string {
  return input.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** Whether a text can be a surname or a name (specification 6.3). */
export function isPersonName(input: string): boolean {
  return NAME_SHAPE.test(tidyName(input));
}

/**
 * What two writings of a name share: upper case, no marks, no apostrophe, space or hyphen. Names
 * in another alphabet keep their own letters, so that two of them never agree by being empty.
 */
export function nameCompareKey(name: string): string {
  const latin = plainLetters(name);
  return latin === ''
    ? name
        .normalize('NFC')
        .toUpperCase()
        .replaceAll(/[^\p{L}]/gu, '')
    : latin;
}

/** Whether two names are the same but for case, marks, apostrophes, spaces and hyphens. */
export function namesAgree(first: string, second: string): boolean {
  return nameCompareKey(first) === nameCompareKey(second);
}
