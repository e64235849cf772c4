import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import {
  addMonths,
  addDays,
  type CivilRange,
  civilDate,
  firstDayOutside,
  yearOf,
} from './calendar.ts';
import { hasActiveEnrolment } from './doctor-change.ts';
import { minimumMonths } from './exemption-amounts.ts';
import { entryOn, type ExemptionEntry, kindOfCode } from './exemption-catalogue.ts';
import type { ExemptionClaim, ExemptionDecision } from './exemption-claim.ts';
import { dependantsAreCovered } from './exemption-dependants.ts';
import { asylumEnd, isSelfCertified, lastDayOfAge, meetsTheCode } from './exemption-predicates.ts';
import * as texts from './exemption-texts.ts';
import {
  activeExemption,
  daysOf,
  incomePeriod,
  isActiveOn,
  isRenewalTime,
  overlapping,
  standingOfCode,
} from './exemption-validity.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import type { ExemptionFact, PersonFacts } from './registry-facts.ts';
import { evaluateRequest, type RequestFacts } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { describeRule } from './catalogue.ts';
import { failed, passed } from './verdict.ts';

/** A request to be exempted, for the first time or again. */
export interface ExemptionRequestFacts extends RequestFacts {
  /** Of the beneficiary. */
  fiscalCode: string;
  claim: ExemptionClaim;
  renewal: boolean;
  /** What the operator entered with the approval; absent before. */
  decision?: ExemptionDecision | undefined;
}

/** The rules on the person alone: R-GEN and R-EX-1. */
export function evaluateExemptionHolder(facts: RequestFacts, ctx: RuleContext): RuleResult[] {
  return [...evaluateRequest(facts, ctx), isEnrolled(facts.person, ctx)];
}

/** Every rule of an issue or a renewal. */
export function evaluateExemptionRequest(
  facts: ExemptionRequestFacts,
  ctx: RuleContext,
): RuleResult[] {
  return [...evaluateExemptionHolder(facts, ctx), ...evaluateExemptionClaim(facts, ctx)];
}

/** R-EX-2 to R-EX-12, what is claimed. */
export function evaluateExemptionClaim(
  facts: ExemptionRequestFacts,
  ctx: RuleContext,
): RuleResult[] {
  const { claim, person } = facts;
  const period = periodOf(facts, ctx);
  return [
    isInCatalogue(claim, ctx),
    meetsTheCode(claim, person, ctx, period?.from),
    hasNoOther(facts, ctx),
    isSelfCertified(claim, ctx),
    goesWithADisease(claim, person, ctx),
    dependantsAreCovered(claim, facts.fiscalCode, period, ctx),
    mayBeRenewedNow(facts, ctx),
    isNotRenewedByItself(facts, ctx),
    isOnDocuments(facts, ctx),
  ];
}

/** R-EX-1: an ACTIVE enrolment today; the reason is that of R-CM-1. */
export function isEnrolled(person: PersonFacts, ctx: RuleContext): RuleResult {
  const result = hasActiveEnrolment(person, ctx);
  return { ...result, ruleId: 'R-EX-1', source: describeRule('R-EX-1').source };
}

/** R-EX-2: a code of the catalogue, of this region, that can be asked for through this channel. */
export function isInCatalogue(
  { code, documentKind }: Pick<ExemptionClaim, 'code' | 'documentKind'>,
  { today, policy, channel }: RuleContext,
): RuleResult {
  if (documentKind !== undefined) {
    return channel === 'PHARMACY'
      ? failed('R-EX-2', texts.CODE_NOT_IN_PHARMACY)
      : passed('R-EX-2', texts.CODE_VALID);
  }
  if (code === undefined) {
    return failed('R-EX-2', texts.CODE_MISSING);
  }
  const entry = entryOn(code, today);
  if (entry === undefined) {
    return failed('R-EX-2', texts.CODE_UNKNOWN);
  }
  if (entry.regions !== 'ALL' && !entry.regions.includes(policy.id)) {
    return failed('R-EX-2', texts.CODE_OF_OTHER_REGION);
  }
  if (!entry.selfCertified) {
    return failed('R-EX-2', texts.CODE_AUTOMATIC);
  }
  return channel === 'PHARMACY' && !isForPharmacies(entry, policy)
    ? failed('R-EX-2', texts.CODE_NOT_IN_PHARMACY)
    : passed('R-EX-2', texts.CODE_VALID);
}

/** R-PH-3: the codes that the region lets pharmacies take. */
function isForPharmacies({ code, pharmacy }: ExemptionEntry, policy: RegionalPolicy): boolean {
  return pharmacy && (policy.pharmacyChannel?.exemptionCodes.includes(code) ?? false);
}

/** The code that would be written: the operator's where there are documents, else the one chosen. */
export function codeOf({
  claim,
  decision,
}: Pick<ExemptionRequestFacts, 'claim' | 'decision'>): string | undefined {
  return claim.documentKind === undefined ? claim.code : (decision?.code ?? claim.code);
}

/**
 * From when to when the exemption would hold (R-EX-8, R-EX-9, R-EX-12).
 * @returns undefined while there is no code
 */
export function periodOf(
  facts: Pick<ExemptionRequestFacts, 'claim' | 'decision' | 'person' | 'renewal'>,
  { today, policy }: Pick<RuleContext, 'today' | 'policy'>,
): CivilRange | undefined {
  const code = codeOf(facts);
  if (code === undefined) {
    return undefined;
  }
  const active = activeExemption(facts.person, code, today);
  if (facts.claim.documentKind === undefined) {
    return incomePeriod(
      today,
      facts.renewal && active !== undefined,
      policy,
      endOfCondition(facts, code, today),
    );
  }
  const end = facts.renewal && active !== undefined ? daysOf(active, today).to : undefined;
  return { from: end === undefined ? today : addDays(end, 1), to: facts.decision?.to };
}

/** The day with which the condition is known to end: an asylum seeker's months, a child's age. */
function endOfCondition(
  { claim, person }: Pick<ExemptionRequestFacts, 'claim' | 'person'>,
  code: string,
  today: CivilDate,
): CivilDate | undefined {
  const entry = entryOn(code, today);
  const ends = [
    claim.asylumAskedOn === undefined ? undefined : asylumEnd(claim.asylumAskedOn),
    entry === undefined ? undefined : lastDayOfAge(entry, person.birthDate, today),
  ];
  return ends.filter((end) => end !== undefined).toSorted()[0];
}

/** R-EX-4: no other exemption of the code on any of the days; other codes may stand beside it. */
export function hasNoOther(facts: ExemptionRequestFacts, ctx: RuleContext): RuleResult {
  const code = codeOf(facts);
  const othersOn = (today: CivilDate): readonly ExemptionFact[] => {
    const period = periodOf(facts, { ...ctx, today });
    return code === undefined || period === undefined
      ? []
      : overlapping(standingOfCode(facts.person.exemptions, code), period, today);
  };
  const others = othersOn(ctx.today);
  const [other] = others;
  if (other === undefined) {
    return passed('R-EX-4', texts.NO_OTHER);
  }
  const clearsOn = firstDayOutside(
    standingOfCode(facts.person.exemptions, other.code).map((each) => daysOf(each, ctx.today)),
    ctx.today,
  );
  const clears = clearsOn !== undefined && clearsOn > ctx.today && othersOn(clearsOn).length === 0;
  const renewable = !facts.renewal && other.kind === 'INCOME' && other.origin === 'SELF_CERT';
  return failed(
    'R-EX-4',
    texts.another(daysOf(other, ctx.today).to, renewable),
    // A renewal may pass on a day in between, when its own time begins.
    clears && !facts.renewal ? clearsOn : undefined,
  );
}

/** R-EX-6: E30 and E40 go with an active exemption of the same person for a disease. */
export function goesWithADisease(
  { code }: Pick<ExemptionClaim, 'code'>,
  person: PersonFacts,
  { today }: RuleContext,
): RuleResult {
  const condition = code === undefined ? undefined : entryOn(code, today)?.condition;
  if (condition !== 'CHRONIC_EXEMPTION' && condition !== 'RARE_EXEMPTION') {
    return passed('R-EX-6', texts.NOT_LINKED);
  }
  const kind = condition === 'CHRONIC_EXEMPTION' ? 'PATHOLOGY' : 'RARE';
  if (person.exemptions.some((each) => each.kind === kind && isActiveOn(each, today))) {
    return passed('R-EX-6', texts.LINK_FOUND);
  }
  return failed(
    'R-EX-6',
    kind === 'PATHOLOGY' ? texts.NO_CHRONIC_EXEMPTION : texts.NO_RARE_EXEMPTION,
  );
}

/** R-EX-9: what is active is renewed from 1 January to 31 March; what is not may be asked any day. */
export function mayBeRenewedNow(facts: ExemptionRequestFacts, ctx: RuleContext): RuleResult {
  const { today, policy } = ctx;
  const code = codeOf(facts);
  const byIncome = facts.claim.documentKind === undefined;
  const active = activeExemption(facts.person, code, today);
  if (!facts.renewal || active === undefined) {
    return passed('R-EX-9', texts.NOTHING_TO_RENEW);
  }
  if (!byIncome || isRenewalTime(today, policy)) {
    return passed('R-EX-9', texts.IN_RENEWAL_TIME);
  }
  const january = civilDate(yearOf(today) + 1, 1, 1);
  // One that ends before then is not renewed but asked for anew.
  const over = firstDayOutside(
    standingOfCode(facts.person.exemptions, active.code).map((each) => daysOf(each, today)),
    today,
  );
  const clearsOn = over !== undefined && over < january ? over : january;
  return failed('R-EX-9', texts.notYetRenewable(clearsOn), clearsOn);
}

/** R-EX-10: what the Ministry granted renews itself; a request is for when it is missing. */
export function isNotRenewedByItself(facts: ExemptionRequestFacts, ctx: RuleContext): RuleResult {
  const active = activeExemption(facts.person, codeOf(facts), ctx.today);
  return facts.renewal && active?.origin === 'MEF_AUTOMATIC'
    ? failed('R-EX-10', texts.RENEWED_BY_ITSELF)
    : passed('R-EX-10', texts.RENEWED_BY_REQUEST);
}

/** R-EX-12: code and end come from the documents, read by the operator; some codes last at least so long. */
export function isOnDocuments(facts: ExemptionRequestFacts, ctx: RuleContext): RuleResult {
  const { claim, decision } = facts;
  if (claim.documentKind === undefined) {
    return passed('R-EX-12', texts.BY_SELF_CERTIFICATION);
  }
  const code = decision?.code ?? claim.code;
  if (code !== undefined && kindOfCode(code) !== claim.documentKind) {
    return failed('R-EX-12', texts.CODE_OF_OTHER_KIND);
  }
  if (decision === undefined) {
    return passed('R-EX-12', texts.OPERATOR_READS);
  }
  return judgeEnd(decision, periodOf(facts, ctx)?.from ?? ctx.today, ctx);
}

function judgeEnd(
  decision: ExemptionDecision,
  from: CivilDate,
  { today }: RuleContext,
): RuleResult {
  if (decision.to !== undefined && decision.to < from) {
    return failed('R-EX-12', texts.END_IN_THE_PAST);
  }
  const months = minimumMonths(decision.code, today);
  const least = months === undefined ? undefined : addDays(addMonths(from, months), -1);
  return least !== undefined && decision.to !== undefined && decision.to < least
    ? failed('R-EX-12', texts.endTooEarly(least))
    : passed('R-EX-12', texts.DOCUMENT_READ);
}
