import { defineEntity, p } from '@mikro-orm/core';
import { CASE_STATES } from '#contract/case-state.ts';
import type { CaseEventType } from '#contract/case-event.ts';
import { instant } from '../db/columns.ts';
import { CaseFile } from './case-file.entity.ts';

/** One line of a case's timeline; both sides see it where `citizenVisible`. Append-only. */
const CaseEventSchema = defineEntity({
  name: 'CaseEvent',
  tableName: 'case_event',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    case: () => p.manyToOne(CaseFile).mapToPk().index(),
    at: instant(),
    type: p.text().$type<CaseEventType>(),
    actorKind: p.enum(['CITIZEN', 'STAFF', 'SYSTEM'] as const),
    actorId: p.uuid().nullable(),
    fromState: p.enum(CASE_STATES).nullable(),
    toState: p.enum(CASE_STATES).nullable(),
    citizenVisible: p.boolean(),
    data: p.json<Record<string, unknown>>().nullable(),
  },
});
export class CaseEvent extends CaseEventSchema.class {}
CaseEventSchema.setClass(CaseEvent);
