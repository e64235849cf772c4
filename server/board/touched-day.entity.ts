import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/** Days whose figures are to be counted anew. Only ever appended, by triggers on case_file. */
const TouchedDaySchema = defineEntity({
  name: 'TouchedDay',
  tableName: 'touched_day',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    day: civilDate(),
  },
});
export class TouchedDay extends TouchedDaySchema.class {}
TouchedDaySchema.setClass(TouchedDay);
