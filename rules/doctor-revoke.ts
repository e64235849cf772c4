import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, birthdayOf } from './calendar.ts';
import { choiceOn } from './choice-history.ts';
import { hasActiveEnrolment, isNotRegisteredAbroad } from './doctor-change.ts';
import { eligibleFrom, isEligible } from './eligibility.ts';
import type { PersonFacts } from './registry-facts.ts';
import { evaluateRequest, type RequestFacts } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { fromDate } from './spoken-date.ts';
import { failed, passed } from './verdict.ts';

export interface DoctorRevokeFacts extends RequestFacts {
  /** Whether the citizen said to have read that no doctor will be left (R-RV-4). */
  warningRead: boolean;
}

/** Before this age a paediatrician is compulsory. */
const COMPULSORY_UNTIL_AGE = 6;

const HAS_A_DOCTOR: Localized = {
  it: "C'è un medico da revocare.",
  en: 'There is a doctor to revoke.',
};
const NO_DOCTOR: Localized = {
  it: "Oggi non c'è nessun medico da revocare. Per averne uno usa la richiesta di scelta del medico.",
  en: 'There is no doctor to revoke today. To have one, use the request for the choice of doctor.',
};

/** R-RV-1: a choice is valid today. */
export function hasADoctorToday(person: PersonFacts, { today }: RuleContext): RuleResult {
  return choiceOn(person.choices, today) === undefined
    ? failed('R-RV-1', NO_DOCTOR)
    : passed('R-RV-1', HAS_A_DOCTOR);
}

const IN_ORDER: Localized = {
  it: "L'iscrizione è attiva e non risulta l'AIRE.",
  en: 'The enrolment is active and there is no registration with AIRE.',
};

/** R-RV-2: R-CM-1 and R-CM-3 hold; the reasons are theirs. */
export function isEnrolledAndNotAbroad(person: PersonFacts, ctx: RuleContext): RuleResult {
  const resultsOn = (today: CivilDate): RuleResult[] => [
    hasActiveEnrolment(person, { ...ctx, today }),
    isNotRegisteredAbroad(person, { ...ctx, today }),
  ];
  const results = resultsOn(ctx.today);
  if (isEligible(results)) {
    return passed('R-RV-2', IN_ORDER);
  }
  const clearsOn = eligibleFrom(results);
  const reasons = results.filter((result) => !result.passed).map((result) => result.reason);
  return failed(
    'R-RV-2',
    {
      it: reasons.map((reason) => reason.it).join(' '),
      en: reasons.map((reason) => reason.en).join(' '),
    },
    // What clears one of the two may come when the other no longer holds.
    clearsOn !== undefined && isEligible(resultsOn(clearsOn)) ? clearsOn : undefined,
  );
}

const OLD_ENOUGH: Localized = {
  it: 'Si può restare senza medico fino alla prossima scelta.',
  en: 'It is possible to be without a doctor until the next choice.',
};
const OPERATOR_ACTS: Localized = {
  it: 'La revoca è fatta da un operatore.',
  en: 'The revocation is made by an operator.',
};
function underSix(birthday: CivilDate): Localized {
  return {
    it: `Prima dei 6 anni il pediatra è obbligatorio: non si può revocare senza sceglierne un altro. Usa la richiesta «Cambio del medico». La revoca si può chiedere ${fromDate(birthday).it}.`,
    en: `Before the age of 6 a paediatrician is compulsory and cannot be revoked without choosing another. Use the request "Change of doctor". A revocation can be asked for ${fromDate(birthday).en}.`,
  };
}

/** R-RV-3: six years old, or by an operator; a policy may lift it. */
export function mayBeWithoutDoctor(person: PersonFacts, ctx: RuleContext): RuleResult {
  if (
    ctx.policy.revokeUnderSixOnline ||
    ageOn(person.birthDate, ctx.today) >= COMPULSORY_UNTIL_AGE
  ) {
    return passed('R-RV-3', OLD_ENOUGH);
  }
  const birthday = birthdayOf(person.birthDate, COMPULSORY_UNTIL_AGE);
  return ctx.channel === 'DESK'
    ? passed('R-RV-3', OPERATOR_ACTS)
    : failed('R-RV-3', underSix(birthday), birthday);
}

const WARNING_READ: Localized = {
  it: "Hai letto l'avvertenza.",
  en: 'You have read the warning.',
};
function warningNotRead(days: number): Localized {
  return {
    it: `Conferma di aver letto: fino alla prossima scelta non ci sarà nessun medico, e se nei ${days} giorni precedenti il medico è già stato cambiato online dovrai aspettare per sceglierne un altro.`,
    en: `Confirm that you have read this: there will be no doctor until the next choice, and if the doctor was already changed online in the ${days} days before, you will have to wait to choose another.`,
  };
}

/** R-RV-4: the warning was acknowledged. */
export function hasReadWarning(
  { warningRead }: Pick<DoctorRevokeFacts, 'warningRead'>,
  { policy }: RuleContext,
): RuleResult {
  return warningRead
    ? passed('R-RV-4', WARNING_READ)
    : failed('R-RV-4', warningNotRead(policy.onlineChangeCooldownDays));
}

/** Every rule of a revocation without choice: R-GEN and R-RV. */
export function evaluateDoctorRevoke(facts: DoctorRevokeFacts, ctx: RuleContext): RuleResult[] {
  return [
    ...evaluateRequest(facts, ctx),
    hasADoctorToday(facts.person, ctx),
    isEnrolledAndNotAbroad(facts.person, ctx),
    mayBeWithoutDoctor(facts.person, ctx),
    hasReadWarning(facts, ctx),
  ];
}
