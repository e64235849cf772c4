import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, birthdayOf } from './calendar.ts';
import { isEmancipatedMinor } from './representation.ts';
import { fromDate } from './spoken-date.ts';
import { failed, passed } from './verdict.ts';

const ADULT_AGE = 18;

const EMANCIPATED: Localized = {
  it: 'In anagrafe il minore risulta emancipato: agisce da solo.',
  en: 'The registry says that the minor is emancipated: they act alone.',
};

function notKnownAsEmancipated(birthday: CivilDate): Localized {
  return {
    it: `In anagrafe l’emancipazione non risulta ancora: porta allo sportello il provvedimento del tribunale. Senza, potrai fare richieste da solo ${fromDate(birthday).it}; fino ad allora le fa un genitore o il tutore.`,
    en: `The registry does not know of the emancipation yet: bring the decision of the court to the desk. Without it you can make requests alone ${fromDate(birthday).en}; until then a parent or the guardian makes them.`,
  };
}

/**
 * R-AC-1 with R-RP-5: whoever asks for themselves is an adult, or a minor whom the registry knows as
 * emancipated. What a minor declares at the registration opens an account and no more.
 * @param applicant of whom the registry, or the account alone, knows
 * @returns nothing for an adult, of whom there is nothing to say
 */
export function applicantActsAlone(
  applicant: { birthDate: CivilDate; emancipatedOn?: CivilDate | undefined },
  { today }: { today: CivilDate },
): RuleResult[] {
  if (ageOn(applicant.birthDate, today) >= ADULT_AGE) {
    return [];
  }
  const birthday = birthdayOf(applicant.birthDate, ADULT_AGE);
  return [
    isEmancipatedMinor(applicant, today)
      ? passed('R-AC-1', EMANCIPATED)
      : failed('R-AC-1', notKnownAsEmancipated(birthday), birthday),
  ];
}
