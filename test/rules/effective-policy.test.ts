import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, POLICY_PARAMETERS, valueSchema } from '#contract/policy-parameters.ts';
import { describePolicy, effectivePolicy, type Setting } from '#rules/effective-policy.ts';
import { POLICY_IDS, REGIONAL_POLICIES } from '#rules/regional-policy.ts';

const COOLDOWN: Setting = {
  key: 'onlineChangeCooldownDays',
  value: 10,
  validFrom: '2026-12-01',
  validTo: '2026-12-31',
};
const PROFILE: Setting = {
  key: 'profile',
  value: 'LIGURIA',
  validFrom: '2027-01-01',
  validTo: null,
};
const cooldownOn = (on: string) =>
  effectivePolicy('LOMBARDY', [COOLDOWN, PROFILE], on).onlineChangeCooldownDays;

describe('the policy of a day', () => {
  it('is the configured profile where nothing is set', () => {
    expect(effectivePolicy('MARCHE', [], '2026-12-01')).toEqual(REGIONAL_POLICIES.MARCHE);
  });

  it.for([
    ['2026-11-30', 31],
    ['2026-12-01', 10],
    ['2026-12-31', 10],
    ['2027-01-01', 31],
  ] as const)('on %s has %i days of pause', ([on, days]) => {
    expect(cooldownOn(on)).toBe(days);
  });

  it('is of another profile from its day on, single values still counting', () => {
    const on = (day: string) => effectivePolicy('LOMBARDY', [PROFILE], day);
    expect([on('2026-12-31').id, on('2027-01-01').id]).toEqual(['LOMBARDY', 'LIGURIA']);
    const zone: Setting = { ...PROFILE, key: 'zoneBinding', value: true };
    const both = effectivePolicy('LOMBARDY', [PROFILE, zone], '2027-01-01');
    expect([both.id, both.zoneBinding, both.overCapRealTime]).toEqual(['LIGURIA', true, true]);
  });

  it('tells of each value whether it was set, and what the profile says', () => {
    const view = describePolicy('LOMBARDY', [COOLDOWN, PROFILE], '2026-12-01');
    expect(view.values.map(({ key }) => key)).toEqual(POLICY_KEYS);
    expect(view.values.filter(({ set }) => set)).toEqual([
      { key: 'onlineChangeCooldownDays', value: 10, ofProfile: 31, set: true },
    ]);
    const later = describePolicy('LOMBARDY', [COOLDOWN, PROFILE], '2027-01-01');
    expect([later.profile, later.configured]).toEqual(['LIGURIA', 'LOMBARDY']);
  });
});

describe('what may be set', () => {
  it.for(POLICY_IDS)('takes every value that %s has', (id) => {
    for (const key of POLICY_KEYS) {
      const value = key === 'profile' ? id : REGIONAL_POLICIES[id][key];
      expect([key, valueSchema(POLICY_PARAMETERS[key]).safeParse(value).success]).toEqual([
        key,
        true,
      ]);
    }
  });
});
