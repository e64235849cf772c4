import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sex } from '#contract/identity.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn } from './calendar.ts';
import { decodeFiscalCode, fiscalCodeAgreement } from './fiscal-code.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** A child whom the registry does not have, as a parent declares them (specification 3.2). */
export interface DeclaredChild {
  surname: string;
  name: string;
  fiscalCode: string;
  birthDate: CivilDate;
}

const ADULT_AGE = 18;

const IS_MINOR: Localized = {
  it: 'Il figlio dichiarato è minorenne.',
  en: 'The child declared is a minor.',
};
const NOT_A_MINOR: Localized = {
  it: 'Si può dichiarare solo un figlio già nato e che non ha ancora 18 anni.',
  en: 'Only a child who is born, and not yet 18, can be declared.',
};

/** R-RP-1: born, and not yet of age, so that a parent acts for them. */
export function declaredChildIsMinor(
  { birthDate }: DeclaredChild,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  return birthDate <= today && ageOn(birthDate, today) < ADULT_AGE
    ? passed('R-RP-1', IS_MINOR)
    : failed('R-RP-1', NOT_A_MINOR);
}

const CODE_AGREES: Localized = {
  it: 'Il codice fiscale del figlio concorda con la data di nascita.',
  en: 'The fiscal code of the child agrees with the date of birth.',
};
const CODE_DISAGREES: Localized = {
  it: 'Il codice fiscale non è quello di chi è nato in questa data. Controllalo sul foglio del Comune o dell’Agenzia delle Entrate.',
  en: 'The fiscal code is not of somebody born on this date. Check it on the sheet of the municipality or of the tax office.',
};

/**
 * R-FC-3: they have their own definitive fiscal code already, and it is of the day declared. Whether
 * names are spelt as in the code is for the operator, who has the sheet, to see (R-AC-4).
 */
export function declaredChildHasCode({ fiscalCode, ...declared }: DeclaredChild): RuleResult {
  const decoded = decodeFiscalCode(fiscalCode);
  if (decoded === undefined) {
    return failed('R-FC-3', CODE_DISAGREES);
  }
  const { sex, birthPlace } = decoded;
  const disagrees = fiscalCodeAgreement(fiscalCode, { ...declared, sex, birthPlace });
  return disagrees.includes('birthDate')
    ? failed('R-FC-3', CODE_DISAGREES)
    : passed('R-FC-3', CODE_AGREES);
}

const CODE_FREE: Localized = {
  it: 'In anagrafe nessun altro ha questo codice fiscale.',
  en: 'Nobody else in the registry has this fiscal code.',
};
const CODE_TAKEN: Localized = {
  it: 'In anagrafe c’è già questo codice fiscale, con un altro nome: va chiarito prima di approvare.',
  en: 'The registry has this fiscal code already, with another name: it is to be sorted out before approving.',
};

/** R-AC-4, for whoever decides: nobody else of the registry has the code. */
export function declaredCodeIsFree(taken: boolean): RuleResult {
  return taken ? failed('R-AC-4', CODE_TAKEN) : passed('R-AC-4', CODE_FREE);
}

/** What the fiscal code of a child says beside the day of birth. @throws RangeError for none */
export function sexAndBirthPlaceOf({ fiscalCode }: Pick<DeclaredChild, 'fiscalCode'>): {
  sex: Sex;
  birthPlace: string;
} {
  const decoded = decodeFiscalCode(fiscalCode);
  if (decoded === undefined) {
    throw new RangeError('A child is added by a definitive fiscal code');
  }
  return { sex: decoded.sex, birthPlace: decoded.birthPlace };
}
