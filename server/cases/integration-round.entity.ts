import { defineEntity, p } from '@mikro-orm/core';
import type { FieldChange, IntegrationItem } from '#contract/integration.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseFile } from './case-file.entity.ts';

/** One round of integration (LC-3): what is missing, why, and how each item was answered. */
const IntegrationRoundSchema = defineEntity({
  name: 'IntegrationRound',
  tableName: 'integration_round',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk(),
    round: p.integer(),
    items: p.json<IntegrationItem[]>(),
    message: p.text(),
    requestedBy: () => p.manyToOne(StaffMember).mapToPk(),
    requestedAt: instant(),
    dueOn: civilDate(),
    answeredAt: instant().nullable(),
    answerNote: p.text().nullable(),
    /** Values of the fields that were open again, before and after: the form's history. */
    changes: p.json<FieldChange[]>().defaultRaw(`'[]'::jsonb`),
  },
  uniques: [{ name: 'integration_round_number', properties: ['case', 'round'] }],
});
export class IntegrationRound extends IntegrationRoundSchema.class {}
IntegrationRoundSchema.setClass(IntegrationRound);
