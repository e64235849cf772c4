import { describe, expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { RULE_CATALOGUE } from '#rules/catalogue.ts';
import * as registrationTexts from '#rules/registration-texts.ts';
import { en } from '../../../portal/i18n/en.ts';
import { it } from '../../../portal/i18n/it.ts';

/** Every text by its path, such as `home.service.who`. */
function texts(catalogue: unknown, path = ''): Map<string, string> {
  if (typeof catalogue === 'string') {
    return new Map([[path, catalogue]]);
  }
  return new Map(
    Object.entries(catalogue ?? {}).flatMap(([name, part]) => [
      ...texts(part, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

/** The values that a text leaves open. */
function values(said = ''): string[] {
  return (said.match(/\{\{\w+\}\}/g) ?? []).toSorted();
}

const italian = texts(it);
const english = texts(en);

describe('catalogues', () => {
  test('both languages have the same texts', () => {
    expect([...english.keys()].toSorted()).toEqual([...italian.keys()].toSorted());
  });

  test('Italian writes email in one way, in pages, rules and requests', () => {
    const said = [it, RULE_CATALOGUE, registrationTexts, REQUESTS].flatMap((catalogue) => [
      ...texts(catalogue),
    ]);
    const otherwise = said.filter(([path, text]) => !path.endsWith('.en') && /e-mail/i.test(text));
    expect(otherwise).toEqual([]);
  });

  test('no text is empty', () => {
    expect([...italian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each([...italian])('%s names the same values in both languages', (path, text) => {
    expect(values(english.get(path))).toEqual(values(text));
  });
});
