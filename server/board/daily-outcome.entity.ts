import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/**
 * How many cases of a type an office ended on a day, by the state they ended in, and how many of
 * them without an integration. Counted by `foldDailyFigures`.
 */
const DailyOutcomeSchema = defineEntity({
  name: 'DailyOutcome',
  tableName: 'daily_outcome',
  properties: {
    day: civilDate().primary(),
    officeId: p.text().primary(),
    type: p.text().primary(),
    state: p.text().primary(),
    total: p.integer(),
    withoutIntegration: p.integer(),
  },
});
export class DailyOutcome extends DailyOutcomeSchema.class {}
DailyOutcomeSchema.setClass(DailyOutcome);
