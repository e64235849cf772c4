import { z } from 'zod';
import { CaseState } from './case-state.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { RequestType } from './request-type.ts';

/** What of a case is told beside another one; of another office's no more than that it is there. */
const CaseAside = z.object({
  id: z.uuid().nullable().describe('null: of an office that this person does not see'),
  protocolNumber: z.string().nullable().describe('null like the id'),
  type: RequestType,
  state: CaseState,
  submittedAt: z.iso.datetime(),
  concludedAt: z.iso.datetime().nullable(),
});

/** Another case of the people of a case: of who asks, of whom it is for, or of both. */
export const OtherCase = CaseAside.extend({
  ofApplicant: z.boolean().describe('Who asks asked for it, or it is for them'),
  ofBeneficiary: z.boolean().describe('It is for the person whom the case is for'),
});
export type OtherCase = z.infer<typeof OtherCase>;

/** A case that asks the same for the same person, open or ended not long ago. */
export const DuplicateCase = CaseAside;
export type DuplicateCase = z.infer<typeof DuplicateCase>;

export const OtherCaseQuery = ListQuery;
export const OtherCasePage = pageOf(OtherCase);
export type OtherCasePage = z.infer<typeof OtherCasePage>;

/** The most other cases that are looked at: nobody has as many. */
export const MOST_OTHER_CASES = 500;
