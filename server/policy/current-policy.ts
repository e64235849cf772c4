import type { CivilDate } from '#contract/civil-date.ts';
import { effectivePolicy, type Setting } from '#rules/effective-policy.ts';
import type { RegionalPolicy } from '#rules/regional-policy.ts';
import type { Config } from '../config.ts';
import type { Sql, Statement } from '../db/sql.ts';

const SETTINGS: Statement = {
  name: 'policy_settings',
  text: `select key, value, valid_from as "validFrom", valid_to as "validTo"
    from policy_setting order by key, valid_from`,
};

const KEPT_MS = 5000;
/** Of a process: its configuration is the one thing that is there once. */
const kept = new WeakMap<object, { until: number; settings: readonly Setting[] }>();

/**
 * The regional policy of a day, with what administrators set. What was set is kept for some seconds:
 * in other processes a change counts that much later.
 * @param sql connections, or the transaction that one is in
 */
export async function currentPolicy(
  sql: Sql,
  config: Pick<Config, 'REGIONAL_POLICY'>,
  on: CivilDate,
): Promise<RegionalPolicy> {
  return effectivePolicy(config.REGIONAL_POLICY, await settingsOf(sql, config), on);
}

async function settingsOf(sql: Sql, config: object): Promise<readonly Setting[]> {
  const known = kept.get(config);
  if (known !== undefined && known.until > performance.now()) {
    return known.settings;
  }
  const settings = await readSettings(sql);
  kept.set(config, { until: performance.now() + KEPT_MS, settings });
  return settings;
}

/** What administrators set, for whatever days. */
export function readSettings(sql: Sql): Promise<Setting[]> {
  return sql.rows<Setting>(SETTINGS, []);
}

/** Forgets what is kept, after a change made in this process. */
export function forgetPolicy(config: object): void {
  kept.delete(config);
}
