import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, isWithin } from './calendar.ts';
import { hasHadDoctor } from './choice-history.ts';
import { type DoctorRequestFacts, isNotRegisteredAbroad, noChoiceBegins } from './doctor-change.ts';
import { evaluateDoctorSelectability } from './doctor-selectability.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import type { PersonFacts } from './registry-facts.ts';
import { evaluateRequest } from './request-rules.ts';
import { isRealTime, type RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

export interface FirstChoiceFacts extends DoctorRequestFacts {
  /** The fiscal code as issued; absent while a newborn has none. */
  fiscalCode?: string | undefined;
  /** Whether the same case also makes the enrolment (newborns). */
  enrolsToo: boolean;
  /** Whether the parent declared birth and family; asked for a newborn once the form is whole. */
  birthDeclared?: boolean;
}

const NO_DOCTOR_YET: Localized = {
  it: 'In anagrafe non risulta ancora nessun medico.',
  en: 'The registry has no doctor yet.',
};
const HAD_A_DOCTOR: Localized = {
  it: "In anagrafe c'è già stato un medico: non è una prima scelta. Usa la richiesta «Cambio del medico».",
  en: 'The registry has had a doctor: this is not a first choice. Use the request "Change of doctor".',
};

/** R-FC-1: nobody was ever chosen; a choice still to begin is no doctor yet (R-CM-2). */
export function isFirstChoice({ person }: FirstChoiceFacts, { today }: RuleContext): RuleResult {
  return hasHadDoctor(person.choices, today)
    ? failed('R-FC-1', HAD_A_DOCTOR)
    : passed('R-FC-1', NO_DOCTOR_YET);
}

const ENROLLED: Localized = {
  it: "L'iscrizione al servizio sanitario è attiva.",
  en: 'The enrolment with the health service is active.',
};
const ENROLLED_BY_CASE: Localized = {
  it: "L'iscrizione al servizio sanitario si fa con questa stessa richiesta.",
  en: 'The enrolment with the health service is made by this same request.',
};
const NOT_ENROLLED: Localized = {
  it: "Non risulta un'iscrizione che dia diritto al medico: va chiesta prima l'iscrizione al servizio sanitario.",
  en: 'There is no enrolment that gives a right to a doctor: ask for the enrolment with the health service first.',
};

const BIRTH_NOT_DECLARED: Localized = {
  it: 'È un neonato da iscrivere: indicalo nella richiesta e dichiara la nascita e la famiglia.',
  en: 'This is a newborn to be enrolled: say so in the request, and declare the birth and the family.',
};

/** Whether somebody was never enrolled and is under one year of age: a newborn (R-FC-2, R-AP-11). */
export function isNewborn(
  { enrolments, birthDate }: Pick<PersonFacts, 'enrolments' | 'birthDate'>,
  today: CivilDate,
): boolean {
  return enrolments.length === 0 && ageOn(birthDate, today) < 1;
}

/** Whether an enrolment gives a right to a doctor that day: the one of AIRE visitors does not. */
function hasEnrolmentWithDoctor(person: PersonFacts, { today }: RuleContext): boolean {
  return person.enrolments.some(
    (enrolment) =>
      enrolment.status === 'ACTIVE' &&
      enrolment.kind !== 'AIRE_TEMPORARY' &&
      isWithin(enrolment, today),
  );
}

/** R-FC-2: an active enrolment, or one that the same case makes. */
export function isEnrolledOrBeingEnrolled(facts: FirstChoiceFacts, ctx: RuleContext): RuleResult {
  if (hasEnrolmentWithDoctor(facts.person, ctx)) {
    return passed('R-FC-2', ENROLLED);
  }
  if (!facts.enrolsToo) {
    return failed('R-FC-2', NOT_ENROLLED);
  }
  return facts.birthDeclared === false
    ? failed('R-FC-2', BIRTH_NOT_DECLARED)
    : passed('R-FC-2', ENROLLED_BY_CASE);
}

const NOT_NEWBORN: Localized = {
  it: 'La regola riguarda solo i neonati.',
  en: 'The rule is about newborns only.',
};
const HAS_FISCAL_CODE: Localized = {
  it: 'Il neonato ha il codice fiscale.',
  en: 'The newborn has a fiscal code.',
};
const NO_FISCAL_CODE: Localized = {
  it: "Il neonato non ha ancora un codice fiscale valido: chiedilo al Comune quando dichiari la nascita, o all'Agenzia delle Entrate, e poi invia la richiesta.",
  en: 'The newborn has no valid fiscal code yet: ask for it at the municipality when you register the birth, or at the tax office, then send the request.',
};

/** R-FC-3: a newborn (never enrolled, under one year) already has a fiscal code. */
export function newbornHasFiscalCode(
  { person, fiscalCode }: FirstChoiceFacts,
  { today }: RuleContext,
): RuleResult {
  if (!isNewborn(person, today)) {
    return passed('R-FC-3', NOT_NEWBORN);
  }
  return fiscalCode !== undefined && checkFiscalCode(fiscalCode).valid
    ? passed('R-FC-3', HAS_FISCAL_CODE)
    : failed('R-FC-3', NO_FISCAL_CODE);
}

const BY_OPERATOR: Localized = {
  it: 'La richiesta è esaminata da un operatore.',
  en: 'The request is examined by an operator.',
};
const NOT_AT_ONCE: Localized = {
  it: 'La prima scelta non si fa subito online né in farmacia: invia una richiesta con i documenti o rivolgiti allo sportello.',
  en: 'A first choice is not made at once online or at a pharmacy: send a request with your documents or go to the desk.',
};

/** R-FC-4: never in real time; the rules of the doctor (R-DS) are evaluated beside it. */
export function goesThroughAnOperator({ channel }: RuleContext): RuleResult {
  return isRealTime(channel) ? failed('R-FC-4', NOT_AT_ONCE) : passed('R-FC-4', BY_OPERATOR);
}

/**
 * Every rule of a first choice: R-GEN, R-CM-3 (who lives abroad has no right to a doctor, whatever
 * enrolment is left open), R-CM-6 (a choice still to begin is no doctor yet, but no second one may
 * stand beside it), R-FC and, once a doctor is picked, R-DS.
 */
export function evaluateFirstChoice(facts: FirstChoiceFacts, ctx: RuleContext): RuleResult[] {
  const { person, target, current } = facts;
  return [
    ...evaluateRequest(facts, ctx),
    isNotRegisteredAbroad(person, ctx),
    noChoiceBegins(person, ctx),
    isFirstChoice(facts, ctx),
    isEnrolledOrBeingEnrolled(facts, ctx),
    newbornHasFiscalCode(facts, ctx),
    goesThroughAnOperator(ctx),
    ...(target === undefined ? [] : evaluateDoctorSelectability(person, target, current, ctx)),
  ];
}
