import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CASE_TERMS as TERMS,
  autoReleaseDue,
  concludeDue,
  draftExpiry,
  hasLapsed,
  integrationDue,
  integrationReminders,
  lapseMoment,
  objectionDue,
  takeChargeDue,
} from '#rules/case-deadlines.ts';

const OPEN: string[] = [];

describe('taking charge (LC-4)', () => {
  it.each([
    ['2026-11-23', '2026-11-25'],
    ['2026-11-20', '2026-11-24'],
    ['2026-11-22', '2026-11-24'],
    ['2026-12-07', '2026-12-10'],
  ])('submitted on %s, by %s', (submitted, due) => {
    expect(takeChargeDue(submitted, TERMS, OPEN)).toBe(due);
  });

  it('minds the closing days of the office', () => {
    expect(takeChargeDue('2026-11-23', TERMS, ['2026-11-24'])).toBe('2026-11-26');
  });
});

describe('concluding (LC-4)', () => {
  it.each([
    ['2026-11-23', '2026-12-23'],
    ['2026-11-25', '2026-12-28'], // 25 December, a Friday, then the week end
    ['2026-11-26', '2026-12-28'], // 26 December
    ['2026-11-19', '2026-12-21'], // a Saturday
  ])('submitted on %s, by %s', (submitted, due) => {
    expect(concludeDue(submitted, [], TERMS, OPEN)).toBe(due);
  });

  it('moves on over closing days of the office', () => {
    expect(concludeDue('2026-11-23', [], TERMS, ['2026-12-23', '2026-12-24'])).toBe('2026-12-28');
  });

  it('leaves out the days from the day after the question to the answer', () => {
    expect(concludeDue('2026-11-02', [{ from: '2026-11-10', to: '2026-11-10' }], TERMS, OPEN)).toBe(
      '2026-12-02',
    );
    expect(concludeDue('2026-11-02', [{ from: '2026-11-10', to: '2026-11-11' }], TERMS, OPEN)).toBe(
      '2026-12-03',
    );
    expect(concludeDue('2026-11-02', [{ from: '2026-11-10', to: '2026-11-20' }], TERMS, OPEN)).toBe(
      '2026-12-14',
    ); // 12 December is a Saturday
  });

  it('adds up several stops, and counts no day twice where they touch or overlap', () => {
    const rounds = [
      { from: '2026-11-05', to: '2026-11-07' },
      { from: '2026-11-07', to: '2026-11-10' },
    ];
    expect(concludeDue('2026-11-02', rounds, TERMS, OPEN)).toBe('2026-12-07');
    const overlapping = [
      { from: '2026-11-05', to: '2026-11-08' },
      { from: '2026-11-06', to: '2026-11-10' },
    ];
    expect(concludeDue('2026-11-02', overlapping, TERMS, OPEN)).toBe('2026-12-07');
  });

  it('is not known while the clock stands', () => {
    expect(concludeDue('2026-11-02', [{ from: '2026-11-10' }], TERMS, OPEN)).toBeUndefined();
  });

  it('is not undone by a stop that came after the term', () => {
    expect(concludeDue('2026-10-01', [{ from: '2026-11-10' }], TERMS, OPEN)).toBe('2026-11-02');
  });
});

describe('integration (LC-3)', () => {
  it('has 30 calendar days, closing days or not', () => {
    expect(integrationDue('2026-11-23', TERMS)).toBe('2026-12-23');
    expect(integrationDue('2026-11-25', TERMS)).toBe('2026-12-25');
  });

  it('is reminded 15 and 3 days before its last day', () => {
    expect(integrationReminders('2026-12-23', TERMS)).toEqual(['2026-12-08', '2026-12-20']);
  });
});

describe('other terms', () => {
  it('gives 10 days to object, moved to a working day', () => {
    expect(objectionDue('2026-11-23', TERMS, OPEN)).toBe('2026-12-03');
    expect(objectionDue('2026-11-25', TERMS, OPEN)).toBe('2026-12-07');
    expect(objectionDue('2026-11-28', TERMS, OPEN)).toBe('2026-12-09'); // 8 December
  });

  it('releases a case after 5 working days', () => {
    expect(autoReleaseDue('2026-11-23', TERMS, OPEN)).toBe('2026-11-30');
    expect(autoReleaseDue('2026-12-03', TERMS, OPEN)).toBe('2026-12-11');
  });

  it('keeps a draft for 30 days', () => {
    expect(draftExpiry('2026-11-23', { draftIdleDays: 30 })).toBe('2026-12-23');
  });

  it('lapses when the last day is over', () => {
    expect(hasLapsed('2026-12-23', '2026-12-23')).toBe(false);
    expect(hasLapsed('2026-12-23', '2026-12-24')).toBe(true);
    expect(lapseMoment('2026-12-23')).toBe(Date.parse('2026-12-23T23:00:00Z'));
    expect(lapseMoment('2026-03-28')).toBe(Date.parse('2026-03-28T23:00:00Z'));
  });

  it('follows the terms given, not the defaults', () => {
    const terms = { ...TERMS, concludeDays: 10, integrationDays: 5, integrationReminderDays: [1] };
    expect(concludeDue('2026-11-23', [], terms, OPEN)).toBe('2026-12-03');
    expect(integrationReminders(integrationDue('2026-11-23', terms), terms)).toEqual([
      '2026-11-27',
    ]);
  });
});
