import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOfWoff } from './sfnt.ts';

/** Titillium Web (OFL-1.1), in the two files its letters are spread over. */
const FILES = {
  regular: 'latin-400-normal',
  bold: 'latin-700-normal',
  regularExtended: 'latin-ext-400-normal',
  boldExtended: 'latin-ext-700-normal',
} as const;
export type FontName = keyof typeof FILES;
export const FONT_NAMES: readonly FontName[] = [
  'regular',
  'bold',
  'regularExtended',
  'boldExtended',
];

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<FontName, Buffer>();

/** Bytes of a font, read once. */
export function fontFile(name: FontName): Buffer {
  const known =
    loaded.get(name) ??
    sfntOfWoff(
      readFileSync(resolve(`@fontsource/titillium-web/files/titillium-web-${FILES[name]}.woff`)),
    );
  loaded.set(name, known);
  return known;
}

export interface FontRun {
  font: FontName;
  text: string;
}

const LATIN =
  /[\u0020-\u007E\u00A0-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2212]/u;
const EXTENDED = /[\u0100-\u02BA\u02BD-\u02FF\u1E00-\u1EFF\u20A0-\u20C0\u2113]/u;

/** Splits a text by the file that has each letter; letters that neither has become question marks. */
export function fontRuns(text: string, weight: 'regular' | 'bold'): FontRun[] {
  const runs: FontRun[] = [];
  for (const letter of text.normalize('NFC')) {
    const extended = !LATIN.test(letter) && EXTENDED.test(letter);
    const shown = extended || LATIN.test(letter) ? letter : '?';
    const font: FontName = extended ? `${weight}Extended` : weight;
    const last = runs.at(-1);
    if (last?.font === font) {
      last.text += shown;
    } else {
      runs.push({ font, text: shown });
    }
  }
  return runs;
}
