import { describe, expect, it } from 'vitest';
import { isPersonName, nameCompareKey, namesAgree, tidyName } from '#rules/person-name.ts';

describe('a name', () => {
  it.each(['Rossi', "D'Este", 'D’Este', 'Anna Maria', 'Nicolò', 'Bini-Smaghi', 'Đorđević', 'Ли'])(
    '%s is one',
    (name) => {
      expect(isPersonName(name)).toBe(true);
    },
  );

  it.each(['', ' ', '-', "'", 'Rossi2', 'Rossi\u0000', 'Rossi<b>', '😀'])('%j is none', (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  it('is kept as typed, with single spaces', () => {
    expect(tidyName('  Anna   Maria ')).toBe('Anna Maria');
    expect(tidyName('Nicolo\u0300')).toBe('Nicolò');
  });

  it.each([
    ["D'Este", 'D’ESTE', true],
    ['De Este', 'DEESTE', true],
    ['Nicolò', "Nicolo'", true],
    ['Bini-Smaghi', 'Bini Smaghi', true],
    ['Weiß', 'WEISS', true],
    ['Rossi', 'Russo', false],
    ['Ли', 'Ван', false],
    ['Ли', 'ли', true],
  ])('%s and %s: %s', (first, second, expected) => {
    expect(namesAgree(first, second)).toBe(expected);
  });

  it('has a key of plain letters', () => {
    expect(nameCompareKey("Nicolò D'Angiò")).toBe('NICOLODANGIO');
  });
});
