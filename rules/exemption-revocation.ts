import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isWithin } from './calendar.ts';
import { evaluateExemptionHolder } from './exemption-request.ts';
import * as texts from './exemption-texts.ts';
import { activeExemption } from './exemption-validity.ts';
import type { RequestFacts } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** A declaration to give an exemption up (rinuncia), or that its condition ended. */
export interface ExemptionRevocationFacts extends RequestFacts {
  code: string | undefined;
  /** First day on which the condition no longer held; absent: from today on. */
  lostOn: CivilDate | undefined;
}

/** R-EX-11: an active exemption to give up, from a day of its own that is past or today. */
export function canBeGivenUp(
  { person, code, lostOn }: ExemptionRevocationFacts,
  { today }: RuleContext,
): RuleResult {
  const active = activeExemption(person, code, today);
  if (active === undefined) {
    return failed('R-EX-11', texts.NONE_TO_GIVE_UP);
  }
  return isWithin({ from: active.from, to: today }, lostOn ?? today)
    ? passed('R-EX-11', texts.ACTIVE_TO_GIVE_UP)
    : failed('R-EX-11', texts.LOSS_OUT_OF_RANGE);
}

/** Every rule of giving up: R-GEN, R-EX-1 and R-EX-11. */
export function evaluateExemptionRevocation(
  facts: ExemptionRevocationFacts,
  ctx: RuleContext,
): RuleResult[] {
  return [...evaluateExemptionHolder(facts, ctx), canBeGivenUp(facts, ctx)];
}
