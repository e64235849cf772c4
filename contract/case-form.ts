import { z } from 'zod';

/**
 * What a citizen entered, by field name. Each request type's fields (requests/<type>/request.ts)
 * say which names there are and what they hold; drafts may be incomplete, submissions may not.
 */
export const CaseForm = z.record(
  z.string().max(60),
  z.union([z.string().max(2000), z.boolean(), z.null()]),
);
export type CaseForm = z.infer<typeof CaseForm>;
