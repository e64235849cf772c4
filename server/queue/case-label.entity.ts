import { defineEntity, p } from '@mikro-orm/core';
import type { LabelTone } from '#contract/desk-queue.ts';
import type { Localized } from '#contract/localized.ts';
import { id } from '../db/columns.ts';

/** A label of the authority's list, to be put on cases; a retired one stays where it is. */
const CaseLabelSchema = defineEntity({
  name: 'CaseLabel',
  tableName: 'case_label',
  properties: {
    id: id(),
    name: p.json<Localized>(),
    tone: p.text().$type<LabelTone>(),
    /** Cases that carry it go first. */
    urgent: p.boolean(),
    position: p.integer(),
    retired: p.boolean().default(false),
  },
});
export class CaseLabel extends CaseLabelSchema.class {}
CaseLabelSchema.setClass(CaseLabel);
