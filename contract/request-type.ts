import { z } from 'zod';

/** Request types in use; each is a folder in requests/ and a line in requests/index.ts. */
export const REQUEST_TYPES = [
  'DOCTOR_CHANGE',
  'FIRST_CHOICE',
  'NEWBORN_ENROLMENT',
  'DOCTOR_REVOKE',
  'OVER_CAP_CHOICE',
  'PAEDIATRIC_EXTENSION',
  'CARD_DUPLICATE',
  'DOMICILED_ENROLMENT',
  'DOMICILED_RENEWAL',
  'FOREIGN_ENROLMENT',
  'FOREIGN_RENEWAL',
  'EXEMPTION_ISSUE',
  'EXEMPTION_RENEWAL',
  'EXEMPTION_REVOCATION',
  'FAMILY_REQUEST',
  'REPRESENTATION',
  'INCOME_PREREGISTRATION',
] as const;
export const RequestType = z.enum(REQUEST_TYPES);
export type RequestType = z.infer<typeof RequestType>;
