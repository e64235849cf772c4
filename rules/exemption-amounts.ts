import type { CivilDate } from '#contract/civil-date.ts';
import { isWithin, yearOf } from './calendar.ts';

/** The figures behind the catalogue that change by the year or by the disease; all of them data. */

/** The highest monthly wage support before tax, in cents (INPS circulars, each from 1 January). */
const WAGE_SUPPORT_CEILINGS: readonly { year: number; cents: number }[] = [
  { year: 2025, cents: 140_403 },
  { year: 2026, cents: 142_369 },
];

/** The ceiling of a year; until INPS says the one of a new year, the last one holds. */
export function wageSupportCeiling(on: CivilDate): number | undefined {
  return WAGE_SUPPORT_CEILINGS.findLast(({ year }) => year <= yearOf(on))?.cents;
}

/** Hundredths by which a limit grows with the household: one to five members, then +0.35 each. */
const SCALE = [100, 157, 204, 246, 285] as const;
const EACH_FURTHER_MEMBER = 35;
/** A minor whose parents both work, or with one parent alone. */
const LONE_OR_WORKING_PARENTS = 20;
/** Each member severely disabled or invalid for more than 66%. */
const EACH_DISABLED_MEMBER = 50;

/** Who lives in a household, as far as the scale asks. */
export interface HouseholdSize {
  members: number;
  loneOrWorkingParents: boolean;
  disabledMembers: number;
}

/** By how many hundredths the limit of E30 and E40 is multiplied. @throws RangeError below 1 member */
export function householdScale(household: HouseholdSize): number {
  const { members, loneOrWorkingParents, disabledMembers } = household;
  if (members < 1) {
    throw new RangeError('A household has a member');
  }
  const listed = SCALE[Math.min(members, SCALE.length) - 1] ?? 100;
  return (
    listed +
    Math.max(0, members - SCALE.length) * EACH_FURTHER_MEMBER +
    (loneOrWorkingParents ? LONE_OR_WORKING_PARENTS : 0) +
    disabledMembers * EACH_DISABLED_MEMBER
  );
}

/** Months that a certificate of a disease lasts at least (DM 23 November 2012); the others: no end. */
const MINIMUM_MONTHS: readonly { code: string; months: number; from: CivilDate; to?: CivilDate }[] =
  [
    { code: '040', months: 36, from: '2013-02-23' },
    { code: '048', months: 60, from: '2013-02-23' },
  ];

/** The least that an exemption for a disease lasts, in months; undefined: it has no end. */
export function minimumMonths(code: string, on: CivilDate): number | undefined {
  const disease = code.split('.')[0];
  return MINIMUM_MONTHS.find((each) => each.code === disease && isWithin(each, on))?.months;
}

/** An expiry that was put off, from the day on which that was decided (R-EX-9). */
export interface ExpiryExtension {
  expiry: CivilDate;
  to: CivilDate;
  decidedOn: CivilDate;
}

export const EXPIRY_EXTENSIONS: readonly ExpiryExtension[] = [
  { expiry: '2019-03-31', to: '2019-06-30', decidedOn: '2019-03-01' },
  { expiry: '2019-03-31', to: '2019-09-30', decidedOn: '2019-06-01' },
];
