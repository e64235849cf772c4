import { defineEntity, p } from '@mikro-orm/core';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseFile } from './case-file.entity.ts';

/** Internal note of the office on a case; the citizen never sees it. */
const CaseNoteSchema = defineEntity({
  name: 'CaseNote',
  tableName: 'case_note',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk().index(),
    author: () => p.manyToOne(StaffMember).mapToPk(),
    at: instant(),
    text: p.text(),
  },
});
export class CaseNote extends CaseNoteSchema.class {}
CaseNoteSchema.setClass(CaseNote);
