import { defineEntity, p } from '@mikro-orm/core';
import type { ChoiceRelation } from '#contract/choice-relation.ts';
import { ExtensionReason } from '#contract/extension-reason.ts';
import { FAMILY_OPERATIONS, ItemDecision } from '#contract/family.ts';
import { id } from '../../db/columns.ts';
import { Doctor } from '../../doctors/doctor.entity.ts';
import { AssistedPerson } from '../../people/assisted-person.entity.ts';
import { CaseFile } from '../case-file.entity.ts';

/** One member of a request for the family, in the order in which places are counted (R-FR-5). */
const CaseItemSchema = defineEntity({
  name: 'CaseItem',
  tableName: 'case_item',
  properties: {
    id: id(),
    caseFile: () => p.manyToOne(CaseFile).mapToPk().joinColumn('case_id'),
    position: p.integer(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().index(),
    operation: p.enum(FAMILY_OPERATIONS),
    doctor: () => p.manyToOne(Doctor).mapToPk().nullable(),
    /** Of a choice of a full doctor (R-OC-3, R-OC-4). */
    relativeFiscalCode: p.text().nullable(),
    relation: p.text().$type<ChoiceRelation>().nullable(),
    /** Of an extension of the paediatrician (R-PE-3). */
    reason: p.enum(ExtensionReason.options).nullable(),
    /** Of the first choice for a newborn, whom the approval enrols too (R-FC-2). */
    birthDeclared: p.boolean().default(false),
    /** What documents of this member alone name as theirs. */
    documentKey: p.text(),
    decision: p.enum(ItemDecision.options).nullable(),
    reasons: p.array().columnType('text[]').defaultRaw(`'{}'`),
    text: p.text().nullable(),
  },
});
export class CaseItem extends CaseItemSchema.class {}
CaseItemSchema.setClass(CaseItem);
