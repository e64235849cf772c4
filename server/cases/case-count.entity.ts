import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../db/columns.ts';

/**
 * How many submitted cases an office has of a type, in a state, from a day of submission: the base
 * that `case_count_delta` adds to. Kept by triggers on case_file, whatever writes it.
 */
const CaseCountSchema = defineEntity({
  name: 'CaseCount',
  tableName: 'case_count',
  properties: {
    officeId: p.text().primary(),
    state: p.text().primary(),
    type: p.text().primary(),
    submittedOn: civilDate().primary(),
    /** Whether an operator has them in charge. */
    assigned: p.boolean().primary(),
    total: p.integer(),
  },
});
export class CaseCount extends CaseCountSchema.class {}
CaseCountSchema.setClass(CaseCount);
