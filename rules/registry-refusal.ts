import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { failed, passed } from './verdict.ts';

const TAKEN: Localized = {
  it: 'L’anagrafe ha accettato tutto quello che l’approvazione scrive.',
  en: 'The registry took all that the approval writes.',
};
const REFUSED: Localized = {
  it: 'L’anagrafe non può accettare quello che l’approvazione scriverebbe: non è stato scritto niente. Controlla date e dati della pratica, poi approva di nuovo oppure rifiuta.',
  en: 'The registry cannot take what the approval would write: nothing was written. Check the dates and data of the case, then approve again or reject.',
};

/**
 * R-GEN-4: a commit writes all or nothing. What the registry itself forbids (two choices on one day,
 * an end before the beginning) is a failure of the case and not of the machine: trying again changes
 * nothing.
 */
export function registryTakesAll(taken: boolean): RuleResult {
  return taken ? passed('R-GEN-4', TAKEN) : failed('R-GEN-4', REFUSED);
}
