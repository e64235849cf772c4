import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, id, instant } from '../db/columns.ts';
import { AssistedPerson } from '../people/assisted-person.entity.ts';
import { Doctor } from './doctor.entity.ts';

/** Approved extension of a paediatrician beyond 14 (R-PE), with that doctor only. */
const PaediatricExtensionSchema = defineEntity({
  name: 'PaediatricExtension',
  tableName: 'paediatric_extension',
  properties: {
    id: id(),
    person: () => p.manyToOne(AssistedPerson).mapToPk(),
    doctor: () => p.manyToOne(Doctor).mapToPk(),
    validTo: civilDate(),
    caseId: p.uuid().nullable(),
    createdAt: instant(),
  },
});
export class PaediatricExtension extends PaediatricExtensionSchema.class {}
PaediatricExtensionSchema.setClass(PaediatricExtension);
