import type { CivilDate } from '#contract/civil-date.ts';
import type { MemberDoctorSearch } from '#contract/doctor.ts';
import { addMonths } from '#rules/calendar.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';

/** Another adult of a family: somebody of whom the one who asks is told nothing (R-VW-1). */
export const ADULT_OF_HOME = 'ADULT';

const SOME_ADULT_AGE = 40;

/** The member that a search is for as statements take it: the person's id, and whether it is an adult. */
export function memberAsked(member: MemberDoctorSearch['member']): [string | null, boolean] {
  return member === ADULT_OF_HOME ? [null, true] : [member ?? null, false];
}

/**
 * What the rules of a doctor may look at for another adult: that they live where the one who asks
 * lives, and are of age. What the registry says of them stays untold, it is judged once submitted.
 */
export function adultOfHome(ofWhoAsks: PersonFacts, today: CivilDate): PersonFacts {
  return {
    ...ofWhoAsks,
    birthDate: addMonths(today, -12 * SOME_ADULT_AGE),
    choices: [],
    recusals: [],
    extensions: [],
    exemptions: [],
    enrolments: [],
    changeUses: [],
    household: [],
    cards: [],
    openCaseTypes: [],
  };
}
