import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { EnrolmentKind } from './registry.ts';

/** An enrolment in the health service that a case began, as it stands today. */
export const CaseEnrolment = z.object({
  id: z.uuid(),
  kind: EnrolmentKind,
  from: CivilDate,
  to: CivilDate.nullable().describe('Last day; null: without end'),
  person: z.string().describe('Name and surname of who is enrolled'),
  printable: z
    .boolean()
    .describe('Whether there is a letter of it: while it is not over or cancelled'),
});
export type CaseEnrolment = z.infer<typeof CaseEnrolment>;
