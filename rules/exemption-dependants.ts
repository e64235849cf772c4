import type { RuleResult } from '#contract/rule-result.ts';
import type { CivilRange } from './calendar.ts';
import { entryOn } from './exemption-catalogue.ts';
import type { DependantFact, ExemptionClaim } from './exemption-claim.ts';
import * as texts from './exemption-texts.ts';
import { overlapping, standingOfCode } from './exemption-validity.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/**
 * R-EX-7: dependants are added only to codes that cover them. Online they are people of the holder's
 * registered household: of anybody else nothing is said, not even whether the registry knows them.
 * @param period when the exemption would hold; absent where nothing is known of it
 */
export function dependantsAreCovered(
  { code, dependants }: Pick<ExemptionClaim, 'code' | 'dependants'>,
  holderFiscalCode: string,
  period: CivilRange | undefined,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  if (dependants.length === 0) {
    return passed('R-EX-7', texts.NO_DEPENDANTS);
  }
  if (code === undefined || entryOn(code, today)?.family !== true) {
    return failed('R-EX-7', texts.CODE_WITHOUT_DEPENDANTS);
  }
  const codes = dependants.map(({ fiscalCode }) => fiscalCode);
  if (codes.includes(holderFiscalCode)) {
    return failed('R-EX-7', texts.DEPENDANT_IS_HOLDER);
  }
  if (new Set(codes).size < codes.length) {
    return failed('R-EX-7', texts.DEPENDANT_TWICE);
  }
  if (dependants.some(({ known }) => known === undefined || known.dead || !known.enrolled)) {
    return failed('R-EX-7', texts.DEPENDANT_ELSEWHERE);
  }
  return dependants.some((dependant) => isCoveredAlready(dependant, code, period, today))
    ? failed('R-EX-7', texts.DEPENDANT_COVERED_ALREADY)
    : passed('R-EX-7', texts.DEPENDANTS_COVERED);
}

function isCoveredAlready(
  { known }: DependantFact,
  code: string,
  period: CivilRange | undefined,
  today: string,
): boolean {
  return (
    period !== undefined &&
    known !== undefined &&
    overlapping(standingOfCode(known.exemptions, code), period, today).length > 0
  );
}
