import { defineEntity, p } from '@mikro-orm/core';
import { AppointmentKind, DoctorKind } from '#contract/registry.ts';
import { civilDate, id } from '../db/columns.ts';
import { Zone } from '../offices/zone.entity.ts';

/**
 * Contracted doctor (MMG or PLS). `patientCount` is all the patients in charge, demo or not: the
 * one number that R-DS-1 reads; only the registry commit changes it, under a lock on this row.
 */
const DoctorSchema = defineEntity({
  name: 'Doctor',
  tableName: 'doctor',
  properties: {
    id: id(),
    regionalCode: p.text().unique(),
    kind: p.enum(DoctorKind.options),
    surname: p.text(),
    name: p.text(),
    sex: p.text(),
    zone: () => p.manyToOne(Zone).mapToPk(),
    maxPatients: p.integer(),
    selfLimit: p.integer().nullable(),
    patientCount: p.integer(),
    visibleOnline: p.boolean(),
    appointmentKind: p.enum(AppointmentKind.options),
    appointmentEnd: civilDate().nullable(),
    activeFrom: civilDate(),
    activeTo: civilDate().nullable(),
    languages: p.array().columnType('text[]'),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    searchText: p.text(),
    /** Of the record that administrators keep: the commit's counting does not raise it. */
    version: p.integer().default(1),
  },
  indexes: [{ name: 'doctor_zone_kind', properties: ['zone', 'kind', 'surname', 'name'] }],
  checks: [{ name: 'doctor_patient_count_not_negative', expression: 'patient_count >= 0' }],
});
export class Doctor extends DoctorSchema.class {}
DoctorSchema.setClass(Doctor);
