import { describe, expect, it } from 'vitest';
import { fromDate, onDate, spokenDate, untilDate } from '#rules/spoken-date.ts';

describe('a date in words', () => {
  it.each([
    ['2026-12-01', 'il 1° dicembre 2026', 'dal 1° dicembre 2026', 'fino al 1° dicembre 2026'],
    ['2026-12-08', "l'8 dicembre 2026", "dall'8 dicembre 2026", "fino all'8 dicembre 2026"],
    ['2026-12-11', "l'11 dicembre 2026", "dall'11 dicembre 2026", "fino all'11 dicembre 2026"],
    ['2027-01-18', 'il 18 gennaio 2027', 'dal 18 gennaio 2027', 'fino al 18 gennaio 2027'],
  ])('%s', (date, on, from, until) => {
    expect(onDate(date).it).toBe(on);
    expect(fromDate(date).it).toBe(from);
    expect(untilDate(date).it).toBe(until);
  });

  it('is English too', () => {
    expect(spokenDate('2026-12-01').en).toBe('1 December 2026');
    expect(onDate('2026-12-01').en).toBe('on 1 December 2026');
    expect(fromDate('2026-12-01').en).toBe('from 1 December 2026');
    expect(untilDate('2026-12-01').en).toBe('until 1 December 2026');
  });
});
