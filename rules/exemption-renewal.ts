import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, civilDate, isWithin, yearOf } from './calendar.ts';
import { EXPIRY_EXTENSIONS } from './exemption-amounts.ts';
import { entryOn, type ExemptionEntry } from './exemption-catalogue.ts';
import { isOfAge, lastDayOfAge } from './exemption-predicates.ts';
import {
  incomePeriod,
  lastDayOf,
  nextExpiry,
  overlapping,
  standingOfCode,
} from './exemption-validity.ts';
import type { RegionalPolicy } from './regional-policy.ts';
import type { ExemptionFact, PersonFacts } from './registry-facts.ts';

/**
 * R-EX-10: what the Ministry granted renews itself each 1 April while its conditions hold. Of these
 * the registry knows age, enrolment and that nobody gave the exemption up; the income is the
 * Ministry's to know, whose lists end the others.
 */
type RenewalContext = { today: CivilDate; policy: RegionalPolicy };

/** Days, the first one included, on which a renewal that was missed is made up for. */
export const RENEWAL_CATCH_UP_DAYS = 30;

/** Who is covered, as far as a renewal looks at them. */
export type RenewedPerson = Pick<
  PersonFacts,
  'birthDate' | 'deathDate' | 'enrolments' | 'exemptions'
>;

/** A renewal: both ends are included. */
export interface RenewedPeriod {
  from: CivilDate;
  to: CivilDate;
}

/** Last days, as they were written, of the exemptions whose renewal falls on a day or shortly before. */
export function endingsRenewedOn({ today, policy }: RenewalContext): readonly CivilDate[] {
  const next = nextExpiry(today, policy);
  const { month, day } = policy.incomeExemptionExpiry;
  const last = civilDate(yearOf(next) - 1, month, day);
  return [...new Set([last, ...EXPIRY_EXTENSIONS.map(({ expiry }) => expiry)])].filter(
    (ending) => renewalDay(ending, today) !== undefined,
  );
}

/** The first day of a renewal that is due; undefined where it is still to come, or long past. */
function renewalDay(ending: CivilDate, today: CivilDate): CivilDate | undefined {
  const last = lastDayOf({ kind: 'INCOME', to: ending }, today) ?? ending;
  const from = addDays(last, 1);
  return isWithin({ from, to: addDays(from, RENEWAL_CATCH_UP_DAYS - 1) }, today) ? from : undefined;
}

/**
 * R-EX-10: the period in which the exemption of a holder goes on by itself.
 * @returns undefined where it was not the Ministry's, is not due, or a condition holds no longer
 */
export function renewedPeriod(
  exemption: ExemptionFact,
  holder: RenewedPerson,
  context: RenewalContext,
): RenewedPeriod | undefined {
  const { today, policy } = context;
  if (exemption.origin !== 'MEF_AUTOMATIC' || exemption.to === undefined) {
    return undefined;
  }
  const from = endingsRenewedOn(context).includes(exemption.to)
    ? renewalDay(exemption.to, today)
    : undefined;
  const entry = from === undefined ? undefined : ministryEntry(exemption.code, from, policy);
  if (from === undefined || entry === undefined || !isOfAge(entry, holder.birthDate, from)) {
    return undefined;
  }
  const period = incomePeriod(from, false, policy, lastDayOfAge(entry, holder.birthDate, from));
  return goesOn(exemption, holder, period, today) ? period : undefined;
}

/** R-EX-10 with R-EX-7: whether a dependant's exemption goes on together with the holder's. */
export function isRenewedWithHolder(
  exemption: ExemptionFact,
  dependant: RenewedPerson,
  period: RenewedPeriod,
  { today, policy }: RenewalContext,
): boolean {
  const entry = ministryEntry(exemption.code, period.from, policy);
  return entry?.family === true && goesOn(exemption, dependant, period, today);
}

/** The catalogue's row of a code that the Ministry grants in the region. */
function ministryEntry(
  code: string,
  on: CivilDate,
  { id }: RegionalPolicy,
): ExemptionEntry | undefined {
  const entry = entryOn(code, on);
  const ofRegion = entry?.regions === 'ALL' || (entry?.regions.includes(id) ?? false);
  return entry?.byMinistry === true && ofRegion ? entry : undefined;
}

/** Not given up (R-EX-11), alive, enrolled on the first day (R-EX-1), no other of the code (R-EX-4). */
function goesOn(
  { code, status }: ExemptionFact,
  { deathDate, enrolments, exemptions }: RenewedPerson,
  period: RenewedPeriod,
  today: CivilDate,
): boolean {
  return (
    status === 'ACTIVE' &&
    (deathDate === undefined || deathDate > today) &&
    enrolments.some((each) => each.status === 'ACTIVE' && isWithin(each, period.from)) &&
    overlapping(standingOfCode(exemptions, code), period, today).length === 0
  );
}
