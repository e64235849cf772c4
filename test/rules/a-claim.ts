import type { ExemptionClaim } from '#rules/exemption-claim.ts';
import type { ExemptionRequestFacts } from '#rules/exemption-request.ts';
import { aPerson } from './facts.ts';

/** A claim to E15, which asks for the income alone. */
export function aClaim(overrides: Partial<ExemptionClaim> = {}): ExemptionClaim {
  return {
    code: 'E15',
    incomeYear: 2025,
    incomeCents: 1_500_000,
    spouse: false,
    dependentChildren: 0,
    loneOrWorkingParents: false,
    disabledMembers: 0,
    conditionDeclared: true,
    selfCertified: true,
    dependants: [],
    ...overrides,
  };
}

/** A request of an adult for themselves, which nothing stands against. */
export function anExemptionRequest(
  overrides: Partial<ExemptionRequestFacts> = {},
): ExemptionRequestFacts {
  return {
    requestType: 'FIRST_CHOICE',
    beneficiary: { relation: 'SELF' },
    person: aPerson(),
    fiscalCode: 'FRRGLI86C54E514X',
    claim: aClaim(),
    renewal: false,
    ...overrides,
  };
}
