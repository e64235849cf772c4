import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from './case-file.entity.ts';

/**
 * The words a case is found by. A table of its own, because a case's row is rewritten at every act
 * and its words never change; a trigger on `case_file.search_text` writes it.
 */
const CaseSearchSchema = defineEntity({
  name: 'CaseSearch',
  tableName: 'case_search',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    words: p.text().columnType('tsvector'),
  },
});
export class CaseSearch extends CaseSearchSchema.class {}
CaseSearchSchema.setClass(CaseSearch);
