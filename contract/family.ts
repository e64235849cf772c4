import { z } from 'zod';
import { CivilDate } from './civil-date.ts';
import { RuleResult } from './rule-result.ts';

/** What an item of a request for the family may ask for one member: each is a request type too. */
export const FAMILY_OPERATIONS = [
  'DOCTOR_CHANGE',
  'FIRST_CHOICE',
  'OVER_CAP_CHOICE',
  'DOCTOR_REVOKE',
  'PAEDIATRIC_EXTENSION',
] as const;
export const FamilyOperation = z.enum(FAMILY_OPERATIONS);
export type FamilyOperation = z.infer<typeof FamilyOperation>;

export const MIN_FAMILY_ITEMS = 2;
export const MAX_FAMILY_ITEMS = 12;

export const ItemDecision = z.enum(['APPROVED', 'REJECTED']);
export type ItemDecision = z.infer<typeof ItemDecision>;

/** One member of a request for the family, as whoever made it sees what became of it. */
export const FamilyItem = z.object({
  id: z.uuid(),
  position: z.int().min(1),
  personName: z.string(),
  operation: FamilyOperation,
  doctorName: z.string().nullable(),
  decision: ItemDecision.nullable().describe('Told once the case is concluded'),
  reasons: z.array(z.string()),
  text: z.string().nullable(),
});
export type FamilyItem = z.infer<typeof FamilyItem>;

/** The same as the office works on it, with the verdict of its rules now. */
export const DeskFamilyItem = FamilyItem.extend({
  personId: z.uuid(),
  fiscalCode: z.string(),
  birthDate: CivilDate,
  documentKey: z.string().describe('`about` of the documents that are this member’s alone'),
  rules: z.array(RuleResult),
});
export type DeskFamilyItem = z.infer<typeof DeskFamilyItem>;

/** How an item of a draft stands today. Of other adults the reasons are not told (R-VW-1). */
export const FamilyVerdict = z.object({
  key: z.string(),
  passed: z.boolean(),
  results: z.array(RuleResult).describe('The failures that may be told'),
});
export type FamilyVerdict = z.infer<typeof FamilyVerdict>;
export const FamilyVerdicts = z.object({
  request: z.array(RuleResult).describe('R-FR and what stands against the whole request'),
  items: z.array(FamilyVerdict),
});
export type FamilyVerdicts = z.infer<typeof FamilyVerdicts>;

/** What the operator decides of one item. */
export const DecidedItem = z.strictObject({
  id: z.uuid(),
  decision: ItemDecision,
  reasons: z.array(z.string().max(40)).max(10).default([]),
  text: z.string().trim().max(2000).default(''),
  overrides: z
    .array(
      z.strictObject({ ruleId: z.string().max(20), reason: z.string().trim().min(5).max(500) }),
    )
    .max(10)
    .default([])
    .describe('Rules that are set aside for this member alone'),
});
export type DecidedItem = z.infer<typeof DecidedItem>;
