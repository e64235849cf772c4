import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/** `case_count` added up by the month of submission, for totals over long times. */
const CaseCountMonthSchema = defineEntity({
  name: 'CaseCountMonth',
  tableName: 'case_count_month',
  properties: {
    officeId: p.text().primary(),
    state: p.text().primary(),
    type: p.text().primary(),
    /** The first day of the month. */
    month: civilDate().primary(),
    assigned: p.boolean().primary(),
    total: p.integer(),
  },
});
export class CaseCountMonth extends CaseCountMonthSchema.class {}
CaseCountMonthSchema.setClass(CaseCountMonth);
