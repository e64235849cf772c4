import { z } from 'zod';

const Entry = z.union([z.string().max(2000), z.boolean(), z.null()]);

/** One row of a field that holds several, by column. */
export const FormRow = z.record(z.string().max(60), Entry);
export type FormRow = z.infer<typeof FormRow>;

export const MAX_FORM_ROWS = 20;

/**
 * What a citizen entered, by field name. Each request type's fields (requests/<type>/request.ts)
 * say which names there are and what they hold; drafts may be incomplete, submissions may not.
 */
export const CaseForm = z.record(
  z.string().max(60),
  z.union([Entry, z.array(FormRow).max(MAX_FORM_ROWS)]),
);
export type CaseForm = z.infer<typeof CaseForm>;
export type FormValue = CaseForm[string];
