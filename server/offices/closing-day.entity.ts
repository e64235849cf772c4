import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';
import { Office } from './office.entity.ts';

/** Closing day beyond the national holidays: of one office, or of all where `office` is null. */
const ClosingDaySchema = defineEntity({
  name: 'ClosingDay',
  tableName: 'closing_day',
  properties: {
    id: p.integer().primary(),
    day: civilDate(),
    office: () => p.manyToOne(Office).mapToPk().nullable(),
    name: p.text(),
    version: p.integer().default(1),
  },
});
export class ClosingDay extends ClosingDaySchema.class {}
ClosingDaySchema.setClass(ClosingDay);
