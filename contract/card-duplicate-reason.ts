import { z } from 'zod';

/** Why a health card is asked for again; NEED_CHIP: the card has no chip for digital access. */
export const CARD_DUPLICATE_REASONS = [
  'THEFT',
  'LOSS',
  'DAMAGED',
  'NEVER_RECEIVED',
  'NEED_CHIP',
] as const;
export const CardDuplicateReason = z.enum(CARD_DUPLICATE_REASONS);
export type CardDuplicateReason = z.infer<typeof CardDuplicateReason>;
