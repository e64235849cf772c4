import { defineEntity, p } from '@mikro-orm/core';
import type { IdentifiedHow } from '#contract/preregistration.ts';
import type { Locale } from '#contract/localized.ts';
import { CaseFile } from '../cases/case-file.entity.ts';
import { civilDate, instant } from '../db/columns.ts';
import { StaffMember } from '../identity/staff-member.entity.ts';

/** Who declares to be asking in a case without an account, until an operator identifies them. */
const PreregistrationSchema = defineEntity({
  name: 'Preregistration',
  tableName: 'preregistration',
  properties: {
    case: () => p.oneToOne(CaseFile).primary().mapToPk().deleteRule('cascade'),
    codeHash: p.text().unique(),
    surname: p.text(),
    name: p.text(),
    fiscalCode: p.text(),
    birthDate: civilDate(),
    email: p.text().nullable(),
    mobile: p.text().nullable(),
    locale: p.text().$type<Locale>(),
    confirmBy: civilDate().index(),
    identifiedBy: () => p.manyToOne(StaffMember).mapToPk().fieldName('identified_by').nullable(),
    identifiedHow: p.text().$type<IdentifiedHow>().nullable(),
    identifiedAt: instant().nullable(),
    createdAt: instant(),
  },
});
export class Preregistration extends PreregistrationSchema.class {}
PreregistrationSchema.setClass(Preregistration);
