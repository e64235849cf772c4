import { describe, expect, it } from 'vitest';
import { enrolmentCardExpiry, newbornCardExpiry } from '#rules/enrolment-card.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { TODAY, aContext } from './facts.ts';

const ALPHA = 'LDRMNA90E52Z330T';
const PROVISIONAL = '00012340154';

describe('R-FX-11, the card of an enrolment', () => {
  it.each([
    ['ends with it', '2027-03-10', ALPHA, '2027-03-10'],
    ['lasts six years at most', '2033-01-01', ALPHA, '2032-11-23'],
    ['lasts six years where it has no end', undefined, ALPHA, '2032-11-23'],
    ['of thirty days is issued', '2026-12-22', ALPHA, '2026-12-22'],
    ['of fewer days is not', '2026-12-21', ALPHA, undefined],
    ['waits for the definitive fiscal code', '2027-03-10', PROVISIONAL, undefined],
  ])('%s', (_case, to, fiscalCode, expected) => {
    expect(enrolmentCardExpiry({ from: TODAY, to }, fiscalCode, aContext())).toBe(expected);
  });

  it('does not wait where the Region does not ask it to', () => {
    const policy = { ...REGIONAL_POLICIES.LOMBARDY, cardNeedsAlphaCf: false };
    const period = { from: TODAY, to: '2027-03-10' };
    expect(enrolmentCardExpiry(period, PROVISIONAL, aContext({ policy }))).toBe('2027-03-10');
  });
});

it('a newborn’s first card lasts a year', () => {
  expect(newbornCardExpiry(TODAY)).toBe('2027-11-22');
});
