import { describe, expect, it } from 'vitest';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import {
  EU_TITLES,
  MANDATORY_TITLES,
  NOT_ENROLLABLE_TITLES,
  type ResidenceTitle,
  VOLUNTARY_TITLES,
  enrolmentRight,
  isTitleKind,
} from '#rules/residence-titles.ts';
import { leastFee } from '#rules/voluntary-fees.ts';
import { TODAY } from './facts.ts';

const ADULT = '1990-05-12';

function right(title: Partial<ResidenceTitle>, birthDate = ADULT): string | undefined {
  const whole: ResidenceTitle = { kind: undefined, holder: 'OWN', unlimited: false, ...title };
  return enrolmentRight(whole, birthDate, TODAY, REGIONAL_POLICIES.LOMBARDY);
}

describe('what a title gives a right to', () => {
  it.each(MANDATORY_TITLES)('R-FX-1: %s enrols by law', (kind) => {
    expect(right({ kind })).toBe('MANDATORY');
  });

  it.each(VOLUNTARY_TITLES.filter((kind) => kind !== 'REUNITED_PARENT'))(
    'R-FX-2: %s enrols against a contribution',
    (kind) => {
      expect(right({ kind })).toBe('VOLUNTARY');
      expect(right({ kind }, '2015-01-01')).toBe('VOLUNTARY');
    },
  );

  it.each([
    ['2008-11-06', '1943-11-06', 'VOLUNTARY'], // 65 that day, the day after the law
    ['2008-11-06', '1943-11-07', 'MANDATORY'],
    ['2008-11-05', '1940-01-01', 'MANDATORY'],
    [undefined, '1940-01-01', 'MANDATORY'],
  ])('R-FX-2: a parent reunited on %s, born %s: %s', (reunitedOn, birthDate, expected) => {
    expect(right({ kind: 'REUNITED_PARENT', reunitedOn }, birthDate)).toBe(expected);
  });

  it.each(NOT_ENROLLABLE_TITLES)('R-FX-3: %s does not enrol an adult, but a minor', (kind) => {
    expect(right({ kind }, '2008-11-23')).toBe('NONE'); // 18 today
    expect(right({ kind }, '2008-11-24')).toBe('MANDATORY');
  });

  it('R-FX-8: citizens of the Union by work, family or the S1 form', () => {
    expect(EU_TITLES.map((kind) => right({ kind }))).toEqual(['EU_WORKER', 'EU_WORKER', 'EU_S1']);
  });

  it('knows nothing of what is not named', () => {
    expect(right({})).toBeUndefined();
    expect(isTitleKind('WORK')).toBe(false);
    expect(isTitleKind('STUDY')).toBe(true);
  });
});

describe('R-FX-7, the least contribution', () => {
  it.each([
    ['STUDY', 2026, 700_00],
    ['AU_PAIR', 2026, 1200_00],
    ['ELECTIVE_RESIDENCE', 2024, 2000_00],
    ['ELECTIVE_RESIDENCE', 2023, 387_34],
    ['STUDY', 2023, 149_77],
  ] as const)('%s in %i: %i cents', (kind, year, cents) => {
    expect(leastFee(kind, year)).toBe(cents);
  });

  it('is not known before the first decree', () => {
    expect(() => leastFee('STUDY', 1986)).toThrow(RangeError);
  });
});
