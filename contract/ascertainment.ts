import { z } from 'zod';

/**
 * What nobody but an operator can ascertain before a case is approved. HOME_CANCELLATION: the health
 * authority of residence took the person off its list (R-DM-5).
 */
export const ASCERTAINMENTS = ['HOME_CANCELLATION'] as const;
export const AscertainmentKind = z.enum(ASCERTAINMENTS);
export type AscertainmentKind = z.infer<typeof AscertainmentKind>;

/** An operator ascertained it, and by what evidence. */
export const Ascertainment = z.strictObject({
  version: z.int().min(1),
  kind: AscertainmentKind,
  evidence: z.string().trim().min(5).max(500),
});
export type Ascertainment = z.infer<typeof Ascertainment>;

/** What a case asks to be ascertained, and what was. */
export const AscertainmentView = z.object({
  kind: AscertainmentKind,
  done: z.object({ evidence: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  open: z.boolean().describe('Whether this person may record it now'),
});
export type AscertainmentView = z.infer<typeof AscertainmentView>;
