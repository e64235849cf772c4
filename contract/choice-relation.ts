import { z } from 'zod';

/** What the relative named in a choice beyond the cap is to the person who chooses (R-OC-4). */
export const CHOICE_RELATIONS = ['SPOUSE', 'PARTNER', 'CHILD', 'SIBLING', 'COHABITANT'] as const;
export const ChoiceRelation = z.enum(CHOICE_RELATIONS);
export type ChoiceRelation = z.infer<typeof ChoiceRelation>;

/** Why a doctor is chosen beyond the cap (R-OC-5). */
export const OVER_CAP_REASONS = ['OTHER_FAMILY_MEMBER'] as const;
export const OverCapReason = z.enum(OVER_CAP_REASONS);
export type OverCapReason = z.infer<typeof OverCapReason>;
