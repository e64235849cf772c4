import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { ListQuery, pageOf } from './list-query.ts';
import { RepresentationKind } from './representation.ts';

/** Why the desk ends a representation. NOT_TRUE: the check found that it is not as declared. */
export const DESK_END_REASONS = ['NOT_TRUE', 'COURT_DECISION', 'ASKED', 'MISTAKE'] as const;
export const DeskEndReason = z.enum(DESK_END_REASONS);
export type DeskEndReason = z.infer<typeof DeskEndReason>;

/** GIVEN_UP: who had declared to be the parent took it back. */
export type RepresentationEndReason = DeskEndReason | 'GIVEN_UP';

/** What the desk decides when it ends one. */
export const RepresentationEnd = z.strictObject({
  version: z.int().min(1),
  reason: DeskEndReason,
  lastDay: CivilDate.nullable().describe('Last day on which it holds; null: it ends at once'),
});
export type RepresentationEnd = z.infer<typeof RepresentationEnd>;

/** The check by sample of a declaration (DPR 445/2000, art. 71): it was found to be true. */
export const RepresentationCheck = z.strictObject({ version: z.int().min(1) });
export type RepresentationCheck = z.infer<typeof RepresentationCheck>;

/** TO_CHECK: parents by their own word whom nobody checked. IN_FORCE: every one, newest first. */
export const REPRESENTATION_LISTS = ['TO_CHECK', 'IN_FORCE'] as const;
export const RepresentationList = z.enum(REPRESENTATION_LISTS);
export type RepresentationList = z.infer<typeof RepresentationList>;
export const DeskRepresentationQuery = ListQuery.extend({
  list: RepresentationList.default('TO_CHECK'),
});
export type DeskRepresentationQuery = z.infer<typeof DeskRepresentationQuery>;

const Named = z.object({ name: z.string(), surname: z.string() });

/** A representation in force, as the desk looks at it. */
export const DeskRepresentation = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: RepresentationKind,
  representative: Named,
  represented: Named.extend({ birthDate: CivilDate }),
  sameHousehold: z.boolean().describe('The registry has both in one household today'),
  declaredAt: z.iso.datetime(),
  validFrom: CivilDate,
  validTo: CivilDate.nullable(),
  verified: z.boolean().describe('An operator saw the papers, or checked the declaration'),
  officeName: z.string(),
});
export type DeskRepresentation = z.infer<typeof DeskRepresentation>;
export const DeskRepresentationPage = pageOf(DeskRepresentation);
export type DeskRepresentationPage = z.infer<typeof DeskRepresentationPage>;
