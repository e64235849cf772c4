import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../db/columns.ts';
import { CaseFile } from './case-file.entity.ts';

/** A case whose workflow has to be told that something changed; deleted once it was told. */
const CasePokeSchema = defineEntity({
  name: 'CasePoke',
  tableName: 'case_poke',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    case: () => p.manyToOne(CaseFile).mapToPk().index(),
    at: instant(),
  },
});
export class CasePoke extends CasePokeSchema.class {}
CasePokeSchema.setClass(CasePoke);
