import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../cases/case-file.entity.ts';
import { instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseLabel } from './case-label.entity.ts';

/** A label on a case, and who put it there. */
const CaseLabelledSchema = defineEntity({
  name: 'CaseLabelled',
  tableName: 'case_labelled',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    label: () => p.manyToOne(CaseLabel).mapToPk().primary(),
    by: () => p.manyToOne(StaffMember).mapToPk(),
    at: instant(),
  },
});
export class CaseLabelled extends CaseLabelledSchema.class {}
CaseLabelledSchema.setClass(CaseLabelled);
