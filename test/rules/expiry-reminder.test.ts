import { describe, expect, it } from 'vitest';
import { EXPIRY_KINDS } from '#contract/expiry.ts';
import { addDays, birthdayOf } from '#rules/calendar.ts';
import { birthDatesNearLimit, remindedLastDays, reminderDue } from '#rules/expiry-reminder.ts';
import { lastPaediatricDay } from '#rules/paediatric-age.ts';

const TODAY = '2026-11-23';

/** The stage of the reminder due today for something whose last day is so many days ahead. */
const stageAt = (kind: (typeof EXPIRY_KINDS)[number], days: number, today = TODAY) =>
  reminderDue({ kind, lastDay: addDays(today, days) }, today)?.stage;

describe('a reminder is due from its day to the last one', () => {
  it.each([
    ['ENROLMENT', 31, undefined],
    ['ENROLMENT', 30, '30'],
    ['ENROLMENT', 0, '30'],
    ['ENROLMENT', -1, undefined],
    ['PERMIT', 61, undefined],
    ['PERMIT', 60, '60'],
    ['PERMIT', 0, '60'],
    ['PERMIT', -1, undefined],
    ['PAEDIATRICIAN', 61, undefined],
    ['PAEDIATRICIAN', 60, '60'],
    ['PAEDIATRICIAN', 16, '60'],
    ['PAEDIATRICIAN', 15, '15'],
    ['PAEDIATRICIAN', 0, '15'],
    ['PAEDIATRICIAN', -1, undefined],
    ['PROVISIONAL_DOCTOR', 31, undefined],
    ['PROVISIONAL_DOCTOR', 30, '30'],
    ['PROVISIONAL_DOCTOR', 0, '30'],
    ['PROVISIONAL_DOCTOR', -1, undefined],
  ] as const)('%s, %i days before its last: %s', (kind, days, stage) => {
    expect(stageAt(kind, days)).toBe(stage);
  });

  it.each([
    ['2026-12-31', undefined],
    ['2027-01-01', 'NEW_YEAR'],
    ['2027-03-15', 'NEW_YEAR'],
    ['2027-03-16', '15'],
    ['2027-03-31', '15'],
    ['2027-04-01', undefined],
  ])('an exemption until 31 March 2027, on %s: %s', (today, stage) => {
    expect(reminderDue({ kind: 'EXEMPTION', lastDay: '2027-03-31' }, today)?.stage).toBe(stage);
  });

  it('of a year that began with the exemption gone, none is due for its beginning', () => {
    expect(reminderDue({ kind: 'EXEMPTION', lastDay: '2027-01-01' }, '2027-01-01')).toMatchObject({
      stage: 'NEW_YEAR',
    });
    expect(reminderDue({ kind: 'EXEMPTION', lastDay: '2027-01-10' }, '2026-12-26')?.stage).toBe(
      '15',
    );
  });
});

describe('what was given after the day of a reminder', () => {
  it('gets none for it, and one from the very day on', () => {
    const lastDay = addDays(TODAY, 30);
    const due = (since: string) => reminderDue({ kind: 'ENROLMENT', lastDay, since }, TODAY)?.stage;
    expect(due(TODAY)).toBe('30');
    expect(due(addDays(TODAY, 1))).toBeUndefined();
  });
});

describe('what is looked through for reminders', () => {
  it('leaves out no last day for which one may be due', () => {
    const missed = EXPIRY_KINDS.flatMap((kind) =>
      ['2026-11-23', '2027-01-01', '2027-12-31', '2028-02-29'].flatMap((today) => {
        const { from, to } = remindedLastDays(kind, today);
        return daysAround(today, -5, 400)
          .filter((lastDay) => reminderDue({ kind, lastDay }, today) !== undefined)
          .filter((lastDay) => lastDay < from || lastDay > to)
          .map((lastDay) => `${kind} ${today} ${lastDay}`);
      }),
    );
    expect(missed).toEqual([]);
  });

  it('leaves out no birth date that comes to the limit in it', () => {
    const missed = ['2026-02-28', '2026-11-23', '2028-02-29', '2029-03-01'].flatMap((today) => {
      const window = remindedLastDays('PAEDIATRICIAN', today);
      const ranges = birthDatesNearLimit(window);
      return [14, 16].flatMap((age) =>
        daysAround(birthdayOf(today, -age), -10, 80)
          .filter((birth) => {
            const last = lastPaediatricDay(birth, age === 14 ? null : '9999-12-31');
            return last >= window.from && last <= window.to;
          })
          .filter((birth) => !ranges.some(({ from, to }) => birth >= from && birth <= to))
          .map((birth) => `${today} ${birth}`),
      );
    });
    expect(missed).toEqual([]);
  });
});

function daysAround(day: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => addDays(day, from + at));
}
