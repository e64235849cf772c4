import { z } from 'zod';

/** Closed vocabularies of the health registry (specification 2). */
export const EnrolmentKind = z.enum([
  'RESIDENT',
  'DOMICILED',
  'FOREIGN_MANDATORY',
  'FOREIGN_VOLUNTARY',
  'EU_WORKER',
  'EU_S1',
  'AIRE_TEMPORARY',
]);
export type EnrolmentKind = z.infer<typeof EnrolmentKind>;

export const EnrolmentStatus = z.enum(['ACTIVE', 'SUSPENDED', 'EXPIRED', 'CANCELLED']);
export type EnrolmentStatus = z.infer<typeof EnrolmentStatus>;

export const ChoiceEndReason = z.enum([
  'CHANGE',
  'CITIZEN_REVOCATION',
  'RECUSAL',
  'AGE_LIMIT',
  'DOCTOR_CEASED',
  'TRANSFER',
  'DEATH',
  'SEAFARER',
  'NAVIGATOR',
  'STAY_ABROAD_OVER_30_DAYS',
  'ENROLMENT_EXPIRED',
  'AIRE',
  'VOIDED',
]);
export type ChoiceEndReason = z.infer<typeof ChoiceEndReason>;

/** Channel through which a choice was made; WEB and PHARMACY are uses of the citizen function (R-CM-5). */
export const ChoiceChannel = z.enum(['WEB', 'CASE', 'PHARMACY', 'DESK', 'IMPORT']);
export type ChoiceChannel = z.infer<typeof ChoiceChannel>;

/** GP: ruolo unico di assistenza primaria (MMG); PAEDIATRICIAN: pediatra di libera scelta (PLS). */
export const DoctorKind = z.enum(['GP', 'PAEDIATRICIAN']);
export type DoctorKind = z.infer<typeof DoctorKind>;

export const AppointmentKind = z.enum(['TITULAR', 'PROVISIONAL']);
export type AppointmentKind = z.infer<typeof AppointmentKind>;

export const CardStatus = z.enum(['ISSUED', 'EXPIRED', 'BLOCKED', 'REPLACED']);
export type CardStatus = z.infer<typeof CardStatus>;

export const CnsStatus = z.enum([
  'NOT_ACTIVATED',
  'AWAITING_SECOND_PART',
  'ACTIVE',
  'PIN_LOCKED',
  'REVOKED',
  'EXPIRED',
]);
export type CnsStatus = z.infer<typeof CnsStatus>;
