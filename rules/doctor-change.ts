import type { RuleResult } from '#contract/rule-result.ts';
import { addDays, daysBetween, isWithin } from './calendar.ts';
import { hasHadDoctor, isCounted, lastChoice } from './choice-history.ts';
import * as texts from './doctor-change-texts.ts';
import { type CurrentDoctor, evaluateDoctorSelectability } from './doctor-selectability.ts';
import type { DoctorFacts, PersonFacts } from './registry-facts.ts';
import { evaluateRequest, type RequestFacts } from './request-rules.ts';
import { isRealTime, type RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** Facts of a request that names a doctor; `target` is absent until one is picked. */
export interface DoctorRequestFacts extends RequestFacts {
  target?: DoctorFacts | undefined;
  /** The doctor of the choice that is valid today, if any. */
  current?: CurrentDoctor | undefined;
}

/** R-CM-1: an ACTIVE enrolment today; a suspended one is not. */
export function hasActiveEnrolment(person: PersonFacts, { today }: RuleContext): RuleResult {
  const now = person.enrolments.filter((enrolment) => isWithin(enrolment, today));
  if (now.some(({ status }) => status === 'ACTIVE')) {
    return passed('R-CM-1', texts.ENROLLED);
  }
  const next = person.enrolments
    .filter(({ status, from }) => status === 'ACTIVE' && from > today)
    .map(({ from }) => from)
    .toSorted()[0];
  if (next !== undefined) {
    return failed('R-CM-1', texts.enrolledFrom(next), next);
  }
  return failed(
    'R-CM-1',
    now.some(({ status }) => status === 'SUSPENDED')
      ? texts.ENROLMENT_SUSPENDED
      : texts.NOT_ENROLLED,
  );
}

/** R-CM-2: has, or had, a doctor; else it is a first choice. */
export function hasHadADoctor(person: PersonFacts, { today }: RuleContext): RuleResult {
  return hasHadDoctor(person.choices, today)
    ? passed('R-CM-2', texts.HAD_A_DOCTOR)
    : failed('R-CM-2', texts.NEVER_HAD_A_DOCTOR);
}

/** R-CM-3: not registered abroad today; a registration that ended does not block. */
export function isNotRegisteredAbroad(person: PersonFacts, { today }: RuleContext): RuleResult {
  const { aireFrom, aireTo } = person;
  if (aireFrom === undefined || !isWithin({ from: aireFrom, to: aireTo }, today)) {
    return passed('R-CM-3', texts.NOT_ABROAD);
  }
  const clearsOn = aireTo === undefined ? undefined : addDays(aireTo, 1);
  return failed('R-CM-3', texts.abroad(clearsOn), clearsOn);
}

/** R-CM-4: the last choice, and only the last, was not closed for seafaring or a stay abroad. */
export function lastChoiceWasNotClosedForAbsence(
  person: PersonFacts,
  { today }: RuleContext,
): RuleResult {
  const last = lastChoice(person.choices);
  const ended = last?.to !== undefined && last.to < today;
  const reason = ended ? texts.closedFor(last.endReason) : undefined;
  return reason === undefined
    ? passed('R-CM-4', texts.LAST_CHOICE_CLEAR)
    : failed('R-CM-4', reason);
}

/**
 * R-CM-5: the change function was not used in the days before, the last of them included: with 31
 * days, a use of 31 days ago still blocks. It limits the citizen's function, not the desk.
 */
export function changeNotUsedLately(person: PersonFacts, ctx: RuleContext): RuleResult {
  if (!ctx.policy.cooldownCounts.includes(ctx.channel)) {
    return passed('R-CM-5', texts.NO_COOLDOWN_AT_DESK);
  }
  const days = ctx.policy.onlineChangeCooldownDays;
  const lastUse = person.changeUses
    .filter((use) => use <= ctx.today)
    .toSorted()
    .at(-1);
  if (lastUse === undefined || daysBetween(lastUse, ctx.today) > days) {
    return passed('R-CM-5', texts.noRecentChange(days));
  }
  const clearsOn = addDays(lastUse, days + 1);
  return failed('R-CM-5', texts.recentChange(lastUse, clearsOn), clearsOn);
}

/** R-CM-6: no choice starts today or later; it clears on the day after the last one starts. */
export function noChoiceBegins(person: PersonFacts, { today }: RuleContext): RuleResult {
  const from = person.choices
    .filter((choice) => isCounted(choice) && choice.from >= today)
    .map((choice) => choice.from)
    .toSorted()
    .at(-1);
  if (from === undefined) {
    return passed('R-CM-6', texts.NOTHING_BEGINS);
  }
  const clearsOn = addDays(from, 1);
  return failed('R-CM-6', texts.beginsOn(from, clearsOn), clearsOn);
}

/** R-CM-7: at once only for those who reside or are domiciled in the territory, by the registry. */
export function isKnownForRealTime(person: PersonFacts, { channel }: RuleContext): RuleResult {
  if (!isRealTime(channel)) {
    return passed('R-CM-7', texts.EXAMINED_BY_AN_OPERATOR);
  }
  return person.zoneId === undefined
    ? failed('R-CM-7', texts.NOT_IN_THE_TERRITORY)
    : passed('R-CM-7', texts.IN_THE_TERRITORY);
}

/** R-CM-1 to R-CM-7, all of them: whether the person may change doctor at all. */
export function evaluateChangeOfPerson(person: PersonFacts, ctx: RuleContext): RuleResult[] {
  return [
    hasActiveEnrolment(person, ctx),
    hasHadADoctor(person, ctx),
    isNotRegisteredAbroad(person, ctx),
    lastChoiceWasNotClosedForAbsence(person, ctx),
    changeNotUsedLately(person, ctx),
    noChoiceBegins(person, ctx),
    isKnownForRealTime(person, ctx),
  ];
}

/** Every rule of a change of doctor: R-GEN, R-CM and, once a doctor is picked, R-DS. */
export function evaluateDoctorChange(facts: DoctorRequestFacts, ctx: RuleContext): RuleResult[] {
  const { person, target, current } = facts;
  return [
    ...evaluateRequest(facts, ctx),
    ...evaluateChangeOfPerson(person, ctx),
    ...(target === undefined ? [] : evaluateDoctorSelectability(person, target, current, ctx)),
  ];
}
