import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, birthdayOf } from './calendar.ts';
import { isEmailAddress } from './email-address.ts';
import {
  type FiscalCodeData,
  type FiscalCodeField,
  checkFiscalCode,
  decodeFiscalCode,
  fiscalCodeAgreement,
} from './fiscal-code.ts';
import { mayReceiveSms, normalisePhoneNumber } from './phone-number.ts';
import * as texts from './registration-texts.ts';
import { failed, passed } from './verdict.ts';

const ADULT_AGE = 18;
/** Civil code, art. 84 and 390: a marriage that a court authorised emancipates, not before 16. */
const EMANCIPATION_AGE = 16;

/** What somebody declares who registers; places are Belfiore codes. */
export interface RegistrationFacts extends FiscalCodeData {
  fiscalCode: string;
  email: string;
  mobile: string;
  residenceMunicipality: string;
  domicileMunicipality?: string | undefined;
  /** Declares to be an emancipated minor. */
  emancipated?: boolean | undefined;
}

export interface RegistrationContext {
  today: CivilDate;
  /** Belfiore codes of the municipalities that the authority serves. */
  servedMunicipalities: ReadonlySet<string>;
}

/** Whether somebody is of the age at which minors can be emancipated. */
export function mayBeEmancipated(birthDate: CivilDate, today: CivilDate): boolean {
  const age = ageOn(birthDate, today);
  return age >= EMANCIPATION_AGE && age < ADULT_AGE;
}

/**
 * R-AC-1: the applicant is an adult, or declares to be an emancipated minor (R-RP-5). The registry is
 * not asked here, where nobody has signed in: it is at each request (`applicantActsAlone`).
 */
export function isAdult(
  { birthDate, emancipated }: Pick<RegistrationFacts, 'birthDate' | 'emancipated'>,
  { today }: Pick<RegistrationContext, 'today'>,
): RuleResult {
  if (birthDate > today) {
    return failed('R-AC-1', texts.BORN_IN_THE_FUTURE);
  }
  if (emancipated === true && mayBeEmancipated(birthDate, today)) {
    return passed('R-AC-1', texts.DECLARED_EMANCIPATED);
  }
  const birthday = birthdayOf(birthDate, ADULT_AGE);
  return ageOn(birthDate, today) >= ADULT_AGE
    ? passed('R-AC-1', texts.ADULT)
    : failed('R-AC-1', texts.notAdultUntil(birthday), birthday);
}

/** R-AC-2: an e-mail address; that it is theirs is proved by opening the link. */
export function hasEmail({ email }: Pick<RegistrationFacts, 'email'>): RuleResult {
  return isEmailAddress(email)
    ? passed('R-AC-2', texts.EMAIL_GIVEN)
    : failed('R-AC-2', texts.EMAIL_WRONG);
}

/** R-AC-3: a number that can take an SMS; that it is theirs is proved by the code. */
export function hasMobile({ mobile }: Pick<RegistrationFacts, 'mobile'>): RuleResult {
  const phone = normalisePhoneNumber(mobile);
  if (!phone.valid) {
    return failed('R-AC-3', texts.MOBILE_WRONG);
  }
  return mayReceiveSms(phone.kind)
    ? passed('R-AC-3', texts.MOBILE_GIVEN)
    : failed('R-AC-3', texts.NOT_A_MOBILE);
}

export interface FiscalCodeConcerns {
  /** Fields whose disagreement stops the registration. */
  blocking: readonly FiscalCodeField[];
  /** Fields that disagree and are left to the operator who sees the document. */
  warnings: readonly FiscalCodeField[];
}

/**
 * What the disagreement of a valid code and declared data is worth (R-AC-4). Sex and birth date are
 * numbers in the code: nothing but an error, or somebody else's code, makes them differ, so they
 * block. Surname, name and place pass with a warning where a sound code can differ from what is
 * declared today: born abroad (spelling, transliteration, states that changed) by the code or by
 * the declaration, or an omocode; for everybody else they block. An omocode as such is no reason
 * for concern: it decodes to the data of its base.
 * @throws {RangeError} when the code is not valid.
 */
export function fiscalCodeConcerns(
  facts: FiscalCodeData & { fiscalCode: string },
): FiscalCodeConcerns {
  const fields = fiscalCodeAgreement(facts.fiscalCode, facts);
  const said = decodeFiscalCode(facts.fiscalCode);
  const lenient =
    said?.omocode === true ||
    said?.birthPlace.startsWith('Z') === true ||
    facts.birthPlace.toUpperCase().startsWith('Z');
  const blocks = (field: FiscalCodeField): boolean =>
    field === 'sex' || field === 'birthDate' || !lenient;
  return {
    blocking: fields.filter((field) => blocks(field)),
    warnings: fields.filter((field) => !blocks(field)),
  };
}

/** R-AC-4: the fiscal code is valid and agrees with the data; see `fiscalCodeConcerns`. */
export function fiscalCodeAgrees(facts: FiscalCodeData & { fiscalCode: string }): RuleResult {
  const check = checkFiscalCode(facts.fiscalCode);
  if (!check.valid) {
    return failed('R-AC-4', texts.CODE_PROBLEMS[check.problem]);
  }
  if (check.kind === 'PROVISIONAL') {
    return passed('R-AC-4', texts.CODE_IS_PROVISIONAL);
  }
  const { blocking, warnings } = fiscalCodeConcerns(facts);
  if (blocking.length > 0) {
    return failed('R-AC-4', texts.codeContradicts(blocking));
  }
  return passed(
    'R-AC-4',
    warnings.length > 0 ? texts.codeDiffersButMay(warnings) : texts.CODE_AGREES,
  );
}

/** R-AC-5: residence or domicile in a municipality of the authority. */
export function livesInTheTerritory(
  facts: Pick<RegistrationFacts, 'residenceMunicipality' | 'domicileMunicipality'>,
  { servedMunicipalities }: Pick<RegistrationContext, 'servedMunicipalities'>,
): RuleResult {
  const { residenceMunicipality, domicileMunicipality } = facts;
  return servedMunicipalities.has(residenceMunicipality) ||
    (domicileMunicipality !== undefined && servedMunicipalities.has(domicileMunicipality))
    ? passed('R-AC-5', texts.IN_THE_TERRITORY)
    : failed('R-AC-5', texts.OUT_OF_THE_TERRITORY);
}

/** R-AC-1 to R-AC-5, all of them, over what somebody declares at registration. */
export function evaluateRegistration(
  facts: RegistrationFacts,
  ctx: RegistrationContext,
): RuleResult[] {
  return [
    isAdult(facts, ctx),
    hasEmail(facts),
    hasMobile(facts),
    fiscalCodeAgrees(facts),
    livesInTheTerritory(facts, ctx),
  ];
}
