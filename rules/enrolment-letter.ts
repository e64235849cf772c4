import type { CivilDate } from '#contract/civil-date.ts';
import type { EnrolmentFact } from './registry-facts.ts';

/** How the letter of an enrolment stands on a day, as whoever is shown it may check (R-DC-2). */
export type LetterStanding = 'VALID' | 'EXPIRED' | 'REVOKED';

/**
 * The letter of an enrolment (specification 3.0) holds for as long as the enrolment: also before its
 * first day, which it names. Its last day counts.
 */
export function letterStanding(
  { status, to }: Pick<EnrolmentFact, 'status' | 'to'>,
  today: CivilDate,
): LetterStanding {
  if (status === 'CANCELLED' || status === 'SUSPENDED') {
    return 'REVOKED';
  }
  return status === 'EXPIRED' || (to !== undefined && to < today) ? 'EXPIRED' : 'VALID';
}
