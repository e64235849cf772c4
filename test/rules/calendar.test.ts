import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  birthdayOf,
  civilDateOf,
  compareDates,
  daysBetween,
  firstDayOutside,
  isCivilDate,
  isWithin,
  localTimeOf,
  momentOf,
  overlapOf,
  startOfDay,
  weekdayOf,
} from '#rules/calendar.ts';

const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: -40_000, max: 60_000 });

function dateOf(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

describe('civil dates', () => {
  it('agrees with the platform on every day added, counted and named', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, step) => {
        const date = dateOf(day);
        expect(addDays(date, step)).toBe(dateOf(day + step));
        expect(daysBetween(date, dateOf(day + step))).toBe(step);
        expect(weekdayOf(date) % 7).toBe(new Date(day * DAY_MS).getUTCDay());
        expect(isCivilDate(date)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2020-11-23', '2026-11-22', 5],
    ['2020-11-23', '2026-11-23', 6],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-24', '2026-11-23', -1],
  ])('born %s is, on %s, %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  it('puts a birthday on the first day of the new age', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 110 }), (day, years) => {
        const birth = dateOf(day);
        const birthday = birthdayOf(birth, years);
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });

  it('includes both ends of a range', () => {
    const range = { from: '2026-11-01', to: '2026-11-30' };
    expect(isWithin(range, '2026-10-31')).toBe(false);
    expect(isWithin(range, '2026-11-01')).toBe(true);
    expect(isWithin(range, '2026-11-30')).toBe(true);
    expect(isWithin(range, '2026-12-01')).toBe(false);
    expect(isWithin({ from: '2026-11-01' }, '2999-01-01')).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', ''])(
    'does not take %s for a day',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );

  it('orders dates', () => {
    expect(compareDates('2026-11-22', '2026-11-23')).toBeLessThan(0);
    expect(compareDates('2026-11-23', '2026-11-23')).toBe(0);
    expect(compareDates('2027-01-01', '2026-12-31')).toBeGreaterThan(0);
  });
});

describe('moments in Europe/Rome', () => {
  it.each([
    // Winter time is one hour ahead of UTC, summer time two.
    ['2026-11-22T22:59:59Z', '2026-11-22', 23, 59],
    ['2026-11-22T23:00:00Z', '2026-11-23', 0, 0],
    ['2026-07-01T21:59:59Z', '2026-07-01', 23, 59],
    ['2026-07-01T22:00:00Z', '2026-07-02', 0, 0],
    // Summer time begins on 29 March 2026 at 02:00, which becomes 03:00.
    ['2026-03-29T00:59:59Z', '2026-03-29', 1, 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 3, 0],
    // It ends on 25 October 2026 at 03:00, which becomes 02:00.
    ['2026-10-25T00:30:00Z', '2026-10-25', 2, 30],
    ['2026-10-25T01:30:00Z', '2026-10-25', 2, 30],
    ['2026-10-25T02:00:00Z', '2026-10-25', 3, 0],
  ])('%s is %s at %i:%i', (instant, date, hour, minute) => {
    expect(civilDateOf(Date.parse(instant))).toBe(date);
    expect(localTimeOf(Date.parse(instant))).toEqual({ hour, minute });
  });

  it.each([
    ['2026-03-28', '2026-03-27T23:00:00Z'],
    ['2026-03-29', '2026-03-28T23:00:00Z'],
    ['2026-03-30', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z'],
    ['2026-10-26', '2026-10-25T23:00:00Z'],
  ])('%s begins at %s', (date, instant) => {
    expect(startOfDay(date)).toBe(Date.parse(instant));
  });

  it('begins every day of a century where the day before ends', () => {
    const wrong: string[] = [];
    for (let day = 0; day < 36_525; day += 1) {
      const start = startOfDay(dateOf(day));
      if (civilDateOf(start) !== dateOf(day) || civilDateOf(start - 1) !== dateOf(day - 1)) {
        wrong.push(dateOf(day));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-03-29', 2, 30, '2026-03-29T01:00:00Z'], // does not exist: the moment of the change
    ['2026-03-29', 3, 0, '2026-03-29T01:00:00Z'],
    ['2026-10-25', 2, 30, '2026-10-25T00:30:00Z'], // comes twice: the first
    ['2026-10-25', 8, 30, '2026-10-25T07:30:00Z'],
    ['2026-11-23', 8, 30, '2026-11-23T07:30:00Z'],
  ])('%s at %i:%i is %s', (date, hour, minute, instant) => {
    expect(momentOf(date, { hour, minute })).toBe(Date.parse(instant));
  });
});

describe('ranges', () => {
  it.each([
    ['2026-11-23', [], '2026-11-23'],
    ['2026-11-23', [{ from: '2026-11-24' }], '2026-11-23'],
    ['2026-11-23', [{ from: '2026-11-01', to: '2026-11-23' }], '2026-11-24'],
    ['2026-11-23', [{ from: '2026-11-01' }], undefined],
    [
      '2026-11-23',
      [
        { from: '2026-12-01', to: '2026-12-31' },
        { from: '2026-11-01', to: '2026-11-30' },
        { from: '2027-01-02' },
      ],
      '2027-01-01',
    ],
  ])('from %s, the first day outside %o is %s', (date, ranges, expected) => {
    expect(firstDayOutside(ranges, date)).toBe(expected);
  });

  it('share the days that are in both', () => {
    const autumn = { from: '2026-09-22', to: '2026-12-20' };
    expect(overlapOf(autumn, { from: '2026-12-20' })).toEqual({
      from: '2026-12-20',
      to: '2026-12-20',
    });
    expect(overlapOf({ from: '2026-12-21' }, autumn)).toBeUndefined();
    expect(overlapOf({ from: '2026-01-01' }, { from: '2026-05-01' })).toEqual({
      from: '2026-05-01',
    });
  });
});
