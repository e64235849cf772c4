import { defineEntity, p } from '@mikro-orm/core';
import { STAFF_ROLES } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import { id, instant } from '../db/columns.ts';
import { Office } from '../offices/office.entity.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';

/**
 * Someone who works at the desk. `person` tells who they are in the registry, so that nobody
 * handles a case of their own household (LC-7). A supervisor without office sees all of them.
 */
const StaffMemberSchema = defineEntity({
  name: 'StaffMember',
  tableName: 'staff_member',
  properties: {
    id: id(),
    email: p.text().unique(),
    surname: p.text(),
    name: p.text(),
    role: p.enum(STAFF_ROLES),
    office: () => p.manyToOne(Office).mapToPk().nullable(),
    person: () => p.manyToOne(AssistedPerson).mapToPk().nullable(),
    locale: p.text().$type<Locale>(),
    passwordHash: p.text(),
    totpSecret: p.text().comment('Encrypted with the key of the configuration, never in clear'),
    totpLastStep: p.bigint('number').default(0),
    /** Of the link with which they choose password and authenticator; null once it is used. */
    enrolmentHash: p.text().nullable().unique(),
    enrolmentExpiresAt: instant().nullable(),
    active: p.boolean().default(true),
    version: p.integer().default(1),
    createdAt: instant(),
  },
});
export class StaffMember extends StaffMemberSchema.class {}
StaffMemberSchema.setClass(StaffMember);
