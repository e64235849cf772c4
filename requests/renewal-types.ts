import type { RequestType } from '#contract/request-type.ts';

/** Requests that renew an enrolment: while one is open the enrolment is not ended (R-FX-5). */
export const RENEWAL_TYPES = [
  'DOMICILED_RENEWAL',
  'FOREIGN_RENEWAL',
] as const satisfies readonly RequestType[];
