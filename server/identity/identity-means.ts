import type { AssuranceLevel, IdentityMeans } from '#contract/identity.ts';

/**
 * How far each means proves who somebody is (specification 1.1). A further means is one row here
 * and its own way in, which ends in a row of `identity_link` and in `openSession`.
 */
const ASSURANCE: Readonly<Record<IdentityMeans, AssuranceLevel>> = {
  ANONYMOUS: 'NONE',
  // Identity is only declared: every act becomes a case that an operator checks.
  ACCOUNT: 'LOW',
  SPID: 'STRONG',
  CIE: 'STRONG',
  CNS: 'STRONG',
  COHESION_OTP: 'STRONG',
  REGIONAL_OTP: 'STRONG',
  PHARMACY: 'ASSISTED',
  STAFF: 'STRONG',
};

/** Issuer of the accounts that this product keeps itself, in `identity_link`. */
export const LOCAL_ISSUER = 'local';

export function assuranceOf(means: IdentityMeans): AssuranceLevel {
  return ASSURANCE[means];
}
