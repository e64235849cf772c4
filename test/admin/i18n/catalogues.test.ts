import { readdirSync } from 'node:fs';
import reactAdminEn from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../admin/i18n/catalogues.ts';

/** Every text by its dotted key. */
function flat(catalogue: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, String(value)] as const],
    ),
  );
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();

const it = flat(CATALOGUES.it);
const en = flat(CATALOGUES.en);

describe('catalogues of the desk', () => {
  test('Italian and English have exactly the same keys', () => {
    expect([...it.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  });

  test('no two files name a section alike: the later would take the place of the other', async () => {
    const apart = new Set(['react-admin.ts', 'vocabulary.ts']);
    const folder = new URL('../../../admin/i18n/it/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !apart.has(file));
    const loaded: object[] = await Promise.all(
      files.map((file) => import(new URL(file, folder).href)),
    );
    const sections = loaded.flatMap((file) => Object.values(file).flatMap(Object.keys));
    expect(sections.filter((one, at) => sections.indexOf(one) !== at)).toEqual([]);
    expect(sections.length).toBeGreaterThan(20);
  });

  test('Italian has every text of the framework', () => {
    const own = [...it.keys()].filter((key) => key.startsWith('ra.'));
    expect(own.toSorted()).toEqual([...flat(reactAdminEn).keys()].toSorted());
  });

  test('no text is empty, but the one for no answer', () => {
    const empty = [...it, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(new Set(empty)).toEqual(new Set(['ra.boolean.null']));
  });

  test('both languages fill in the same values', () => {
    const differing = [...it].filter(([key, text]) => {
      const other = placeholders(en.get(key) ?? '');
      return key.startsWith('desk.') && placeholders(text).join() !== other.join();
    });
    expect(differing).toEqual([]);
  });

  test('a text with a singular has it in both languages', () => {
    const differing = [...it].filter(
      ([key, text]) =>
        key.startsWith('desk.') && text.includes('||||') !== en.get(key)?.includes('||||'),
    );
    expect(differing).toEqual([]);
  });
});
