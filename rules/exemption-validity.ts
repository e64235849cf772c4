import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, type CivilRange, civilDate, isWithin, overlapOf, yearOf } from './calendar.ts';
import { EXPIRY_EXTENSIONS } from './exemption-amounts.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import type { ExemptionFact, PersonFacts } from './registry-facts.ts';

type ExpiryPolicy = Pick<RegionalPolicy, 'incomeExemptionExpiry'>;

/** The first expiry of income exemptions from a day on, that day included (31 March). */
export function nextExpiry(on: CivilDate, { incomeExemptionExpiry }: ExpiryPolicy): CivilDate {
  const { month, day } = incomeExemptionExpiry;
  const thisYear = civilDate(yearOf(on), month, day);
  return on <= thisYear ? thisYear : civilDate(yearOf(on) + 1, month, day);
}

/** Whether a day is in the months in which income exemptions are renewed: 1 January to the expiry. */
export function isRenewalTime(on: CivilDate, policy: ExpiryPolicy): boolean {
  return yearOf(nextExpiry(on, policy)) === yearOf(on);
}

/**
 * R-EX-8 and R-EX-9: from when to when an income exemption holds that is confirmed on a day. It ends
 * at the next 31 March; where one of the same code is active between 1 January and 31 March, it is
 * the period after that.
 * @param until a last day of its own that comes earlier (an asylum seeker's first six months)
 */
export function incomePeriod(
  on: CivilDate,
  active: boolean,
  policy: ExpiryPolicy,
  until?: CivilDate,
): { from: CivilDate; to: CivilDate } {
  const expiry = nextExpiry(on, policy);
  const next = active && isRenewalTime(on, policy);
  const from = next ? addDays(expiry, 1) : on;
  const to = next ? nextExpiry(from, policy) : expiry;
  // One that is past shortens nothing: R-EX-3 says that there is no right.
  const shortened = until !== undefined && from <= until && until < to;
  return { from, to: shortened ? until : to };
}

/** The last day of an exemption as it counts on a day: expiries were put off now and then (R-EX-9). */
export function lastDayOf(
  exemption: Pick<ExemptionFact, 'kind' | 'to'>,
  today: CivilDate,
): CivilDate | undefined {
  const { kind, to } = exemption;
  const extension =
    kind === 'INCOME'
      ? EXPIRY_EXTENSIONS.findLast(({ expiry, decidedOn }) => expiry === to && decidedOn <= today)
      : undefined;
  return extension?.to ?? to;
}

/** The days of an exemption as they count on a day. */
export function daysOf(exemption: ExemptionFact, today: CivilDate): CivilRange {
  return { from: exemption.from, to: lastDayOf(exemption, today) };
}

/** Whether an exemption gives its right on that day: neither revoked nor over nor still to begin. */
export function isActiveOn(exemption: ExemptionFact, today: CivilDate): boolean {
  return exemption.status === 'ACTIVE' && isWithin(daysOf(exemption, today), today);
}

/** The exemptions of a code that are not revoked, from any day. */
export function standingOfCode(
  exemptions: readonly ExemptionFact[],
  code: string,
): readonly ExemptionFact[] {
  return exemptions.filter((each) => each.code === code && each.status === 'ACTIVE');
}

/** Those among them that share a day with a period. */
export function overlapping(
  exemptions: readonly ExemptionFact[],
  period: CivilRange,
  today: CivilDate,
): readonly ExemptionFact[] {
  return exemptions.filter((each) => overlapOf(daysOf(each, today), period) !== undefined);
}

/** The exemption of a code that is active on a day, if any. */
export function activeExemption(
  { exemptions }: Pick<PersonFacts, 'exemptions'>,
  code: string | undefined,
  today: CivilDate,
): ExemptionFact | undefined {
  return code === undefined
    ? undefined
    : standingOfCode(exemptions, code).find((each) => isActiveOn(each, today));
}
