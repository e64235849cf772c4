import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays, ageOn, isWithin, yearOf } from './calendar.ts';
import { type DoctorRequestFacts, isNotRegisteredAbroad } from './doctor-change.ts';
import { evaluateDoctorSelectability } from './doctor-selectability.ts';
import { checkFiscalCode } from './fiscal-code.ts';
import {
  type ForeignPerson,
  PROLONGED_DAYS_BEFORE,
  foreignPeriod,
  isReceiptInTime,
  latestForeign,
} from './foreign-enrolment-period.ts';
import * as texts from './foreign-enrolment-texts.ts';
import type { PersonFacts } from './registry-facts.ts';
import { evaluateRequest } from './request-rules.ts';
import { ADULT_AGE, EU_TITLES, type EnrolmentRight, enrolmentRight } from './residence-titles.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';
import { leastFee } from './voluntary-fees.ts';

export interface ForeignFacts extends DoctorRequestFacts, ForeignPerson {
  person: PersonFacts;
  fiscalCode: string;
}

function rightOf({ title, person }: ForeignPerson, ctx: RuleContext): EnrolmentRight | undefined {
  return enrolmentRight(title, person.birthDate, ctx.today, ctx.policy);
}

function isMinor(person: Pick<PersonFacts, 'birthDate'>, today: CivilDate): boolean {
  return ageOn(person.birthDate, today) < ADULT_AGE;
}

function isOfEu({ title }: ForeignPerson): boolean {
  return EU_TITLES.some((kind) => kind === title.kind);
}

/** R-FX-1: a title is named; those of the list enrol by law, free of charge. */
export function hasTitle(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  const right = rightOf(facts, ctx);
  if (right === undefined) {
    return failed('R-FX-1', texts.NO_TITLE);
  }
  return passed('R-FX-1', right === 'MANDATORY' ? texts.MANDATORY : texts.TITLE_NAMED);
}

/** R-FX-2: who may enrol against a contribution; a reunited parent says since when. */
export function paysOrNot(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  if (facts.title.kind === 'REUNITED_PARENT' && facts.title.reunitedOn === undefined) {
    return failed('R-FX-2', texts.REUNION_DAY_MISSING);
  }
  return passed(
    'R-FX-2',
    rightOf(facts, ctx) === 'VOLUNTARY' ? texts.VOLUNTARY : texts.NO_CONTRIBUTION,
  );
}

/** R-FX-3: not a title for medical treatment, tourism or business. */
export function titleEnrols(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  return rightOf(facts, ctx) === 'NONE'
    ? failed('R-FX-3', texts.TITLE_DOES_NOT_ENROL)
    : passed('R-FX-3', texts.TITLE_ENROLS);
}

/** R-FX-4: the expiry of a permit is known, or that it has none. */
export function expiryIsKnown(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  const { unlimited, expiry } = facts.title;
  if (isOfEu(facts)) {
    return passed('R-FX-4', texts.NO_PERMIT_NEEDED);
  }
  if (!unlimited && expiry === undefined) {
    return failed('R-FX-4', texts.EXPIRY_MISSING);
  }
  const period = foreignPeriod(facts, ctx);
  return passed('R-FX-4', period === undefined ? texts.EXPIRY_KNOWN : texts.enrolled(period));
}

/** R-FX-5: first enrolment or renewal as it should be, and a receipt that is dated in time. */
export function renewsInTime(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  const { title, renewal, person } = facts;
  if (title.receiptOn !== undefined && !isReceiptInTime(title) && !isMinor(person, ctx.today)) {
    return failed('R-FX-5', texts.RECEIPT_TOO_LATE);
  }
  return renewal ? goesOnLonger(facts, ctx) : isTheFirst(person, ctx);
}

function isTheFirst({ enrolments }: PersonFacts, { today }: RuleContext): RuleResult {
  const held = enrolments.filter(
    (each) => each.status === 'ACTIVE' && each.kind !== 'AIRE_TEMPORARY',
  );
  const last = held.filter((each) => isWithin(each, today) || each.from > today).at(-1);
  return last === undefined
    ? passed('R-FX-5', texts.NOT_ENROLLED_YET)
    : failed('R-FX-5', texts.ALREADY_ENROLLED);
}

function goesOnLonger(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  const old = latestForeign(facts.person.enrolments);
  if (old?.to === undefined) {
    return failed('R-FX-5', old === undefined ? texts.NOTHING_TO_RENEW : texts.NO_END_TO_RENEW);
  }
  const period = foreignPeriod(facts, ctx);
  return period === undefined || period.to === undefined || period.to > old.to
    ? passed('R-FX-5', texts.RENEWABLE)
    : failed('R-FX-5', texts.endsNoLater(old.to));
}

/**
 * R-FX-6: a voluntary enrolment is for the year under way, never for one past; whoever renews may
 * pay for the next one from sixty days before the end.
 */
export function isForTheRightYear(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  if (rightOf(facts, ctx) !== 'VOLUNTARY') {
    return passed('R-FX-6', texts.NO_CONTRIBUTION);
  }
  const { fee } = facts.title;
  const thisYear = yearOf(ctx.today);
  if (fee?.year === thisYear) {
    return passed('R-FX-6', texts.yearPaid(thisYear));
  }
  return fee !== undefined && fee.year === thisYear + 1 && mayPayAhead(facts, ctx)
    ? passed('R-FX-6', texts.yearPaid(fee.year))
    : failed('R-FX-6', texts.wrongYear(thisYear));
}

function mayPayAhead({ person, renewal }: ForeignFacts, { today, askedOn }: RuleContext): boolean {
  const end = renewal ? latestForeign(person.enrolments)?.to : undefined;
  return end !== undefined && addDays(end, -PROLONGED_DAYS_BEFORE) <= (askedOn ?? today);
}

/** R-FX-7: the whole contribution of the year was paid; it is not divided. */
export function hasPaid(facts: ForeignFacts, ctx: RuleContext): RuleResult {
  if (rightOf(facts, ctx) !== 'VOLUNTARY') {
    return passed('R-FX-7', texts.NO_CONTRIBUTION);
  }
  const { fee, kind } = facts.title;
  const thisYear = yearOf(ctx.today);
  const least = leastFee(kind, fee?.year === thisYear + 1 ? fee.year : thisYear);
  return fee !== undefined && fee.cents >= least
    ? passed('R-FX-7', texts.PAID)
    : failed('R-FX-7', texts.paidTooLittle(least));
}

/** R-FX-8: a citizen of the EU by an S1 form, by work, or as the family of somebody who works. */
export function euTitleHolds(facts: ForeignFacts, { today }: RuleContext): RuleResult {
  if (!isOfEu(facts)) {
    return passed('R-FX-8', texts.NOT_OF_THE_EU);
  }
  const { unlimited, expiry } = facts.title;
  if (unlimited) {
    return passed('R-FX-8', texts.EU_WITHOUT_END);
  }
  if (expiry === undefined) {
    return failed('R-FX-8', texts.EU_END_MISSING);
  }
  return expiry >= today
    ? passed('R-FX-8', texts.euUntil(expiry))
    : failed('R-FX-8', texts.euEnded(expiry));
}

/**
 * R-FX-9: a permit that expired is no reason to reject: the office asks for the receipt of its
 * renewal, and approves only then. A minor is not kept waiting for it (R-FX-10).
 */
export function permitIsCurrent(facts: ForeignFacts, { today, deciding }: RuleContext): RuleResult {
  const { unlimited, expiry, receiptOn } = facts.title;
  const hasExpired = !unlimited && expiry !== undefined && expiry < today;
  if (isOfEu(facts) || !hasExpired || receiptOn !== undefined || isMinor(facts.person, today)) {
    return passed('R-FX-9', texts.PERMIT_CURRENT);
  }
  return deciding === true
    ? failed('R-FX-9', texts.askForReceipt(expiry))
    : passed('R-FX-9', texts.receiptWillBeAsked(expiry));
}

/** R-FX-10: the title of a parent is for minors; they are never turned away. */
export function titleIsOfTheRightPerson(
  { title, person }: ForeignFacts,
  { today }: RuleContext,
): RuleResult {
  if (title.holder === 'OWN') {
    return passed('R-FX-10', texts.OWN_TITLE);
  }
  return isMinor(person, today)
    ? passed('R-FX-10', texts.PARENTS_TITLE)
    : failed('R-FX-10', texts.ADULT_WITH_PARENTS_TITLE);
}

/** R-FX-11: a fiscal code, be it provisional; STP and ENI codes do not enrol. */
export function hasFiscalCode({ fiscalCode }: Pick<ForeignFacts, 'fiscalCode'>): RuleResult {
  const check = checkFiscalCode(fiscalCode);
  if (!check.valid) {
    return failed('R-FX-11', texts.NO_FISCAL_CODE);
  }
  return passed(
    'R-FX-11',
    check.kind === 'PROVISIONAL' ? texts.PROVISIONAL_CODE : texts.HAS_FISCAL_CODE,
  );
}

/** The rules on the person alone, before a title is described. */
export function evaluateForeignPerson(facts: ForeignFacts, ctx: RuleContext): RuleResult[] {
  return [
    ...evaluateRequest(facts, ctx),
    isNotRegisteredAbroad(facts.person, ctx),
    renewsInTime(facts, ctx),
    hasFiscalCode(facts),
  ];
}

/**
 * Every rule of an enrolment of a foreign citizen, or its renewal: R-GEN, R-CM-3, R-FX and, where a
 * doctor is picked, R-DS.
 */
export function evaluateForeignEnrolment(facts: ForeignFacts, ctx: RuleContext): RuleResult[] {
  const { person, target, current } = facts;
  return [
    ...evaluateForeignPerson(facts, ctx),
    hasTitle(facts, ctx),
    paysOrNot(facts, ctx),
    titleEnrols(facts, ctx),
    expiryIsKnown(facts, ctx),
    isForTheRightYear(facts, ctx),
    hasPaid(facts, ctx),
    euTitleHolds(facts, ctx),
    permitIsCurrent(facts, ctx),
    titleIsOfTheRightPerson(facts, ctx),
    ...(target === undefined ? [] : evaluateDoctorSelectability(person, target, current, ctx)),
  ];
}
