import { defineEntity, p } from '@mikro-orm/core';
import type { OpeningHours } from '#contract/doctor.ts';
import { id } from '../db/columns.ts';
import { Municipality } from '../offices/municipality.entity.ts';
import { Doctor } from './doctor.entity.ts';

/** Surgery (ambulatorio) of a doctor, with its weekly hours in local time. */
const SurgerySchema = defineEntity({
  name: 'Surgery',
  tableName: 'surgery',
  properties: {
    id: id(),
    doctor: () => p.manyToOne(Doctor).mapToPk().index(),
    street: p.text(),
    postcode: p.text(),
    municipality: () => p.manyToOne(Municipality).mapToPk().index(),
    phone: p.text(),
    byAppointment: p.boolean(),
    openingHours: p.json<OpeningHours[]>(),
    version: p.integer().default(1),
  },
});
export class Surgery extends SurgerySchema.class {}
SurgerySchema.setClass(Surgery);
