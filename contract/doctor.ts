import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { FamilyOperation } from './family.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { AppointmentKind, DoctorKind } from './registry.ts';
import { RuleResult } from './rule-result.ts';

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Opening hours of one weekday, 1 = Monday ... 7 = Sunday, wall-clock in Europe/Rome. */
export const OpeningHours = z.object({
  weekday: z.int().min(1).max(7),
  from: LocalTime,
  to: LocalTime,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

export const Surgery = z.object({
  id: z.uuid(),
  street: z.string(),
  postcode: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  phone: z.string(),
  byAppointment: z.boolean(),
  openingHours: z.array(OpeningHours),
});
export type Surgery = z.infer<typeof Surgery>;

/** A doctor as the public sees them: never a patient count, only whether places are left. */
export const DoctorSummary = z.object({
  id: z.uuid(),
  kind: DoctorKind,
  surname: z.string(),
  name: z.string(),
  zoneId: z.string(),
  zoneName: z.string(),
  places: z.enum(['AVAILABLE', 'FULL']),
  appointmentKind: AppointmentKind,
  appointmentEnd: CivilDate.nullable(),
  activeTo: CivilDate.nullable(),
  practiceName: z.string().nullable(),
  languages: z.array(z.string()),
  surgeries: z.array(Surgery),
});
export type DoctorSummary = z.infer<typeof DoctorSummary>;

/** A doctor in the citizen's search: selectable or not, with every reason why not. */
export const DoctorOption = DoctorSummary.extend({
  selectable: z.boolean(),
  failed: z.array(RuleResult).describe('Every R-DS rule that stands against this doctor'),
});
export type DoctorOption = z.infer<typeof DoctorOption>;

export const DoctorSearch = ListQuery.extend({
  zone: z.string().max(40).optional(),
  municipality: z
    .string()
    .regex(/^[A-Z]\d{3}$/)
    .optional(),
  kind: DoctorKind.optional(),
  name: z.string().trim().max(80).optional(),
  availableOnly: z.stringbool().optional(),
  appointment: AppointmentKind.optional().describe('Titular, or provisional until a day'),
  practice: z.string().trim().max(80).optional().describe('Part of the name of a practice'),
  weekday: z.coerce
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe('A surgery is open on it, 1 = Monday'),
  at: LocalTime.optional().describe('A surgery is open at that time; of that weekday, if given'),
});
export type DoctorSearch = z.infer<typeof DoctorSearch>;

/** The same for a member of a family's request, whom the draft need not have yet. */
export const MemberDoctorSearch = DoctorSearch.extend({
  member: z
    .union([z.uuid(), z.literal('ADULT')])
    .optional()
    .describe(
      'Oneself or a child by id; ADULT: another adult of the home, of whom nothing is told',
    ),
  row: z.string().max(40).optional().describe('Key of their row, whose papers are theirs'),
  operation: FamilyOperation.optional(),
});
export type MemberDoctorSearch = z.infer<typeof MemberDoctorSearch>;
export const MemberSearchStart = MemberDoctorSearch.pick({ member: true });

/** Where the search of doctors begins for somebody, and why: it can be widened at once. */
export const DoctorSearchStart = z.object({
  zone: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('Zone they live in; null where the authority serves none of theirs'),
  kind: DoctorKind.nullable().describe('Kind that their age asks for; null where either fits'),
  age: z.int().nullable().describe('null for a member of a family'),
});
export type DoctorSearchStart = z.infer<typeof DoctorSearchStart>;

export const DoctorPage = pageOf(DoctorSummary);
export type DoctorPage = z.infer<typeof DoctorPage>;
export const DoctorOptionPage = pageOf(DoctorOption);
export type DoctorOptionPage = z.infer<typeof DoctorOptionPage>;
