import { defineEntity, p } from '@mikro-orm/core';
import { CaseFile } from '../cases/case-file.entity.ts';
import { CaseNote } from '../cases/case-note.entity.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** A colleague named in an internal note. */
const CaseMentionSchema = defineEntity({
  name: 'CaseMention',
  tableName: 'case_mention',
  properties: {
    id: id(),
    note: () => p.manyToOne(CaseNote).mapToPk(),
    case: () => p.manyToOne(CaseFile).mapToPk(),
    staff: () => p.manyToOne(StaffMember).mapToPk(),
    at: instant(),
    readAt: instant().nullable(),
  },
  uniques: [{ name: 'case_mention_once', properties: ['note', 'staff'] }],
});
export class CaseMention extends CaseMentionSchema.class {}
CaseMentionSchema.setClass(CaseMention);
