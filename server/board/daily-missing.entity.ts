import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/**
 * In how many of the cases accepted on a day something had to be asked for, by what it was: a kind
 * of document, or the kind of the item where it was none. Counted by `foldDailyFigures`.
 */
const DailyMissingSchema = defineEntity({
  name: 'DailyMissing',
  tableName: 'daily_missing',
  properties: {
    day: civilDate().primary(),
    officeId: p.text().primary(),
    type: p.text().primary(),
    item: p.text().primary(),
    total: p.integer(),
  },
});
export class DailyMissing extends DailyMissingSchema.class {}
DailyMissingSchema.setClass(DailyMissing);
