import { defineEntity, p } from '@mikro-orm/core';
import type { AskedRule } from '#contract/override-ask.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** What an operator asked a supervisor to set aside on a case, and the answer. */
const OverrideAskSchema = defineEntity({
  name: 'OverrideAsk',
  tableName: 'override_ask',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk(),
    rules: p.json<AskedRule[]>(),
    reason: p.text(),
    /** Integrations asked by then: what came in later may have changed what was asked for. */
    round: p.integer(),
    askedBy: () => p.manyToOne(StaffMember).mapToPk(),
    askedAt: instant(),
    granted: p.boolean().nullable(),
    answer: p.text().nullable(),
    answeredBy: () => p.manyToOne(StaffMember).mapToPk().nullable(),
    answeredAt: instant().nullable(),
  },
});
export class OverrideAsk extends OverrideAskSchema.class {}
OverrideAskSchema.setClass(OverrideAsk);
