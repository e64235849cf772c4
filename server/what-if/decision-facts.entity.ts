import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { CaseFile } from '../cases/case-file.entity.ts';

/**
 * What the last decision of a case was made on, sealed: the rules can be asked again with other
 * parameters. Kept for a year and a month (`forgetOldFacts`).
 */
const DecisionFactsSchema = defineEntity({
  name: 'DecisionFacts',
  tableName: 'decision_facts',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    decidedAt: instant(),
    decision: p.text().$type<'APPROVED' | 'REJECTED'>(),
    facts: p.text(),
  },
  indexes: [{ name: 'decision_facts_decided', properties: ['decidedAt', 'case'] }],
});
export class DecisionFacts extends DecisionFactsSchema.class {}
DecisionFactsSchema.setClass(DecisionFacts);
