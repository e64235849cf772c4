import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, addMonths, birthdayOf, civilDate, compareDates } from './calendar.ts';
import type { EnrolmentFact, PersonFacts } from './registry-facts.ts';
import {
  ADULT_AGE,
  FOREIGN_KINDS,
  NOT_ENROLLABLE_TITLES,
  type ResidenceTitle,
  enrolmentRight,
} from './residence-titles.ts';
import type { RuleContext } from './rule-context.ts';

export interface ForeignPerson {
  person: Pick<PersonFacts, 'birthDate' | 'enrolments'>;
  renewal: boolean;
  title: ResidenceTitle;
}

export interface EnrolmentPeriod {
  from: CivilDate;
  /** Absent: without an end. */
  to?: CivilDate | undefined;
}

/** A receipt counts up to so many days after the permit expired (R-FX-5). */
export const RECEIPT_DAYS_AFTER_EXPIRY = 60;
/** An enrolment is prolonged, or paid for the year to come, from so many days before its end. */
export const PROLONGED_DAYS_BEFORE = 60;
/** Twenty years of one renewal under way are enough; more is a mistyped date. */
const MOST_STEPS = 40;

/** Whether the receipt of the renewal is dated before the expiry, or soon enough after it (R-FX-5). */
export function isReceiptInTime({ expiry, receiptOn }: ResidenceTitle): boolean {
  return (
    receiptOn !== undefined &&
    expiry !== undefined &&
    receiptOn <= addDays(expiry, RECEIPT_DAYS_AFTER_EXPIRY)
  );
}

/** The foreign citizen's enrolment that begins last; a cancelled one is none. */
export function latestForeign(enrolments: readonly EnrolmentFact[]): EnrolmentFact | undefined {
  return enrolments
    .filter(({ kind, status }) => FOREIGN_KINDS.includes(kind) && status !== 'CANCELLED')
    .toSorted((one, other) => compareDates(one.from, other.from))
    .at(-1);
}

/**
 * The days that an approval today would grant; undefined where the title grants none, or does not
 * say until when. R-FX-4: a mandatory enrolment ends with the permit; R-FX-5: while its renewal is
 * under way it goes on by half-years; R-FX-6: a voluntary one ends with the year paid for and is not
 * retroactive; R-FX-8: that of EU citizens ends with the contract or the form.
 */
export function foreignPeriod(
  facts: ForeignPerson,
  ctx: Pick<RuleContext, 'today' | 'askedOn' | 'policy'>,
): EnrolmentPeriod | undefined {
  const { person, title } = facts;
  const right = enrolmentRight(title, person.birthDate, ctx.today, ctx.policy);
  if (right === undefined || right === 'NONE') {
    return undefined;
  }
  if (right === 'VOLUNTARY') {
    return title.fee && paidYear(title.fee.year, ctx.today);
  }
  const from = beginning(facts, ctx);
  if (title.unlimited) {
    return withAge({ from }, facts);
  }
  if (title.expiry === undefined) {
    return undefined;
  }
  const pending = right === 'MANDATORY' && isReceiptInTime(title);
  const to = pending ? pendingEnd(title.expiry, facts, ctx) : title.expiry;
  return withAge({ from, to }, facts);
}

function paidYear(year: number, today: CivilDate): EnrolmentPeriod {
  const first = civilDate(year, 1, 1);
  return { from: first > today ? first : today, to: civilDate(year, 12, 31) };
}

/** A renewal goes on where the old enrolment ended, where it was asked for in time or is pending. */
function beginning(
  { person, renewal, title }: ForeignPerson,
  { today, askedOn }: Pick<RuleContext, 'today' | 'askedOn'>,
): CivilDate {
  const old = renewal ? latestForeign(person.enrolments)?.to : undefined;
  return old !== undefined && ((askedOn ?? today) <= old || isReceiptInTime(title))
    ? addDays(old, 1)
    : today;
}

/** The expiry and half a year, and as many more as it takes to be covered (trap: no gap). */
function pendingEnd(
  expiry: CivilDate,
  { person, renewal }: ForeignPerson,
  { today, policy }: Pick<RuleContext, 'today' | 'policy'>,
): CivilDate {
  const held = renewal ? latestForeign(person.enrolments)?.to : undefined;
  const runsOut = held !== undefined && addDays(held, -PROLONGED_DAYS_BEFORE) <= today;
  let end = expiry;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    end = addMonths(expiry, step * policy.pendingRenewalMonths);
    if (end >= today && !(runsOut && end <= held)) {
      break;
    }
  }
  return end;
}

/** Whom only their age enrols is enrolled as long as it does (R-FX-10). */
function withAge({ from, to }: EnrolmentPeriod, { person, title }: ForeignPerson): EnrolmentPeriod {
  const byAge = NOT_ENROLLABLE_TITLES.some((kind) => kind === title.kind);
  const lastMinorDay = addDays(birthdayOf(person.birthDate, ADULT_AGE), -1);
  return byAge && (to === undefined || to > lastMinorDay)
    ? { from, to: lastMinorDay }
    : { from, to };
}
