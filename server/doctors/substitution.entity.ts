import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, id } from '../db/columns.ts';
import { Doctor } from './doctor.entity.ts';

/** A doctor standing in for another between two days, both included. */
const SubstitutionSchema = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  properties: {
    id: id(),
    substitute: () => p.manyToOne(Doctor).mapToPk().index(),
    substituted: () => p.manyToOne(Doctor).mapToPk().index(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    version: p.integer().default(1),
  },
});
export class Substitution extends SubstitutionSchema.class {}
SubstitutionSchema.setClass(Substitution);
