import { describe, expect, it } from 'vitest';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import {
  currentScenario,
  doctorUnder,
  missedTerms,
  policyOf,
  rulesOtherwise,
  verdictOf,
} from '#rules/scenario.ts';
import { failed, passed } from '#rules/verdict.ts';

const { LOMBARDY } = REGIONAL_POLICIES;
const ON = '2026-11-23';
const SAID = { it: '', en: '' };

describe('a scenario', () => {
  it('begins with what holds now', () => {
    const current = currentScenario(LOMBARDY, DEFAULT_CASE_TERMS, ON);
    expect(Object.values(current)).not.toContain(undefined);
    expect(current).toMatchObject({
      maxRenewals: null,
      incomeExemptionExpiry: { month: 3, day: 31 },
      objectionDays: 10,
      onlineChangeCooldownDays: 31,
      gpCap: 1500,
      paediatricianCap: 1000,
      overCapTolerancePct: 5,
      zoneBinding: true,
      revokeUnderSixOnline: false,
      takeChargeWorkingDays: 2,
      concludeDays: 30,
    });
  });

  it('of nothing changes nothing', () => {
    expect(policyOf(LOMBARDY, {})).toEqual(LOMBARDY);
  });

  it('changes what it names alone', () => {
    const other = policyOf(LOMBARDY, {
      onlineChangeCooldownDays: 0,
      zoneBinding: false,
      maxRenewals: 3,
      incomeExemptionExpiry: { month: 6, day: 30 },
      gpCap: 1400,
    });
    expect(other).toMatchObject({
      onlineChangeCooldownDays: 0,
      zoneBinding: false,
      revokeUnderSixOnline: false,
      maxRenewals: 3,
      incomeExemptionExpiry: { month: 6, day: 30 },
    });
    expect(other).not.toHaveProperty('gpCap');
    expect(other.doctorCaps.map(({ kind, maxPatients }) => [kind, maxPatients])).toEqual([
      ['GP', 1400],
      ['PAEDIATRICIAN', 880],
      ['PAEDIATRICIAN', 1000],
    ]);
  });

  it.each([
    ['GP', 1500, { gpCap: 1400 }, 1400],
    ['GP', 1499, { gpCap: 1400 }, 1499],
    ['GP', 1500, { paediatricianCap: 1400 }, 1500],
    ['PAEDIATRICIAN', 1000, { paediatricianCap: 900 }, 900],
    ['PAEDIATRICIAN', 880, { paediatricianCap: 900 }, 880],
  ] as const)('of a %s with %i patients, %j, makes %i', (kind, maxPatients, scenario, after) => {
    expect(doctorUnder({ kind, maxPatients }, LOMBARDY, scenario, ON).maxPatients).toBe(after);
  });
});

describe('a verdict', () => {
  const overridable = failed('R-CM-5', SAID);
  it.each([
    [[passed('R-CM-1', SAID)], [], 'PASSES'],
    [[passed('R-CM-1', SAID), overridable], [], 'FAILS'],
    [[overridable], [{ ruleId: 'R-CM-5', by: 'OPERATOR' as const }], 'OVERRIDDEN'],
    [
      [overridable, failed('R-DS-1', SAID)],
      [{ ruleId: 'R-CM-5', by: 'OPERATOR' as const }],
      'FAILS',
    ],
    [[], [], 'PASSES'],
  ])('of %j with %j is %s', (results, overrides, verdict) => {
    expect(verdictOf(results, overrides)).toBe(verdict);
  });

  it('is otherwise by the rules that only one of two says failed', () => {
    const before = [failed('R-CM-5', SAID), failed('R-DS-1', SAID), passed('R-DS-8', SAID)];
    const after = [passed('R-CM-5', SAID), failed('R-DS-1', SAID), failed('R-DS-8', SAID)];
    expect(rulesOtherwise(before, after)).toEqual(['R-CM-5', 'R-DS-8']);
    expect(rulesOtherwise(before, before)).toEqual([]);
  });
});

describe('the terms of a decided case', () => {
  // Monday 2 November 2026; two working days later is Wednesday, thirty days later 2 December.
  const inTime = {
    submittedOn: '2026-11-02',
    takenOn: '2026-11-04',
    decidedOn: '2026-12-02',
    suspensions: [],
    closing: [],
  };
  it.each([
    [inTime, []],
    [{ ...inTime, takenOn: '2026-11-05' }, ['LC-4 TAKE_CHARGE']],
    [{ ...inTime, takenOn: null }, []],
    [{ ...inTime, decidedOn: '2026-12-03' }, ['LC-4 CONCLUDE']],
    [
      {
        ...inTime,
        decidedOn: '2026-12-03',
        suspensions: [{ from: '2026-11-10', to: '2026-11-11' }],
      },
      [],
    ],
  ])('%j: missed %j', (decided, missed) => {
    expect(missedTerms(decided, DEFAULT_CASE_TERMS)).toEqual(missed);
  });
});
