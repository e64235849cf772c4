import type { CivilDate } from '#contract/civil-date.ts';
import type { EnrolmentKind } from '#contract/registry.ts';
import { isWithin } from '#rules/calendar.ts';
import type { PersonFacts } from '#rules/registry-facts.ts';
import type { RegistryChange } from './registry-change.ts';

/** An enrolment to be made; without `to` it has no end. */
export interface NewEnrolment {
  kind: EnrolmentKind;
  from: CivilDate;
  to?: CivilDate | undefined;
  /** Last day of the title of residence that it rests on. */
  titleTo?: CivilDate | undefined;
}

interface EnrolmentCircumstances {
  /** The doctor that the form names, if any. */
  doctorId: string | undefined;
  renewal: boolean;
  person: Pick<PersonFacts, 'enrolments'>;
  today: CivilDate;
}

/**
 * What an approved enrolment writes: the enrolment; the doctor picked, or in a renewal the one of
 * now, for as long as the enrolment (R-DM-7, ACN art. 39). A doctor begins today where somebody is
 * enrolled today, before or after the change, else with the enrolment.
 */
export function enrolmentChanges(
  enrolment: NewEnrolment,
  { doctorId, renewal, person, today }: EnrolmentCircumstances,
): readonly RegistryChange[] {
  const enrol: RegistryChange = { kind: 'ENROL', enrolment };
  const until = enrolment.to;
  if (doctorId !== undefined) {
    const isEnrolled = person.enrolments.some(
      (each) => each.status === 'ACTIVE' && isWithin(each, today),
    );
    const on = isEnrolled || enrolment.from < today ? today : enrolment.from;
    return [enrol, { kind: 'CHOOSE', doctorId, term: { on, until } }];
  }
  return renewal ? [enrol, { kind: 'PROLONG_CHOICE', from: enrolment.from, until }] : [enrol];
}
