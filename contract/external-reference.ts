import { z } from 'zod';

/** The number under which the region's own system keeps a case (LC-11), as it is stored and found. */
export const ExternalReference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(?=.*\d)[A-Z0-9][A-Z0-9./_-]{2,39}$/)
  .describe('3 to 40 letters, digits, full stops, slashes, hyphens; at least one digit');
export type ExternalReference = z.infer<typeof ExternalReference>;

/** Notes it on a case, changes it, or takes it away. */
export const ReferenceNote = z.strictObject({
  version: z.int().min(1),
  reference: ExternalReference.nullable().describe('null: the case has none'),
});
export type ReferenceNote = z.infer<typeof ReferenceNote>;
