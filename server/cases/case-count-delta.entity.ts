import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/**
 * Changes of the counts not yet folded into `case_count`. Only ever appended, so that acts on cases
 * of one office never wait for each other's counter.
 */
const CaseCountDeltaSchema = defineEntity({
  name: 'CaseCountDelta',
  tableName: 'case_count_delta',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    officeId: p.text(),
    state: p.text(),
    type: p.text(),
    submittedOn: civilDate(),
    assigned: p.boolean(),
    change: p.integer(),
  },
});
export class CaseCountDelta extends CaseCountDeltaSchema.class {}
CaseCountDeltaSchema.setClass(CaseCountDelta);
