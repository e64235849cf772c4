import { describe, expect, it } from 'vitest';
import {
  type DeclaredChild,
  declaredChildHasCode,
  declaredChildIsMinor,
  declaredCodeIsFree,
  sexAndBirthPlaceOf,
} from '#rules/declared-child.ts';
import { aContext, said, TODAY } from './facts.ts';

/** P06 of the demo plan: born on 9 November 2026, has a fiscal code, enrolled nowhere. */
const TOMMASO: DeclaredChild = {
  surname: 'Colombo',
  name: 'Tommaso',
  fiscalCode: 'CLMTMS26S09E514E',
  birthDate: '2026-11-09',
};

describe('a child whom the registry does not have', () => {
  it.each([
    [TODAY, 'passed'],
    ['2026-11-24', 'failed'],
    ['2008-11-24', 'passed'],
    ['2008-11-23', 'failed'],
  ])('R-RP-1: born on %s, %s', (birthDate, expected) => {
    expect(said(declaredChildIsMinor({ ...TOMMASO, birthDate }, aContext()))).toBe(expected);
  });

  it.each([
    [{}, 'passed'],
    [{ fiscalCode: 'clmtms26s09e514e' }, 'passed'],
    [{ birthDate: '2026-11-10' }, 'failed'],
    [{ birthDate: '2025-11-09' }, 'failed'],
    [{ fiscalCode: 'CLMTMS26S09E514X' }, 'failed'],
    [{ fiscalCode: '00012340154' }, 'failed'],
    [{ fiscalCode: '' }, 'failed'],
    // As spelt abroad: for the operator to see.
    [{ surname: 'Kolombo' }, 'passed'],
  ])('R-FC-3: has a code of that day: %o, %s', (part, expected) => {
    expect(said(declaredChildHasCode({ ...TOMMASO, ...part }))).toBe(expected);
  });

  it('R-AC-4: nobody else has the code', () => {
    expect([said(declaredCodeIsFree(false)), said(declaredCodeIsFree(true))]).toEqual([
      'passed',
      'failed',
    ]);
  });

  it('sex and place of birth are in the code', () => {
    expect(sexAndBirthPlaceOf(TOMMASO)).toEqual({ sex: 'M', birthPlace: 'E514' });
    expect(() => sexAndBirthPlaceOf({ fiscalCode: '00012340154' })).toThrow(RangeError);
  });
});
