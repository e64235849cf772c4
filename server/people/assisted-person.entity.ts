import { defineEntity, p } from '@mikro-orm/core';
import type { Address } from '#contract/address.ts';
import type { Sex } from '#contract/identity.ts';
import { civilDate, id, instant } from '../db/columns.ts';
import { Municipality } from '../offices/municipality.entity.ts';

/** Assisted person (assistito) of the health registry. The fiscal code can change: it is no key. */
const AssistedPersonSchema = defineEntity({
  name: 'AssistedPerson',
  tableName: 'assisted_person',
  properties: {
    id: id(),
    fiscalCode: p.text().unique(),
    /** First day on which another code is this person's (R-CD-1). */
    fiscalCodeReplacedOn: civilDate().nullable(),
    surname: p.text(),
    name: p.text(),
    sex: p.text().$type<Sex>(),
    birthDate: civilDate(),
    birthPlaceCode: p.text(),
    citizenship: p.text(),
    residence: p.json<Address>(),
    residenceMunicipality: () => p.manyToOne(Municipality).mapToPk().nullable(),
    healthDomicile: p.json<Address>().nullable(),
    domicileMunicipality: () => p.manyToOne(Municipality).mapToPk().nullable(),
    householdId: p.uuid().nullable().index(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    aireFrom: civilDate().nullable(),
    aireTo: civilDate().nullable(),
    deathDate: civilDate().nullable(),
    /** A minor emancipated by a court (R-RP-5). */
    emancipatedOn: civilDate().nullable(),
    /** What a court decided of an adult: interdicted, or incapacitated in part (R-RP-2, R-RP-3). */
    incapacity: p.enum(['INTERDICTED', 'PARTIAL'] as const).nullable(),
    createdAt: instant(),
  },
});
export class AssistedPerson extends AssistedPersonSchema.class {}
AssistedPersonSchema.setClass(AssistedPerson);
