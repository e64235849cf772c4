import { z } from 'zod';

/** Why the paediatrician is kept beyond fourteen; the last two only where a region admits them. */
export const EXTENSION_REASONS = ['CHRONIC_DISEASE', 'DISABILITY', 'TRUST', 'DISTRESS'] as const;
export const ExtensionReason = z.enum(EXTENSION_REASONS);
export type ExtensionReason = z.infer<typeof ExtensionReason>;
