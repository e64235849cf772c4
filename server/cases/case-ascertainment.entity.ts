import { defineEntity, p } from '@mikro-orm/core';
import { ASCERTAINMENTS } from '#contract/ascertainment.ts';
import { instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseFile } from './case-file.entity.ts';

/** What an operator ascertained for a case, and by what evidence (R-DM-5). */
const CaseAscertainmentSchema = defineEntity({
  name: 'CaseAscertainment',
  tableName: 'case_ascertainment',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    kind: p.enum(ASCERTAINMENTS).primary(),
    evidence: p.text(),
    ascertainedBy: () => p.manyToOne(StaffMember).mapToPk(),
    ascertainedAt: instant(),
  },
});
export class CaseAscertainment extends CaseAscertainmentSchema.class {}
CaseAscertainmentSchema.setClass(CaseAscertainment);
