import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { isActiveOn } from './exemption-validity.ts';
import type { ExemptionFact } from './registry-facts.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

const ACTIVE: Localized = {
  it: "L'esenzione è attiva: l'attestato si può stampare.",
  en: 'The exemption is active: its certificate can be printed.',
};
const NOT_ACTIVE: Localized = {
  it: "L'esenzione oggi non è attiva: non ha un attestato da stampare.",
  en: 'The exemption is not active today: there is no certificate to print.',
};

/** R-CP-1: the certificate of an exemption is printed only while it is active. */
export function isPrintable(
  exemption: ExemptionFact,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  return isActiveOn(exemption, today)
    ? passed('R-CP-1', ACTIVE)
    : failed(
        'R-CP-1',
        NOT_ACTIVE,
        exemption.status === 'ACTIVE' && exemption.from > today ? exemption.from : undefined,
      );
}
