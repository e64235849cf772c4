import { beforeAll, describe, expect, it } from 'vitest';
import { findPlace, openPlaceDirectory, searchPlaces } from '#server/offices/place-directory.ts';

beforeAll(() => openPlaceDirectory());

const codes = async (text: string) => (await searchPlaces(text, 20)).map(({ code }) => code);

describe('the directory of places', () => {
  it.each([
    ['E514', { name: 'Legnano', province: 'MI', until: null }],
    ['Z330', { name: 'Marocco', province: null, until: null }],
    ['A011', { name: 'Abbiateguazzone', province: 'VA', until: '1928-06-19' }],
    ['C744', { name: 'Città della Pieve', province: 'PG', until: null }],
  ])('knows %s', async (code, place) => {
    expect(await findPlace(code)).toEqual({ code, ...place });
  });

  it('knows no code that was never given', async () => {
    expect(await findPlace('Q000')).toBeUndefined();
  });

  it('has no name with a letter that went wrong', async () => {
    const found = await searchPlaces('c', 10_000);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.filter(({ name }) => /[ÃĂ\u00a0�]/.test(name))).toEqual([]);
  });
});

describe('the search', () => {
  it('puts the very name first, then what starts so, what exists before what does not', async () => {
    const names = (await searchPlaces('legnano', 20)).map(({ name }) => name);
    expect(names[0]).toBe('Legnano');
    const abbiate = (await searchPlaces('abbiat', 3)).map(({ name }) => name);
    expect(abbiate).toEqual(['Abbiategrasso', 'Abbiateguazzone']);
  });

  it('finds by an inner word, whatever the case, accents and apostrophes', async () => {
    expect(await codes('del vaticano')).toContain('Z106');
    expect(await codes('CITTA SANT ANGELO')).toEqual([]);
    expect(await codes("citta' sant'angelo")).toEqual(['C750']);
    expect(await codes('Città Sant’Angelo')).toEqual(['C750']);
  });

  it('gives no more than asked, only what is wanted, and nothing for signs alone', async () => {
    expect(await searchPlaces('s', 20)).toHaveLength(20);
    expect(await searchPlaces("'", 20)).toEqual([]);
    const only = await searchPlaces('ma', 20, ({ code }) => code === 'E801');
    expect(only.map(({ name }) => name)).toEqual(['Magenta']);
  });

  it('takes a few milliseconds at most, even for one letter', async () => {
    const times: number[] = [];
    for (const letter of 'abcdefgilmnoprstuvz') {
      const start = performance.now();
      await searchPlaces(letter, 20);
      times.push(performance.now() - start);
    }
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(20);
  });
});
