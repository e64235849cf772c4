import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { pageOf } from './list-query.ts';
import { RuleResult } from './rule-result.ts';

export const REPRESENTATION_KINDS = [
  'PARENT',
  'GUARDIAN',
  'CURATOR',
  'SUPPORT_ADMINISTRATOR',
] as const;
export const RepresentationKind = z.enum(REPRESENTATION_KINDS);
export type RepresentationKind = z.infer<typeof RepresentationKind>;

/** What can be done for somebody else; a decree names some of them as powers. */
export const REPRESENTED_ACTS = [
  'DOCTOR_CHOICE',
  'ENROLMENT',
  'EXEMPTION',
  'CARD_REQUEST',
  'CARD_ACTIVATION',
  'REGISTRY_VIEW',
] as const;
export const RepresentedAct = z.enum(REPRESENTED_ACTS);
export type RepresentedAct = z.infer<typeof RepresentedAct>;

/**
 * PENDING: an operator has still to verify it. ACTIVE: it counts, within its dates and powers.
 * ENDED: somebody ended it before its last day.
 */
export const REPRESENTATION_STATES = ['PENDING', 'ACTIVE', 'REFUSED', 'ENDED'] as const;
export const RepresentationState = z.enum(REPRESENTATION_STATES);
export type RepresentationState = z.infer<typeof RepresentationState>;

/** How somebody is tied to the citizen who asks. HOUSEHOLD_MINOR: a minor not declared a child. */
export const BeneficiaryLink = z.enum(['SELF', 'HOUSEHOLD_MINOR', ...REPRESENTATION_KINDS]);
export type BeneficiaryLink = z.infer<typeof BeneficiaryLink>;

/** Who signs beside whoever asks: the person assisted (R-RP-3), the other parent (R-RP-1). */
export const NeededSignature = z.enum(['REPRESENTED', 'OTHER_PARENT']);
export type NeededSignature = z.infer<typeof NeededSignature>;

/** Somebody a citizen may act for, or may not and why. */
export const BeneficiaryOption = z.object({
  personId: z.uuid().nullable().describe('Absent while nobody verified whom it is about'),
  name: z.string(),
  surname: z.string(),
  birthDate: CivilDate.nullable().describe('Of oneself and of those represented'),
  link: BeneficiaryLink,
  mayAct: z.boolean(),
  mayDeclare: z.boolean().describe('A declaration of being the parent is all that is missing'),
  results: z.array(RuleResult).describe('R-RP for this act; empty for oneself'),
});
export type BeneficiaryOption = z.infer<typeof BeneficiaryOption>;

/** The self-declaration of a parent (DPR 445/2000, art. 46). */
export const ChildDeclaration = z.strictObject({
  declaration: z
    .literal(true)
    .describe('To be the parent, knowing what a false declaration brings'),
});
export type ChildDeclaration = z.infer<typeof ChildDeclaration>;

/** Whom a case is for, as its citizen sees it. */
export const CaseBeneficiary = z.object({
  id: z.uuid(),
  name: z.string(),
  own: z.boolean().describe('The citizen who reads it'),
  inherited: z
    .boolean()
    .describe('Asked for by whoever represented the reader, who was a minor then'),
  kind: RepresentationKind.nullable().describe('How they are represented, for somebody else'),
});
export type CaseBeneficiary = z.infer<typeof CaseBeneficiary>;

/** WAITING: an operator has still to look at it. ENDED: by the desk, in the last months. */
export const OWN_REPRESENTATION_STATES = ['WAITING', 'ACTIVE', 'ENDED', 'REFUSED'] as const;

/** Somebody whom a citizen represents, or asked to. */
export const OwnRepresentation = z.object({
  id: z.uuid(),
  kind: RepresentationKind,
  name: z.string(),
  surname: z.string(),
  state: z.enum(OWN_REPRESENTATION_STATES),
  since: z.iso.datetime().describe('When it was asked for, declared, decided or ended'),
  validFrom: CivilDate.nullable(),
  validTo: CivilDate.nullable().describe('Last day; null: no end of its own'),
  caseId: z.uuid().nullable().describe('The request; null: declared without one'),
  refusal: z.string().nullable().describe('What the office wrote'),
});
export type OwnRepresentation = z.infer<typeof OwnRepresentation>;

export const OwnRepresentationPage = pageOf(OwnRepresentation);
export type OwnRepresentationPage = z.infer<typeof OwnRepresentationPage>;
