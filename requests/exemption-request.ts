import type { RuleResult } from '#contract/rule-result.ts';
import type { RequestType } from '#contract/request-type.ts';
import { kindOfCode } from '#rules/exemption-catalogue.ts';
import {
  codeOf,
  evaluateExemptionHolder,
  evaluateExemptionRequest,
  type ExemptionRequestFacts,
  periodOf,
} from '#rules/exemption-request.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import { claimOf, decisionOf } from './exemption-claim.ts';
import type { Judgement } from './define-request.ts';
import type { RegistryChange } from './registry-change.ts';

/** What the rules of an exemption look at, out of a judgement. */
export function exemptionFacts(
  { beneficiary, fiscalCode, person, form, dependants, decision }: Judgement,
  requestType: RequestType,
): ExemptionRequestFacts {
  return {
    requestType,
    beneficiary,
    person,
    fiscalCode,
    claim: claimOf(form, dependants ?? []),
    renewal: requestType === 'EXEMPTION_RENEWAL',
    decision: decisionOf(decision),
  };
}

/** The judges and the change that issue and renewal share; the period tells them apart. */
export function exemptionRequestOf(requestType: RequestType): {
  judgeBeneficiary(judgement: Judgement, context: RuleContext): RuleResult[];
  judge(judgement: Judgement, context: RuleContext): RuleResult[];
  registryChanges(judgement: Judgement, context: RuleContext): readonly RegistryChange[];
} {
  return {
    judgeBeneficiary: (judgement, context) =>
      evaluateExemptionHolder({ ...judgement, requestType }, context),
    judge: (judgement, context) =>
      evaluateExemptionRequest(exemptionFacts(judgement, requestType), context),
    registryChanges: (judgement, context) =>
      exemptionChanges(exemptionFacts(judgement, requestType), context),
  };
}

/** The exemption that an approval writes; none while its code is not known (R-EX-12). */
export function exemptionChanges(
  facts: ExemptionRequestFacts,
  context: Pick<RuleContext, 'today' | 'policy'>,
): readonly RegistryChange[] {
  const code = codeOf(facts);
  const period = periodOf(facts, context);
  const kind = code === undefined ? undefined : kindOfCode(code);
  if (code === undefined || period === undefined || kind === undefined) {
    return [];
  }
  return [
    {
      kind: 'EXEMPT',
      code,
      exemptionKind: kind,
      origin: facts.claim.documentKind === undefined ? 'SELF_CERT' : 'DOCUMENT',
      from: period.from,
      to: period.to,
      dependants: facts.claim.dependants.flatMap(({ known }) =>
        known === undefined ? [] : [known.personId],
      ),
    },
  ];
}
