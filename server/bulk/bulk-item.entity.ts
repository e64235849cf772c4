import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../cases/case-file.entity.ts';
import { BulkAct } from './bulk-act.entity.ts';

/** What a bulk act changed on a case, kept so that it can be undone. */
export interface BulkBefore {
  /** Who held the case before it was given to somebody else. */
  assigneeId?: string | null;
  /** It was free and has been taken in charge by being given to somebody. */
  taken?: boolean;
  /** Labels that were really put on, and really taken off. */
  added?: string[];
  removed?: string[];
}

/** One case of a bulk act, the version that whoever asked for it saw, and what became of it. */
const BulkItemSchema = defineEntity({
  name: 'BulkItem',
  tableName: 'bulk_item',
  properties: {
    bulk: () => p.manyToOne(BulkAct).mapToPk().primary(),
    position: p.integer().primary(),
    case: () => p.manyToOne(CaseFile).mapToPk(),
    version: p.integer(),
    outcome: p.text().nullable(),
    code: p.text().nullable(),
    rules: p.json<string[]>().nullable(),
    before: p.json<BulkBefore>().nullable(),
    versionAfter: p.integer().nullable(),
    undo: p.text().nullable(),
    undoCode: p.text().nullable(),
  },
});
export class BulkItem extends BulkItemSchema.class {}
BulkItemSchema.setClass(BulkItem);
