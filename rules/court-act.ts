import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RepresentationKind, RepresentedAct } from '#contract/representation.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { RuleContext } from './rule-context.ts';
import { untilDate } from './spoken-date.ts';
import { failed, passed } from './verdict.ts';

/** What the decision of a court says, as it is declared and then verified. */
export interface CourtActFact {
  kind: RepresentationKind;
  /** Acts that the decree allows; looked at for a support administrator only. */
  powers: readonly RepresentedAct[];
  from: CivilDate;
  to?: CivilDate | undefined;
}

const NOT_BY_DECREE: Localized = {
  it: 'La rappresentanza non dipende da poteri indicati uno per uno.',
  en: 'The representation does not depend on powers named one by one.',
};
const SOME_POWER: Localized = {
  it: 'Il decreto di nomina comprende almeno uno degli atti dello sportello.',
  en: 'The decree of appointment covers at least one of the acts of the desk.',
};
const NO_POWER: Localized = {
  it: 'Indica almeno un atto che il decreto ti permette di fare: senza, non puoi rappresentare la persona in niente.',
  en: 'Name at least one act that the decree allows you: without any you may represent the person in nothing.',
};
const IN_TIME: Localized = {
  it: 'Le date del provvedimento sono in ordine e il provvedimento non è scaduto.',
  en: 'The dates of the decision are in order and the decision has not expired.',
};
const REVERSED: Localized = {
  it: 'L’ultimo giorno del provvedimento viene prima del primo: controlla le due date.',
  en: 'The last day of the decision comes before its first: check both dates.',
};

function over(to: CivilDate): Localized {
  return {
    it: `Il provvedimento valeva ${untilDate(to).it}: se è stato rinnovato, indica le nuove date e carica quello nuovo.`,
    en: `The decision held ${untilDate(to).en}: if it was renewed, give the new dates and upload the new one.`,
  };
}

/** R-RP-4: the decree of a support administrator names at least one act; others need none. */
export function decreeNamesPowers({ kind, powers }: CourtActFact): RuleResult {
  if (kind !== 'SUPPORT_ADMINISTRATOR') {
    return passed('R-RP-4', NOT_BY_DECREE);
  }
  return powers.length > 0 ? passed('R-RP-4', SOME_POWER) : failed('R-RP-4', NO_POWER);
}

/**
 * R-RP-7: the act ends after it begins, and its last day is not past. One that begins later may be
 * verified beforehand: until then it gives no access.
 */
export function courtActIsInTime(
  { from, to }: CourtActFact,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  if (to === undefined) {
    return passed('R-RP-7', IN_TIME);
  }
  if (to < from) {
    return failed('R-RP-7', REVERSED);
  }
  return to < today ? failed('R-RP-7', over(to)) : passed('R-RP-7', IN_TIME);
}
