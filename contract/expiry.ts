import { z } from 'zod';
import { CivilDate } from './civil-date.ts';

/** What ends by itself and is reminded of (LC-13). */
export const EXPIRY_KINDS = [
  'ENROLMENT',
  'PERMIT',
  'EXEMPTION',
  'PAEDIATRICIAN',
  'PROVISIONAL_DOCTOR',
  'CEASING_DOCTOR',
] as const;
export const ExpiryKind = z.enum(EXPIRY_KINDS);
export type ExpiryKind = z.infer<typeof ExpiryKind>;

/** Something of the citizen, or of somebody they act for, that ends soon. */
export const ExpiryView = z.object({
  kind: ExpiryKind,
  lastDay: CivilDate,
  person: z
    .object({ name: z.string(), surname: z.string() })
    .nullable()
    .describe('null: the citizen'),
});
export type ExpiryView = z.infer<typeof ExpiryView>;
