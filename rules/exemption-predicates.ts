import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { addDays, addMonths, ageOn, birthdayOf, isWithin, yearOf } from './calendar.ts';
import type { AgeRange, ExemptionEntry } from './exemption-catalogue.ts';
import { entryOn } from './exemption-catalogue.ts';
import type { ExemptionClaim } from './exemption-claim.ts';
import { declaredCents, incomeFault, incomeLimit } from './exemption-income.ts';
import * as texts from './exemption-texts.ts';
import type { RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** Months in which an asylum seeker has E02 from the application on. */
const ASYLUM_MONTHS = 6;

/** Whom the declared conditions are asked of: no more than the day of birth, so no registry. */
export interface Declarer {
  birthDate: CivilDate;
}

/**
 * R-EX-3: age, income and condition are those that the catalogue asks for (6.6), today and on the
 * first day of the exemption: a renewal asked for in winter begins on 1 April, when a child may have
 * turned six or an asylum seeker's months be over.
 */
export function meetsTheCode(
  claim: ExemptionClaim,
  declarer: Declarer,
  { today }: Pick<RuleContext, 'today'>,
  firstDay: CivilDate = today,
): RuleResult {
  const faults = faultsOf(claim, declarer, today);
  if (faults === undefined) {
    return passed('R-EX-3', texts.CONDITIONS_BY_DOCUMENT);
  }
  if (faults.length > 0) {
    const birthday = nextEntitlingBirthday(claim, declarer, today);
    const clears = birthday !== undefined && faultsOf(claim, declarer, birthday)?.length === 0;
    return failed('R-EX-3', texts.together(faults), clears ? birthday : undefined);
  }
  const later = faultsOf(claim, declarer, firstDay) ?? [];
  return later.length === 0
    ? passed('R-EX-3', texts.CONDITIONS_MET)
    : failed('R-EX-3', texts.together([texts.wouldBegin(firstDay), ...later]));
}

/** What stands against an income code on a day; undefined for a code that no income decides. */
function faultsOf(
  claim: ExemptionClaim,
  { birthDate }: Declarer,
  on: CivilDate,
): Localized[] | undefined {
  const entry = claim.code === undefined ? undefined : entryOn(claim.code, on);
  if (entry === undefined) {
    return undefined;
  }
  return [
    ...(isOfAge(entry, birthDate, on) ? [] : [texts.WRONG_AGE]),
    ...incomeFaults(entry, claim, on),
    ...conditionFaults(entry, claim, on),
  ];
}

/** Whether somebody is of one of the ages that a row of the catalogue names. */
export function isOfAge(entry: ExemptionEntry, birthDate: CivilDate, on: CivilDate): boolean {
  return entry.ages === undefined || rangeOn(entry, birthDate, on) !== undefined;
}

/** The last day of the age that a right rests on (R-EX-11); undefined where age does not end it. */
export function lastDayOfAge(
  entry: ExemptionEntry,
  birthDate: CivilDate,
  on: CivilDate,
): CivilDate | undefined {
  const below = rangeOn(entry, birthDate, on)?.below;
  return below === undefined ? undefined : addDays(birthdayOf(birthDate, below), -1);
}

function rangeOn(
  { ages = [] }: ExemptionEntry,
  birthDate: CivilDate,
  on: CivilDate,
): AgeRange | undefined {
  const age = ageOn(birthDate, on);
  return ages.find(({ from = 0, below = Infinity }) => age >= from && age < below);
}

/** The first birthday to come from which the age is right, where one is. */
function nextEntitlingBirthday(
  { code }: ExemptionClaim,
  { birthDate }: Declarer,
  today: CivilDate,
): CivilDate | undefined {
  const entry = code === undefined ? undefined : entryOn(code, today);
  if (entry === undefined || isOfAge(entry, birthDate, today)) {
    return undefined;
  }
  return (entry.ages ?? [])
    .flatMap(({ from }) => (from === undefined ? [] : [birthdayOf(birthDate, from)]))
    .filter((birthday) => birthday > today)
    .toSorted()[0];
}

function incomeFaults({ income }: ExemptionEntry, claim: ExemptionClaim, on: CivilDate) {
  if (income === undefined) {
    return [];
  }
  const limit = incomeLimit(income, claim, on);
  const cents = declaredCents(income, claim);
  if (limit === undefined || cents === undefined) {
    return [texts.AMOUNT_MISSING];
  }
  const fault = incomeFault(cents, limit);
  return fault === undefined ? [] : [fault];
}

function conditionFaults(
  { condition }: ExemptionEntry,
  claim: ExemptionClaim,
  on: CivilDate,
): Localized[] {
  // E30 and E40 depend on another exemption, which R-EX-6 looks at.
  if (
    condition === undefined ||
    condition === 'CHRONIC_EXEMPTION' ||
    condition === 'RARE_EXEMPTION'
  ) {
    return [];
  }
  if (claim.asylumAskedOn !== undefined && condition === 'LOST_JOB') {
    const months = { from: claim.asylumAskedOn, to: asylumEnd(claim.asylumAskedOn) };
    return isWithin(months, on) ? [] : [texts.ASYLUM_MONTHS_OVER];
  }
  const since = claim.employmentCentreSince;
  const listed = condition === 'LOST_JOB' || condition === 'UNEMPLOYED';
  return [
    ...(claim.conditionDeclared ? [] : [texts.CONDITION_NOT_DECLARED]),
    ...(listed && since !== undefined && since > on ? [texts.NOT_ON_LIST_YET] : []),
  ];
}

/** The last day on which an asylum seeker has E02 for being one. */
export function asylumEnd(askedOn: CivilDate): CivilDate {
  return addDays(addMonths(askedOn, ASYLUM_MONTHS), -1);
}

/** R-EX-5: the self-certification is signed and says what its code asks for. */
export function isSelfCertified(
  claim: ExemptionClaim,
  { today }: Pick<RuleContext, 'today'>,
): RuleResult {
  const entry = claim.code === undefined ? undefined : entryOn(claim.code, today);
  if (entry === undefined) {
    return passed('R-EX-5', texts.NO_CERTIFICATION_NEEDED);
  }
  const missing = missingParts(entry, claim);
  if (missing.length > 0) {
    return failed('R-EX-5', texts.together(missing), undefined, null);
  }
  const year = yearOf(today) - 1;
  // Declared in December and decided in January, the year is the one before: the operator may say so.
  return asksForIncome(entry) && claim.incomeYear !== year
    ? failed('R-EX-5', texts.wrongYear(year))
    : passed('R-EX-5', texts.CERTIFIED);
}

function asksForIncome({ income }: ExemptionEntry): boolean {
  return income !== undefined && income.kind !== 'CEILING';
}

function missingParts(entry: ExemptionEntry, claim: ExemptionClaim): Localized[] {
  const { income, condition } = entry;
  const listed = condition === 'LOST_JOB' || condition === 'UNEMPLOYED';
  const linked = condition === 'CHRONIC_EXEMPTION' || condition === 'RARE_EXEMPTION';
  const parts: readonly (readonly [boolean, Localized])[] = [
    [!claim.selfCertified, texts.NOT_CERTIFIED],
    [asksForIncome(entry) && claim.incomeCents === undefined, texts.INCOME_MISSING],
    [income?.kind === 'SCALED' && claim.members === undefined, texts.MEMBERS_MISSING],
    [income?.kind === 'CEILING' && claim.monthlyPayCents === undefined, texts.PAY_MISSING],
    [
      listed && claim.employmentCentreSince === undefined && claim.asylumAskedOn === undefined,
      texts.LIST_MISSING,
    ],
    [linked && claim.linkedCode === undefined, texts.LINKED_CODE_MISSING],
  ];
  return parts.filter(([missing]) => missing).map(([, text]) => text);
}
