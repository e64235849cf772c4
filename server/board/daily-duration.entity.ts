import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/**
 * How long the cases decided on a day had waited to be taken in charge, and to be concluded, on the
 * scale of rules/duration-scale.ts. Counted by `foldDailyFigures`.
 */
const DailyDurationSchema = defineEntity({
  name: 'DailyDuration',
  tableName: 'daily_duration',
  properties: {
    day: civilDate().primary(),
    officeId: p.text().primary(),
    type: p.text().primary(),
    measure: p.text().primary(),
    step: p.integer().primary(),
    total: p.integer(),
  },
});
export class DailyDuration extends DailyDurationSchema.class {}
DailyDurationSchema.setClass(DailyDuration);
