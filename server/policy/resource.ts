import { z } from 'zod';
import { PolicyKey } from '#contract/policy-parameters.ts';
import { ChangedPolicySetting, NewPolicySetting } from '#contract/policy-setting.ts';
import type { AdminResource } from '../administration/admin-resource.ts';
import { forgetPolicy } from './current-policy.ts';

/** Values set in place of the regional profile's, between days; no two of one key on one day. */
export const POLICY_SETTINGS: AdminResource = {
  name: 'policy-settings',
  table: 'policy_setting',
  key: { column: 'id', schema: z.uuid(), made: 'UUID' },
  made: NewPolicySetting,
  changed: ChangedPolicySetting,
  fields: {
    key: { column: 'key' },
    value: { column: 'value', cast: 'jsonb' },
    validFrom: { column: 'valid_from' },
    validTo: { column: 'valid_to' },
  },
  search: 'upper(t.key)',
  order: 't.key, t.valid_from, t.id',
  filters: { key: { column: 't.key', schema: PolicyKey } },
  constraints: { policy_setting_one_a_day: 'validFrom' },
  named: ['key'],
  removable: true,
  forget: ({ config }) => forgetPolicy(config),
};
