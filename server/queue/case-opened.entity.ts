import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../cases/case-file.entity.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** The version of a case that somebody of the staff has read; a later one is news to them. */
const CaseOpenedSchema = defineEntity({
  name: 'CaseOpened',
  tableName: 'case_opened',
  properties: {
    case: () => p.manyToOne(CaseFile).mapToPk().primary(),
    staff: () => p.manyToOne(StaffMember).mapToPk().primary(),
    version: p.integer(),
  },
});
export class CaseOpened extends CaseOpenedSchema.class {}
CaseOpenedSchema.setClass(CaseOpened);
