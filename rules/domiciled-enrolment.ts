import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays, addMonths, ageOn, birthdayOf, compareDates } from './calendar.ts';
import { type DoctorRequestFacts, isNotRegisteredAbroad } from './doctor-change.ts';
import { evaluateDoctorSelectability } from './doctor-selectability.ts';
import * as texts from './domiciled-enrolment-texts.ts';
import type { EnrolmentFact, PersonFacts } from './registry-facts.ts';
import { evaluateRequest } from './request-rules.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** Why somebody may be enrolled where they do not reside (R-DM-2). */
export const DOMICILE_REASONS = [
  'WORK',
  'STUDY',
  'HEALTH',
  'WORKER_DEPENDANT',
  'FOSTER_OR_PREADOPTION',
  'PROTECTED_COMMUNITY',
  'AGE_75',
  'CARE_OF_RELATIVE',
  'INPATIENT_OR_RSA',
] as const;
export type DomicileReason = (typeof DOMICILE_REASONS)[number];

/** What the citizen declares of the stay; absent until the form says it. */
export interface DomicileStay {
  reason?: string | undefined;
  start?: CivilDate | undefined;
  /** The presumed last day. */
  end?: CivilDate | undefined;
}

export interface DomiciledFacts extends DoctorRequestFacts {
  renewal: boolean;
  stay: DomicileStay;
}

const LEAST_MONTHS = 3;
const MOST_MONTHS = 12;
const REASON_AGE = 75;
/** A renewal is asked for from so many days before the end to so many after it. */
export const RENEWAL_OPENS_DAYS_BEFORE = 60;
export const RENEWAL_CLOSES_DAYS_AFTER = 30;

function isDomicileReason(text: string | undefined): text is DomicileReason {
  return DOMICILE_REASONS.some((reason) => reason === text);
}

/** R-DM-1: residence outside the authority, domicile inside. */
export function isDomiciledOnly({
  residesInTerritory,
  domiciledInTerritory,
}: PersonFacts): RuleResult {
  if (residesInTerritory === true) {
    return failed('R-DM-1', texts.RESIDENT_HERE);
  }
  return domiciledInTerritory === true
    ? passed('R-DM-1', texts.DOMICILED_HERE)
    : failed('R-DM-1', texts.NOT_DOMICILED_HERE);
}

/** R-DM-1 before the form says where the person lives: only who resides here is out of it. */
export function mayBeDomiciledOnly(person: PersonFacts): RuleResult {
  return person.residesInTerritory === true || person.domiciledInTerritory === true
    ? isDomiciledOnly(person)
    : passed('R-DM-1', texts.DOMICILE_ASKED);
}

/** R-DM-2: a reason of the list; that of age from the 75th birthday on. */
export function hasReason(
  person: Pick<PersonFacts, 'birthDate'>,
  { reason }: DomicileStay,
  { today }: RuleContext,
): RuleResult {
  if (!isDomicileReason(reason)) {
    return failed('R-DM-2', texts.REASON_UNKNOWN);
  }
  if (reason !== 'AGE_75' || ageOn(person.birthDate, today) >= REASON_AGE) {
    return passed('R-DM-2', texts.REASON_ADMITTED);
  }
  const birthday = birthdayOf(person.birthDate, REASON_AGE);
  return failed('R-DM-2', texts.tooYoungForReason(birthday), birthday);
}

/** R-DM-3: three months at least, the last day one before the same day of the month. */
export function isLongEnough(facts: DomiciledFacts, ctx: RuleContext): RuleResult {
  const start = beginningOf(facts, { ...ctx, today: ctx.askedOn ?? ctx.today });
  if (start === undefined || facts.stay.end === undefined) {
    return failed('R-DM-3', texts.DATES_MISSING);
  }
  const earliestEnd = addDays(addMonths(start, LEAST_MONTHS), -1);
  return facts.stay.end >= earliestEnd
    ? passed('R-DM-3', texts.LONG_ENOUGH)
    : failed('R-DM-3', texts.tooShort(earliestEnd));
}

/** The last day that is granted to a stay from a day on: the one declared, within a year (R-DM-4). */
export function grantedEnd(from: CivilDate, end: CivilDate): CivilDate {
  const most = addDays(addMonths(from, MOST_MONTHS), -1);
  return end < most ? end : most;
}

/** R-DM-4: what would be granted is not over already. */
export function isNotOver(facts: DomiciledFacts, ctx: RuleContext): RuleResult {
  const period = domiciledPeriod(facts, ctx);
  if (period === undefined) {
    return failed('R-DM-4', texts.DATES_MISSING);
  }
  return period.to >= ctx.today && period.to >= period.from
    ? passed('R-DM-4', texts.granted(period.from, period.to))
    : failed('R-DM-4', texts.alreadyOver(period.to));
}

/** R-DM-5: cancelled at home; an operator ascertains it before anything is committed. */
export function isCancelledAtHome({ ascertained, deciding }: RuleContext): RuleResult {
  if (ascertained?.includes('HOME_CANCELLATION') === true) {
    return passed('R-DM-5', texts.CANCELLED_AT_HOME);
  }
  return deciding === true
    ? failed('R-DM-5', texts.NOT_CANCELLED_AT_HOME)
    : passed('R-DM-5', texts.ASCERTAINED_LATER);
}

/** R-DM-6: a first enrolment beside no other; a renewal in its days and not one too many. */
export function isTheRightAct(
  person: Pick<PersonFacts, 'enrolments'>,
  renewal: boolean,
  ctx: RuleContext,
): RuleResult {
  const latest = latestDomiciled(person.enrolments);
  return renewal ? isRenewable(person, latest, ctx) : isTheOnlyOne(latest, ctx);
}

function isTheOnlyOne(latest: EnrolmentFact | undefined, ctx: RuleContext): RuleResult {
  if (latest?.status !== 'ACTIVE') {
    return passed('R-DM-6', texts.NOTHING_TO_RENEW);
  }
  const days = renewalDays(latest);
  if (days !== undefined && days.to < (ctx.askedOn ?? ctx.today)) {
    return passed('R-DM-6', texts.NOTHING_TO_RENEW);
  }
  const clearsOn = days === undefined ? undefined : addDays(days.to, 1);
  return failed('R-DM-6', texts.renewInstead(latest.to), whenAskedLater(clearsOn, ctx));
}

function isRenewable(
  person: Pick<PersonFacts, 'enrolments'>,
  latest: EnrolmentFact | undefined,
  ctx: RuleContext,
): RuleResult {
  const asked = ctx.askedOn ?? ctx.today;
  const days = latest && renewalDays(latest);
  if (days === undefined) {
    return failed('R-DM-6', texts.NONE_TO_RENEW);
  }
  const most = ctx.policy.maxRenewals;
  if (most !== null && person.enrolments.filter(isDomiciled).length - 1 >= most) {
    return failed('R-DM-6', texts.noMoreRenewals(most));
  }
  if (asked < days.from) {
    return failed('R-DM-6', texts.renewalTooEarly(days.from), whenAskedLater(days.from, ctx));
  }
  return asked <= days.to
    ? passed('R-DM-6', texts.RENEWABLE)
    : failed('R-DM-6', texts.renewalTooLate(days.to));
}

/** A case that was submitted stays submitted on its day: waiting does not clear it. */
function whenAskedLater(
  day: CivilDate | undefined,
  { askedOn }: RuleContext,
): CivilDate | undefined {
  return askedOn === undefined ? day : undefined;
}

/**
 * The days that an approval today would grant; undefined while the dates are not said. Nothing is
 * granted for days before the approval, but that a renewal asked for in time goes on where the old
 * enrolment ended (R-DM-6).
 */
export function domiciledPeriod(
  facts: Pick<DomiciledFacts, 'person' | 'renewal' | 'stay'>,
  ctx: Pick<RuleContext, 'today' | 'askedOn'>,
): { from: CivilDate; to: CivilDate } | undefined {
  const start = beginningOf(facts, ctx);
  const { end } = facts.stay;
  if (start === undefined || end === undefined) {
    return undefined;
  }
  const from = facts.renewal || start > ctx.today ? start : ctx.today;
  return { from, to: grantedEnd(start, end) };
}

/** The first day of the stay: as declared; of a renewal the day after the old end, or today if late. */
function beginningOf(
  { person, renewal, stay }: Pick<DomiciledFacts, 'person' | 'renewal' | 'stay'>,
  { today, askedOn }: Pick<RuleContext, 'today' | 'askedOn'>,
): CivilDate | undefined {
  if (!renewal) {
    return stay.start;
  }
  const old = latestDomiciled(person.enrolments)?.to;
  return old !== undefined && (askedOn ?? today) <= old ? addDays(old, 1) : today;
}

/** The enrolment as a domiciled person that begins last; a cancelled one is none. */
function latestDomiciled(enrolments: readonly EnrolmentFact[]): EnrolmentFact | undefined {
  return enrolments
    .filter(isDomiciled)
    .toSorted((one, other) => compareDates(one.from, other.from))
    .at(-1);
}

function isDomiciled({ kind, status }: EnrolmentFact): boolean {
  return kind === 'DOMICILED' && status !== 'CANCELLED';
}

function renewalDays({ to }: EnrolmentFact): { from: CivilDate; to: CivilDate } | undefined {
  return to === undefined
    ? undefined
    : {
        from: addDays(to, -RENEWAL_OPENS_DAYS_BEFORE),
        to: addDays(to, RENEWAL_CLOSES_DAYS_AFTER),
      };
}

/** The rules on the person alone, before a reason and dates are given. */
export function evaluateDomiciledPerson(facts: DomiciledFacts, ctx: RuleContext): RuleResult[] {
  return [...rulesOfPerson(facts, ctx), mayBeDomiciledOnly(facts.person)];
}

function rulesOfPerson(facts: DomiciledFacts, ctx: RuleContext): RuleResult[] {
  return [
    ...evaluateRequest(facts, ctx),
    isNotRegisteredAbroad(facts.person, ctx),
    isTheRightAct(facts.person, facts.renewal, ctx),
  ];
}

/**
 * Every rule of an enrolment, or its renewal, as a domiciled citizen: R-GEN, R-CM-3, R-DM and, where
 * a doctor is picked, R-DS (R-DM-7: the doctor is chosen by the rules of every choice).
 */
export function evaluateDomiciledEnrolment(facts: DomiciledFacts, ctx: RuleContext): RuleResult[] {
  const { person, stay, target, current } = facts;
  return [
    ...rulesOfPerson(facts, ctx),
    isDomiciledOnly(person),
    hasReason(person, stay, ctx),
    isLongEnough(facts, ctx),
    isNotOver(facts, ctx),
    isCancelledAtHome(ctx),
    ...(target === undefined ? [] : evaluateDoctorSelectability(person, target, current, ctx)),
  ];
}
