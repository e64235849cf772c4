import { describe, expect, it } from 'vitest';
import { householdScale, wageSupportCeiling } from '#rules/exemption-amounts.ts';
import type { ExemptionClaim } from '#rules/exemption-claim.ts';
import { isSelfCertified, meetsTheCode } from '#rules/exemption-predicates.ts';
import { spokenAmount } from '#rules/spoken-amount.ts';
import { aClaim } from './a-claim.ts';
import { TODAY, aContext, said } from './facts.ts';

const ADULT = '1986-03-14';

function verdict(claim: Partial<ExemptionClaim>, birthDate = ADULT, today = TODAY): string {
  return said(meetsTheCode(aClaim(claim), { birthDate }, aContext({ today })));
}

const listed = { code: 'E02', employmentCentreSince: '2026-01-10' };

describe('R-EX-3, age', () => {
  it.each([
    ['E01', '2020-11-24', 'passed'],
    ['E01', '2020-11-23', 'failed until 2085-11-23'],
    ['E01', '1961-11-23', 'passed'],
    ['E01', '1961-11-24', 'failed until 2026-11-24'],
    ['E04', '1966-11-23', 'failed until 2027-11-23'],
    ['E04', '1965-11-23', 'passed'],
    ['E14', '1960-11-23', 'passed'],
    ['E14', '1960-11-24', 'failed until 2026-11-24'],
  ])('%s, born %s: %s', (code, birthDate, expected) => {
    expect(verdict({ code, incomeCents: 100_000 }, birthDate)).toBe(expected);
  });
});

describe('R-EX-3, income of E01 and E05 (oracle: age 70)', () => {
  const born = '1956-06-01';
  it.each([
    [3_615_198, 'passed', 'failed'],
    [3_615_199, 'failed', 'passed'],
    [3_850_000, 'failed', 'passed'],
    [3_850_001, 'failed', 'failed'],
  ])('%d cents: E01 %s, E05 %s', (incomeCents, e01, e05) => {
    expect(verdict({ code: 'E01', incomeCents }, born)).toBe(e01);
    expect(verdict({ code: 'E05', incomeCents }, born)).toBe(e05);
  });
});

describe('R-EX-3, income of E02 (oracle)', () => {
  it.each([
    [{ incomeCents: 826_330 }, 'passed'],
    [{ incomeCents: 826_331 }, 'failed'],
    [{ spouse: true, dependentChildren: 2, incomeCents: 1_239_496 }, 'passed'],
    [{ spouse: true, dependentChildren: 2, incomeCents: 1_239_497 }, 'failed'],
    [{ spouse: true, incomeCents: 1_136_204 }, 'passed'],
    [{ spouse: true, incomeCents: 1_136_205 }, 'failed'],
  ])('%o: %s', (claim, expected) => {
    expect(verdict({ ...listed, ...claim })).toBe(expected);
  });
});

describe('R-EX-3, the other incomes', () => {
  it.each([
    ['E12', 2_700_000, 'passed'],
    ['E12', 2_700_001, 'failed'],
    ['E15', 1_800_000, 'passed'],
    ['E15', 1_800_001, 'failed'],
  ])('%s, %d cents: %s', (code, incomeCents, expected) => {
    expect(verdict({ code, incomeCents, employmentCentreSince: TODAY })).toBe(expected);
  });

  it.each([
    [TODAY, 142_369, 'passed'],
    [TODAY, 142_370, 'failed'],
    ['2025-12-31', 140_403, 'passed'],
    ['2025-12-31', 140_404, 'failed'],
    ['2027-01-10', 142_369, 'passed'],
  ])('E13 on %s with %d cents a month: %s', (today, monthlyPayCents, expected) => {
    expect(verdict({ code: 'E13', monthlyPayCents }, ADULT, today)).toBe(expected);
  });

  it('knows no ceiling before its data begin', () => {
    expect(wageSupportCeiling('2024-12-31')).toBeUndefined();
    expect(verdict({ code: 'E13', monthlyPayCents: 1 }, ADULT, '2024-06-01')).toBe('failed');
  });

  it.each([
    [{ members: 1, incomeCents: 4_660_000 }, 'passed'],
    [{ members: 1, incomeCents: 4_660_001 }, 'failed'],
    [{ members: 2, incomeCents: 7_316_200 }, 'passed'],
    [{ members: 2, incomeCents: 7_316_201 }, 'failed'],
    [{ members: 1, disabledMembers: 1, incomeCents: 6_990_000 }, 'passed'],
    [{ members: 1, disabledMembers: 1, incomeCents: 6_990_001 }, 'failed'],
  ])('E30, %o: %s', (claim, expected) => {
    expect(verdict({ code: 'E30', ...claim })).toBe(expected);
  });

  it.each([
    [1, 100],
    [2, 157],
    [3, 204],
    [4, 246],
    [5, 285],
    [6, 320],
    [7, 355],
  ])('%d members: %d hundredths', (members, expected) => {
    const household = { members, loneOrWorkingParents: false, disabledMembers: 0 };
    expect(householdScale(household)).toBe(expected);
    expect(householdScale({ ...household, loneOrWorkingParents: true })).toBe(expected + 20);
    expect(householdScale({ ...household, disabledMembers: 2 })).toBe(expected + 100);
  });

  it('needs the amount', () => {
    const { incomeCents: _given, ...rest } = aClaim();
    expect(said(meetsTheCode(rest, { birthDate: ADULT }, aContext()))).toBe('failed');
    expect(verdict({ code: 'E30' })).toBe('failed');
  });
});

describe('R-EX-3, the condition', () => {
  it.each([
    [{ code: 'E03' }, 'passed'],
    [{ code: 'E03', conditionDeclared: false }, 'failed'],
    [{ ...listed, incomeCents: 0, employmentCentreSince: TODAY }, 'passed'],
    [{ ...listed, incomeCents: 0, employmentCentreSince: '2026-11-24' }, 'failed'],
    // Asylum seekers: six months from the application (6.6).
    [{ code: 'E02', incomeCents: 0, asylumAskedOn: '2026-05-24' }, 'passed'],
    [{ code: 'E02', incomeCents: 0, asylumAskedOn: '2026-05-23' }, 'failed'],
    [{ code: 'E02', incomeCents: 0, asylumAskedOn: '2026-11-24' }, 'failed'],
  ])('%o: %s', (claim, expected) => {
    expect(verdict(claim)).toBe(expected);
  });
});

describe('R-EX-5, the self-certification', () => {
  it.each([
    [{}, 'passed'],
    [{ selfCertified: false }, 'failed'],
    [{ incomeYear: 2024 }, 'failed'],
    [{ incomeYear: 2026 }, 'failed'],
    [{ code: 'E02' }, 'failed'],
    [{ code: 'E02', employmentCentreSince: '2026-01-01' }, 'passed'],
    [{ code: 'E02', asylumAskedOn: '2026-09-14' }, 'passed'],
    [{ code: 'E13' }, 'failed'],
    [{ code: 'E13', monthlyPayCents: 100_000 }, 'passed'],
    [{ code: 'E30', members: 2 }, 'failed'],
    [{ code: 'E30', linkedCode: '013' }, 'failed'],
    [{ code: 'E30', members: 2, linkedCode: '013' }, 'passed'],
    [{ code: '013', selfCertified: false }, 'passed'],
  ])('%o: %s', (claim, expected) => {
    expect(said(isSelfCertified(aClaim(claim), aContext()))).toBe(expected);
  });

  it('lets an operator accept the year of a declaration made in December, and nothing else', () => {
    const january = aContext({ today: '2027-01-04' });
    expect(isSelfCertified(aClaim(), january).overridable).toBe('OPERATOR');
    const unsigned = isSelfCertified(aClaim({ selfCertified: false }), january);
    expect(unsigned.overridable).toBeUndefined();
  });
});

it('writes amounts as people do', () => {
  expect(spokenAmount(3_615_198)).toEqual({ it: '36.151,98 euro', en: '36,151.98 euros' });
  expect(spokenAmount(5)).toEqual({ it: '0,05 euro', en: '0.05 euros' });
  expect(spokenAmount(100_000_000)).toEqual({ it: '1.000.000,00 euro', en: '1,000,000.00 euros' });
});
