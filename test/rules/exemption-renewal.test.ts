import { describe, expect, it } from 'vitest';
import {
  endingsRenewedOn,
  isRenewedWithHolder,
  RENEWAL_CATCH_UP_DAYS,
  renewedPeriod,
} from '#rules/exemption-renewal.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { ExemptionFact, PersonFacts } from '#rules/registry-facts.ts';
import { aPerson, anEnrolment, anExemption } from './facts.ts';

const policy = REGIONAL_POLICIES.LOMBARDY;
const APRIL = '2027-04-01';
const GOES_ON = { from: APRIL, to: '2028-03-31' };

const granted = (overrides: Partial<ExemptionFact> = {}): ExemptionFact =>
  anExemption({ code: 'E03', origin: 'MEF_AUTOMATIC', ...overrides });

function renewed(
  exemption: Partial<ExemptionFact>,
  holder: Partial<PersonFacts> = {},
  today = APRIL,
  region = policy,
) {
  return renewedPeriod(granted(exemption), aPerson(holder), { today, policy: region });
}

describe('R-EX-10, the day on which it renews itself', () => {
  it.each([
    ['2027-03-31', undefined],
    [APRIL, GOES_ON],
    ['2027-04-30', GOES_ON],
    ['2027-05-01', undefined],
  ])('on %s', (today, expected) => {
    expect(RENEWAL_CATCH_UP_DAYS).toBe(30);
    expect(renewed({}, {}, today)).toEqual(expected);
    expect(endingsRenewedOn({ today, policy })).toEqual(expected ? ['2027-03-31'] : []);
  });

  it('is the one after an expiry that was put off', () => {
    const row = { from: '2018-04-01', to: '2019-03-31' };
    expect(renewed(row, {}, '2019-04-01')).toBeUndefined();
    expect(renewed(row, {}, '2019-09-30')).toBeUndefined();
    expect(renewed(row, {}, '2019-10-01')).toEqual({ from: '2019-10-01', to: '2020-03-31' });
    expect(endingsRenewedOn({ today: '2019-10-01', policy })).toEqual(['2019-03-31']);
  });

  it('follows the expiry of the policy', () => {
    const june = { ...policy, incomeExemptionExpiry: { month: 6, day: 30 } };
    expect(renewed({ to: '2027-06-30' }, {}, '2027-07-01', june)).toEqual({
      from: '2027-07-01',
      to: '2028-06-30',
    });
    expect(renewed({}, {}, APRIL, june)).toBeUndefined();
  });
});

describe('R-EX-10, while its conditions hold', () => {
  it.each([
    ['what was self-certified', { origin: 'SELF_CERT' as const }],
    ['what was given up', { status: 'REVOKED' as const }],
    ['what ended on another day', { to: '2027-03-30' }],
    ['what has no end', { to: undefined }],
    ['a code that the Ministry does not grant', { code: 'E12' }],
    ['a code of no catalogue', { code: 'E99' }],
  ])('not %s', (_what, exemption) => {
    expect(renewed(exemption as Partial<ExemptionFact>)).toBeUndefined();
  });

  it.each(['E03', 'E05', 'E14', 'E15'])('%s of somebody old enough', (code) => {
    expect(renewed({ code }, { birthDate: '1949-09-30' })).toEqual(GOES_ON);
  });

  it.each([
    ['E01', '1962-04-01', GOES_ON],
    ['E01', '1962-04-02', undefined],
    ['E04', '1966-04-01', GOES_ON],
    ['E04', '1966-04-02', undefined],
    ['E14', '1961-04-01', GOES_ON],
    ['E14', '1961-04-02', undefined],
    // R-EX-11: a child's right ends the day before the sixth birthday.
    ['E01', '2021-04-01', undefined],
    ['E01', '2021-04-02', { from: APRIL, to: APRIL }],
    ['E01', '2021-05-20', { from: APRIL, to: '2027-05-19' }],
    ['E01', '2022-04-01', GOES_ON],
    ['E01', '2022-03-31', { from: APRIL, to: '2028-03-30' }],
  ])('%s of somebody born %s', (code, birthDate, expected) => {
    expect(renewed({ code }, { birthDate })).toEqual(expected);
  });

  it.each([
    [[anEnrolment({ to: APRIL })], GOES_ON],
    [[anEnrolment({ to: '2027-03-31' })], undefined],
    [[anEnrolment({ status: 'SUSPENDED' })], undefined],
    [[], undefined],
  ])('enrolled on the first day (R-EX-1): %o', (enrolments, expected) => {
    expect(renewed({}, { enrolments })).toEqual(expected);
  });

  it.each([
    ['2027-04-02', GOES_ON],
    [APRIL, undefined],
  ])('the day of death counts as dead: %s', (deathDate, expected) => {
    expect(renewed({}, { deathDate })).toEqual(expected);
  });

  it.each([
    ['E03', '2028-03-31', undefined],
    ['E03', '2028-04-01', undefined],
    ['E15', '2028-03-31', GOES_ON],
  ])('no other of the code on those days (R-EX-4): %s from 1 April', (code, to, expected) => {
    const other = anExemption({ id: 'X02', code, from: APRIL, to });
    expect(renewed({}, { exemptions: [granted(), other] })).toEqual(expected);
  });

  it('only in the regions that have the code', () => {
    const elsewhere = REGIONAL_POLICIES.MARCHE;
    expect(renewed({ code: 'E15' }, {}, APRIL, elsewhere)).toBeUndefined();
    expect(renewed({ code: 'E03' }, {}, APRIL, elsewhere)).toEqual(GOES_ON);
  });
});

describe('R-EX-10 with R-EX-7, dependants', () => {
  const context = { today: APRIL, policy };
  it.each([
    ['E03', {}, true],
    ['E04', { birthDate: '2015-01-01' }, true],
    ['E01', {}, false],
    ['E03', { enrolments: [] }, false],
    ['E03', { deathDate: APRIL }, false],
  ])('%s, %o: %s', (code, person, expected) => {
    expect(isRenewedWithHolder(granted({ code }), aPerson(person), GOES_ON, context)).toBe(
      expected,
    );
  });

  it('not one that was given up', () => {
    const given = granted({ status: 'REVOKED' });
    expect(isRenewedWithHolder(given, aPerson(), GOES_ON, context)).toBe(false);
  });
});
