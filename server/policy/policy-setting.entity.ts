import { defineEntity, p } from '@mikro-orm/core';
import type { PolicyKey } from '#contract/policy-parameters.ts';
import type { PolicySetting as Setting } from '#contract/policy-setting.ts';
import { civilDate, id } from '../db/columns.ts';

/** A value in place of the regional profile's, between two days; a constraint keeps them apart. */
const PolicySettingSchema = defineEntity({
  name: 'PolicySetting',
  tableName: 'policy_setting',
  properties: {
    id: id(),
    key: p.text().$type<PolicyKey>(),
    value: p.json<Setting['value']>(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    version: p.integer().default(1),
  },
});
export class PolicySetting extends PolicySettingSchema.class {}
PolicySettingSchema.setClass(PolicySetting);
