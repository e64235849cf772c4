import type { CivilDate } from '#contract/civil-date.ts';
import { POLICY_KEYS, type PolicyKey } from '#contract/policy-parameters.ts';
import type { PolicySetting, PolicyValue, PolicyView } from '#contract/policy-setting.ts';
import { isWithin } from './calendar.ts';
import { type PolicyId, REGIONAL_POLICIES, type RegionalPolicy } from './regional-policy.ts';

/** A value that counts in place of the profile's between two days, both included. */
export type Setting = Pick<PolicySetting, 'key' | 'value' | 'validFrom' | 'validTo'>;

/**
 * The regional policy of a day: the profile set for it, or the configured one, with the single
 * values set for that day.
 */
export function effectivePolicy(
  configured: PolicyId,
  settings: readonly Setting[],
  on: CivilDate,
): RegionalPolicy {
  const valid = settings.filter((setting) => isValid(setting, on));
  const values = valid.flatMap(({ key, value }) => (key === 'profile' ? [] : [[key, value]]));
  return {
    ...REGIONAL_POLICIES[profileOn(configured, valid)],
    // Checked by the contract, value by value, when they were set.
    ...(Object.fromEntries(values) as Partial<RegionalPolicy>),
  };
}

/** The same, value by value, with what the profile says where another was set. */
export function describePolicy(
  configured: PolicyId,
  settings: readonly Setting[],
  on: CivilDate,
): PolicyView {
  const valid = settings.filter((setting) => isValid(setting, on));
  const profile = profileOn(configured, valid);
  return {
    on,
    profile,
    configured,
    values: POLICY_KEYS.map((key) => {
      const ofProfile = key === 'profile' ? configured : valueIn(REGIONAL_POLICIES[profile], key);
      const set = valid.find((setting) => setting.key === key);
      return { key, ofProfile, value: set === undefined ? ofProfile : set.value, set: !!set };
    }),
  };
}

/** The value of a parameter in a policy, as a setting would have it. */
function valueIn(policy: RegionalPolicy, key: Exclude<PolicyKey, 'profile'>): PolicyValue {
  const value = policy[key];
  return Array.isArray(value) ? [...(value as readonly string[])] : (value as PolicyValue);
}

function isValid({ validFrom, validTo }: Setting, on: CivilDate): boolean {
  return isWithin({ from: validFrom, to: validTo ?? undefined }, on);
}

function profileOn(configured: PolicyId, valid: readonly Setting[]): PolicyId {
  return (valid.find(({ key }) => key === 'profile')?.value as PolicyId | undefined) ?? configured;
}
