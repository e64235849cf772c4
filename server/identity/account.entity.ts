import { defineEntity, p } from '@mikro-orm/core';
import type { Address } from '#contract/address.ts';
import type { Sex } from '#contract/identity.ts';
import type { Locale } from '#contract/localized.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';

/**
 * A citizen's account. One per fiscal code (R-AC-4). Usable only once the e-mail link was opened
 * (`emailVerifiedAt`, R-AC-2) and the SMS code given (`mobileVerifiedAt`, R-AC-3).
 */
const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: id(),
    fiscalCode: p.text().unique(),
    surname: p.text(),
    name: p.text(),
    sex: p.text().$type<Sex>(),
    birthDate: civilDate(),
    birthPlaceCode: p.text(),
    residence: p.json<Address>(),
    domicile: p.json<Address>().nullable(),
    email: p.text().unique(),
    emailVerifiedAt: instant().nullable(),
    mobile: p.text(),
    mobileVerifiedAt: instant().nullable(),
    passwordHash: p.text().nullable(),
    locale: p.text().$type<Locale>(),
    /** The registry's person with this fiscal code and the same birth data, where there is one. */
    person: () => p.manyToOne(AssistedPerson).mapToPk().nullable().index(),
    privacyAcceptedAt: instant(),
    createdAt: instant(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
