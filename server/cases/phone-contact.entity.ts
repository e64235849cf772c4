import { defineEntity, p } from '@mikro-orm/core';
import { CALL_DIRECTIONS, CALL_RESULTS } from '#contract/phone-contact.ts';
import { id, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';
import { CaseFile } from './case-file.entity.ts';

/** Log of phone contacts (LC-10): append-only, changes no state; the citizen sees date and result. */
const PhoneContactSchema = defineEntity({
  name: 'PhoneContact',
  tableName: 'phone_contact',
  properties: {
    id: id(),
    case: () => p.manyToOne(CaseFile).mapToPk().index(),
    operator: () => p.manyToOne(StaffMember).mapToPk(),
    at: instant(),
    number: p.text(),
    direction: p.enum(CALL_DIRECTIONS),
    result: p.enum(CALL_RESULTS),
    note: p.text().nullable(),
  },
});
export class PhoneContact extends PhoneContactSchema.class {}
PhoneContactSchema.setClass(PhoneContact);
