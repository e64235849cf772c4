import type { CivilDate } from '#contract/civil-date.ts';
import { type CivilRange, civilDate, isWithin } from './calendar.ts';
import type { TitleKind } from './residence-titles.ts';

/** The least contribution of a year, in cents, by what the permit is for. */
export interface VoluntaryFees extends CivilRange {
  study: number;
  auPair: number;
  others: number;
}

/**
 * Contributions for the voluntary enrolment (R-FX-7), by the year they are for. Before 2024: DM 8
 * October 1986; from 2024: law 213/2023, art. 1, subsection 240. They are never divided by months.
 */
export const VOLUNTARY_FEES: readonly VoluntaryFees[] = [
  { from: '1987-01-01', to: '2023-12-31', study: 149_77, auPair: 219_49, others: 387_34 },
  { from: '2024-01-01', study: 700_00, auPair: 1200_00, others: 2000_00 },
];

/**
 * The least contribution for a year, in cents.
 * @throws {RangeError} for a year before the first decree
 */
export function leastFee(kind: TitleKind | undefined, year: number): number {
  const start: CivilDate = civilDate(year, 1, 1);
  const fees = VOLUNTARY_FEES.find((each) => isWithin(each, start));
  if (fees === undefined) {
    throw new RangeError(`no contribution is known for ${year}`);
  }
  if (kind === 'STUDY') {
    return fees.study;
  }
  return kind === 'AU_PAIR' ? fees.auPair : fees.others;
}
