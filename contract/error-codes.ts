import { z } from 'zod';

/** Every error the API answers with, and its HTTP status; one table, the status follows the code. */
export const ERROR_STATUS = {
  invalid: 422,
  malformed: 400,
  unsupported_media: 415,
  too_large: 413,
  not_signed_in: 401,
  wrong_credentials: 401,
  not_allowed: 403,
  account_not_activated: 403,
  cross_site: 403,
  not_found: 404,
  wrong_state: 409,
  stale_version: 409,
  already_done: 409,
  idempotency_mismatch: 409,
  duplicate_request: 409,
  rules_failed: 409,
  household_case: 403,
  documents_missing: 422,
  documents_not_ready: 409,
  too_many_documents: 409,
  document_refused: 422,
  code_wrong: 422,
  code_expired: 410,
  link_invalid: 410,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** RFC 9457 problem document. `errors` is by field, in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string().describe('What happened and what to do, in the reader’s language'),
  instance: z.string().optional().describe('Id of the request, to quote to the help desk'),
  errors: z.record(z.string(), z.string()).optional(),
  rules: z.array(z.unknown()).optional().describe('Results of the rules that failed'),
  current: z.unknown().optional().describe('What stands now, where someone else was first'),
  retryAfter: z.int().optional().describe('Seconds'),
});
export type Problem = z.infer<typeof Problem>;
