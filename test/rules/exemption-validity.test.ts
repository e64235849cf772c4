import { describe, expect, it } from 'vitest';
import { incomePeriod, isActiveOn, isRenewalTime, lastDayOf } from '#rules/exemption-validity.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, anExemption } from './facts.ts';

const policy = REGIONAL_POLICIES.LOMBARDY;

describe('R-EX-8, until the next 31 March (oracle)', () => {
  it.each([
    ['2026-11-23', '2027-03-31'],
    ['2027-03-31', '2027-03-31'],
    ['2027-04-01', '2028-03-31'],
  ])('confirmed %s: to %s', (on, to) => {
    expect(incomePeriod(on, false, policy)).toEqual({ from: on, to });
  });

  it('ends earlier where an end of its own comes first', () => {
    expect(incomePeriod(TODAY, false, policy, '2027-03-13').to).toBe('2027-03-13');
    expect(incomePeriod(TODAY, false, policy, '2027-04-13').to).toBe('2027-03-31');
  });
});

describe('R-EX-9, renewal (oracle)', () => {
  it.each([
    ['2027-01-10', true, '2027-04-01', '2028-03-31'],
    ['2027-01-10', false, '2027-01-10', '2027-03-31'],
    ['2027-01-01', true, '2027-04-01', '2028-03-31'],
    ['2026-12-31', true, '2026-12-31', '2027-03-31'],
    ['2027-03-31', true, '2027-04-01', '2028-03-31'],
    ['2027-04-01', true, '2027-04-01', '2028-03-31'],
  ])('on %s, active %s: %s to %s', (on, active, from, to) => {
    expect(incomePeriod(on, active, policy)).toEqual({ from, to });
  });

  it.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('time of renewal on %s: %s', (on, expected) => {
    expect(isRenewalTime(on, policy)).toBe(expected);
  });

  it('knows the expiries that were put off, each once it was decided', () => {
    const row = anExemption({ from: '2018-04-01', to: '2019-03-31' });
    expect(lastDayOf(row, '2019-02-28')).toBe('2019-03-31');
    expect(lastDayOf(row, '2019-05-31')).toBe('2019-06-30');
    expect(lastDayOf(row, '2019-06-01')).toBe('2019-09-30');
    expect(isActiveOn(row, '2019-09-30')).toBe(true);
    expect(isActiveOn(row, '2019-10-01')).toBe(false);
    expect(lastDayOf({ ...row, kind: 'PATHOLOGY' }, '2019-06-01')).toBe('2019-03-31');
  });
});

describe('active on a day', () => {
  it.each([
    [{}, true],
    [{ to: TODAY }, true],
    [{ to: '2026-11-22' }, false],
    [{ from: TODAY }, true],
    [{ from: '2026-11-24' }, false],
    [{ status: 'REVOKED' as const }, false],
    [{ status: 'PENDING_CONFIRMATION' as const }, false],
  ])('%o: %s', (exemption, expected) => {
    expect(isActiveOn(anExemption(exemption), TODAY)).toBe(expected);
  });
});
