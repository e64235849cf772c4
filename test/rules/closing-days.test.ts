import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#rules/calendar.ts';
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  nationalHolidays,
  rollToWorkingDay,
  workingDaysUntil,
} from '#rules/closing-days.ts';

const LEGNANO_PATRON = ['2026-11-05'];

describe('national holidays', () => {
  it('agree with date-holidays, year by year', () => {
    const oracle = new Holidays('IT');
    for (let year = 2012; year <= 2060; year += 1) {
      const expected = oracle
        .getHolidays(year)
        .filter((day) => day.type === 'public')
        .map((day) => day.date.slice(0, 10));
      expect([...nationalHolidays(year)].toSorted()).toEqual([...new Set(expected)].toSorted());
    }
  });

  it('has 4 October from 2026 on (L. 151/2025)', () => {
    expect(nationalHolidays(2025).has('2025-10-04')).toBe(false);
    expect(nationalHolidays(2026).has('2026-10-04')).toBe(true);
    expect(isWorkingDay('2027-10-04')).toBe(false); // a Monday
    expect(isWorkingDay('2021-10-04')).toBe(true); // a Monday, before the law
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s, and its Monday is shut', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
    expect(isWorkingDay(addDays(sunday, 1))).toBe(false);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-20', true], // Friday
    ['2026-11-21', false], // Saturday
    ['2026-11-22', false], // Sunday
    ['2026-11-23', true],
    ['2026-12-08', false], // Immacolata, a Tuesday
    ['2026-12-25', false],
    ['2026-12-26', false],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it('leaves out the days of the office', () => {
    expect(isWorkingDay('2026-11-05')).toBe(true);
    expect(isWorkingDay('2026-11-05', LEGNANO_PATRON)).toBe(false);
  });

  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-20', 2, '2026-11-24'], // Friday: Monday, Tuesday
    ['2026-11-21', 2, '2026-11-24'], // Saturday counts nothing
    ['2026-12-04', 2, '2026-12-09'], // over a Sunday and 8 December
    ['2026-12-23', 3, '2026-12-29'],
    ['2026-04-03', 1, '2026-04-07'], // Good Friday works, Easter Monday does not
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });

  it('counts over the days of the office', () => {
    expect(addWorkingDays('2026-11-04', 1, LEGNANO_PATRON)).toBe('2026-11-06');
  });

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-21', '2026-11-23'],
    ['2026-12-25', '2026-12-28'],
    [civilDate(2027, 1, 1), '2027-01-04'],
  ])('%s rolls to %s', (date, expected) => {
    expect(rollToWorkingDay(date)).toBe(expected);
  });
});

describe('workingDaysUntil', () => {
  // 20 November 2026 is a Friday, 8 December the Immaculate Conception.
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-12-07', '2026-12-09', 1],
    ['2026-11-20', '2026-12-10', 13],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-22', '2026-11-20', 0],
    ['2026-12-09', '2026-12-04', -2],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysUntil(from, to)).toBe(days);
  });

  it('leaves out the closing days of the office', () => {
    expect(workingDaysUntil('2026-11-20', '2026-11-25', ['2026-11-24'])).toBe(2);
  });
});
