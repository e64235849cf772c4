import { z } from 'zod';
import { DOCTOR, PRACTICE_MEMBERSHIP, SUBSTITUTION, SURGERY } from '#contract/administration.ts';
import { DoctorKind } from '#contract/registry.ts';
import { searchText } from '../../db/search-text.ts';
import type { Statement } from '../../db/sql.ts';
import type { AdminResource } from '../admin-resource.ts';
import { MUNICIPALITY_NAME, ZONE_NAME } from './names.ts';

const Id = z.uuid();

// The patients of the registry are its choices that were not ended; the commit changes both under
// the lock that a change here takes too.
const IN_REGISTRY = `(select count(*) from doctor_choice c
  where c.doctor_id = t.id and c.end_reason is null)`;

const ADD_PATIENTS: Statement = {
  name: 'admin_add_patients',
  text: 'update doctor set patient_count = greatest(patient_count + $2, 0) where id = $1',
};

const doctorName = (column: string): string =>
  `(select concat(d.surname, ' ', d.name) from doctor d where d.id = t.${column})`;

/** Contracted doctors and their places; who ceases has a last day, nobody is deleted. */
export const DOCTORS: AdminResource = {
  name: 'doctors',
  table: 'doctor',
  key: { column: 'id', schema: Id, made: 'UUID' },
  ...DOCTOR,
  fields: {
    regionalCode: { column: 'regional_code' },
    kind: { column: 'kind' },
    surname: { column: 'surname' },
    name: { column: 'name' },
    sex: { column: 'sex' },
    zoneId: { column: 'zone_id' },
    maxPatients: { column: 'max_patients' },
    selfLimit: { column: 'self_limit' },
    externalPatients: {
      column: 'patient_count',
      read: `greatest(t.patient_count - ${IN_REGISTRY}, 0)::int`,
      counted: true,
    },
    visibleOnline: { column: 'visible_online' },
    appointmentKind: { column: 'appointment_kind' },
    appointmentEnd: { column: 'appointment_end' },
    activeFrom: { column: 'active_from' },
    activeTo: { column: 'active_to' },
    languages: { column: 'languages', cast: 'text[]' },
    phone: { column: 'phone' },
    email: { column: 'email' },
  },
  beside: {
    patientCount: { sql: 't.patient_count', schema: z.int() },
    zoneName: { sql: ZONE_NAME, schema: z.string() },
  },
  search: `(t.search_text || ' ' || t.regional_code)`,
  order: 't.surname, t.name, t.id',
  filters: {
    zone: { column: 't.zone_id', schema: z.string().max(20) },
    kind: { column: 't.kind', schema: DoctorKind },
  },
  constraints: { doctor_regional_code_unique: 'regionalCode', doctor_zone_id_foreign: 'zoneId' },
  initial: { patient_count: 0 },
  computed: ({ surname, name }) => ({ search_text: searchText(String(surname), String(name)) }),
  async written(sql, key, { record, before }) {
    const change = Number(record['externalPatients']) - Number(before?.['externalPatients'] ?? 0);
    if (change !== 0) {
      await sql.rows(ADD_PATIENTS, [key, change]);
    }
  },
  contacts: ['phone', 'email'],
};

/** Surgeries with their weekly hours. */
export const SURGERIES: AdminResource = {
  name: 'surgeries',
  table: 'surgery',
  key: { column: 'id', schema: Id, made: 'UUID' },
  ...SURGERY,
  fields: {
    doctorId: { column: 'doctor_id' },
    street: { column: 'street' },
    postcode: { column: 'postcode' },
    municipalityCode: { column: 'municipality_code' },
    phone: { column: 'phone' },
    byAppointment: { column: 'by_appointment' },
    openingHours: { column: 'opening_hours', cast: 'jsonb' },
  },
  beside: {
    doctorName: { sql: doctorName('doctor_id'), schema: z.string() },
    municipalityName: { sql: MUNICIPALITY_NAME, schema: z.string() },
  },
  search: `search_key(concat_ws(' ', ${doctorName('doctor_id')}, t.street))`,
  order: 't.doctor_id, t.street, t.id',
  filters: { doctor: { column: 't.doctor_id', schema: Id } },
  constraints: {
    surgery_doctor_id_foreign: 'doctorId',
    surgery_municipality_code_foreign: 'municipalityCode',
  },
  removable: true,
  contacts: ['street', 'phone'],
};

/** Who works in which associated practice; in one of them never twice on a day. */
export const PRACTICES: AdminResource = {
  name: 'practice-memberships',
  table: 'practice_membership',
  key: { column: 'id', schema: Id, made: 'UUID' },
  ...PRACTICE_MEMBERSHIP,
  fields: {
    doctorId: { column: 'doctor_id' },
    practiceId: { column: 'practice_id' },
    practiceName: { column: 'practice_name' },
    validFrom: { column: 'valid_from' },
    validTo: { column: 'valid_to' },
  },
  beside: { doctorName: { sql: doctorName('doctor_id'), schema: z.string() } },
  search: `search_key(concat_ws(' ', t.practice_id, t.practice_name, ${doctorName('doctor_id')}))`,
  order: 't.practice_name, t.valid_from, t.id',
  filters: {
    doctor: { column: 't.doctor_id', schema: Id },
    practice: { column: 't.practice_id', schema: z.string().max(20) },
  },
  constraints: {
    practice_membership_doctor_id_foreign: 'doctorId',
    practice_membership_apart: 'validFrom',
  },
  removable: true,
};

/** Who stands in for whom, never twice on a day. */
export const SUBSTITUTIONS: AdminResource = {
  name: 'substitutions',
  table: 'substitution',
  key: { column: 'id', schema: Id, made: 'UUID' },
  ...SUBSTITUTION,
  fields: {
    substituteId: { column: 'substitute_id' },
    substitutedId: { column: 'substituted_id' },
    validFrom: { column: 'valid_from' },
    validTo: { column: 'valid_to' },
  },
  beside: {
    substituteName: { sql: doctorName('substitute_id'), schema: z.string() },
    substitutedName: { sql: doctorName('substituted_id'), schema: z.string() },
  },
  search: `search_key(concat_ws(' ', ${doctorName('substitute_id')}, ${doctorName('substituted_id')}))`,
  order: 't.valid_from desc, t.id',
  filters: {
    substitute: { column: 't.substitute_id', schema: Id },
    substituted: { column: 't.substituted_id', schema: Id },
  },
  constraints: {
    substitution_substitute_id_foreign: 'substituteId',
    substitution_substituted_id_foreign: 'substitutedId',
    substitution_apart: 'validFrom',
  },
  removable: true,
};

/** Doctors and what belongs to them. */
export const DOCTOR_RESOURCES: readonly AdminResource[] = [
  DOCTORS,
  SURGERIES,
  PRACTICES,
  SUBSTITUTIONS,
];
