import { z } from 'zod';

/** How a person proved who they are (specification 1.1). */
export const IDENTITY_MEANS = [
  'ANONYMOUS',
  'ACCOUNT',
  'SPID',
  'CIE',
  'CNS',
  'COHESION_OTP',
  'REGIONAL_OTP',
  'PHARMACY',
  'STAFF',
] as const;
export const IdentityMeans = z.enum(IDENTITY_MEANS);
export type IdentityMeans = z.infer<typeof IdentityMeans>;

/** How far the proof goes: NONE < LOW (declared) < ASSISTED (in presence) < STRONG (eID). */
export const ASSURANCE_LEVELS = ['NONE', 'LOW', 'ASSISTED', 'STRONG'] as const;
export const AssuranceLevel = z.enum(ASSURANCE_LEVELS);
export type AssuranceLevel = z.infer<typeof AssuranceLevel>;

export const STAFF_ROLES = [
  'OPERATOR',
  'SUPERVISOR',
  'CARD_DESK_OPERATOR',
  'PHARMACIST',
  'CONTACT_CENTRE',
  'ADMIN',
] as const;
export const StaffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRole>;

export const Sex = z.enum(['F', 'M']);
export type Sex = z.infer<typeof Sex>;
