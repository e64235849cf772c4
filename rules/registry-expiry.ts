import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceEndReason } from '#contract/registry.ts';
import type { RequestType } from '#contract/request-type.ts';
import { addDays, isWithin } from './calendar.ts';
import { isCounted } from './choice-history.ts';
import {
  type ChoiceEnding,
  type DoctorChoicePlan,
  recusalEffectiveDay,
} from './doctor-choice-change.ts';
import { lastDayWithPaediatrician } from './paediatric-age.ts';
import type { DoctorChoiceFact, EnrolmentFact, PersonFacts } from './registry-facts.ts';

export interface RegistryExpiryPlan {
  /** ACTIVE enrolments whose last day is past: they become EXPIRED. */
  expired: readonly EnrolmentFact[];
  /** Enrolments that end with the person's life, or with their move abroad: they are CANCELLED. */
  cancelled: readonly EnrolmentFact[];
  /** Last day of those; absent: none is cancelled. */
  cancelledOn?: CivilDate | undefined;
  choices: DoctorChoicePlan<DoctorChoiceFact>;
}

/** Asks to keep the paediatrician; while it is open nothing is ended for the age (R-PE-1). */
const EXTENSION: RequestType = 'PAEDIATRIC_EXTENSION';

type ExpiringPerson = Pick<
  PersonFacts,
  | 'birthDate'
  | 'deathDate'
  | 'aireFrom'
  | 'aireTo'
  | 'enrolments'
  | 'choices'
  | 'extensions'
  | 'recusals'
  | 'openCaseTypes'
>;

/**
 * What has run out for a person by a day: enrolments past their end, and with the last of them the
 * choice of a doctor (R-DM-7); the choice of a paediatrician past the age (R-PE-4), of a doctor who
 * ceased or whose provisional appointment is over (R-DS-7), of one who recused the person (ACN art.
 * 40). While a renewal that they asked for is open nothing of their enrolment is ended: a pending
 * renewal must not cut the assistance (R-FX-5). Nor is a paediatrician, while an extension asked for
 * in time waits for its decision. Death, and the registration with AIRE, close enrolment and choice
 * (specification 2), whatever is open. Given the state that it led to, it plans nothing.
 */
export function planRegistryExpiry(
  person: ExpiringPerson,
  renewals: readonly RequestType[],
  today: CivilDate,
): RegistryExpiryPlan {
  const renewing = renewals.some((type) => person.openCaseTypes.includes(type));
  const past = person.enrolments.filter(
    ({ status, to }) => status === 'ACTIVE' && to !== undefined && to < today,
  );
  const departure = departureOf(person, today);
  const expired = renewing && departure === undefined ? [] : past;
  const cancelled =
    departure === undefined
      ? []
      : person.enrolments.filter(
          (each) => isStanding(each) && !past.includes(each) && departure.closes(each),
        );
  const open = person.choices.filter((choice) => isCounted(choice) && isOpen(choice));
  const end: ChoiceEnding<DoctorChoiceFact>[] = [];
  for (const choice of open) {
    const ending =
      earliest([
        endedByAge(person, choice, today),
        endedWithDoctor(choice, today),
        endedByRecusal(person, choice, today),
        departure && endedByDeparture(choice, departure),
      ]) ?? (renewing ? undefined : endedWithEnrolment(person, choice, expired, today));
    if (ending !== undefined) {
      end.push(ending);
    }
  }
  return {
    expired,
    cancelled,
    cancelledOn: cancelled.length > 0 ? departure?.last : undefined,
    choices: { end, begin: undefined, countDeltas: placesGivenBack(end) },
  };
}

function placesGivenBack(end: readonly ChoiceEnding<DoctorChoiceFact>[]): Map<string, number> {
  const deltas = new Map<string, number>();
  for (const { choice } of end) {
    deltas.set(choice.doctorId, (deltas.get(choice.doctorId) ?? 0) - 1);
  }
  return deltas;
}

/** Why nobody looks after a person here any more, and the last day on which somebody did. */
interface Departure {
  last: CivilDate;
  reason: Extract<ChoiceEndReason, 'DEATH' | 'AIRE'>;
  closes(enrolment: EnrolmentFact): boolean;
}

/** The day of death counts as dead, the first day of the registration with AIRE as abroad. */
function departureOf(
  { deathDate, aireFrom, aireTo }: ExpiringPerson,
  today: CivilDate,
): Departure | undefined {
  if (deathDate !== undefined && deathDate <= today) {
    return { last: addDays(deathDate, -1), reason: 'DEATH', closes: () => true };
  }
  if (aireFrom === undefined || !isWithin({ from: aireFrom, to: aireTo }, today)) {
    return undefined;
  }
  // Who visits Italy has a temporary enrolment, which is for those registered abroad.
  return {
    last: addDays(aireFrom, -1),
    reason: 'AIRE',
    closes: ({ kind }) => kind !== 'AIRE_TEMPORARY',
  };
}

function isStanding({ status }: EnrolmentFact): boolean {
  return status === 'ACTIVE' || status === 'SUSPENDED';
}

function endedByDeparture(
  choice: DoctorChoiceFact,
  { last, reason }: Departure,
): ChoiceEnding<DoctorChoiceFact> | undefined {
  const holdsLonger = choice.to === undefined || choice.to > last;
  return holdsLonger ? endingOn(choice, last, reason) : undefined;
}

/** A choice that nothing has ended yet: it holds a place with its doctor, past its last day too. */
function isOpen({ endReason }: DoctorChoiceFact): boolean {
  return endReason === undefined;
}

function endedByAge(
  person: ExpiringPerson,
  choice: DoctorChoiceFact,
  today: CivilDate,
): ChoiceEnding<DoctorChoiceFact> | undefined {
  if (choice.doctorKind !== 'PAEDIATRICIAN' || person.openCaseTypes.includes(EXTENSION)) {
    return undefined;
  }
  const last = lastDayWithPaediatrician(person, choice.doctorId);
  const holdsLonger = choice.to === undefined || choice.to > last;
  return last < today && holdsLonger ? endingOn(choice, last, 'AGE_LIMIT') : undefined;
}

/** R-DS-7: nobody is looked after by a doctor past their service or provisional appointment. */
function endedWithDoctor(
  choice: DoctorChoiceFact,
  today: CivilDate,
): ChoiceEnding<DoctorChoiceFact> | undefined {
  const { doctorTo: last, to } = choice;
  const ended = last !== undefined && last < today && (to === undefined || to > last);
  return ended ? endingOn(choice, last, 'DOCTOR_CEASED') : undefined;
}

/** ACN art. 40: care ends from the sixteenth day after the doctor gave notice of it. */
function endedByRecusal(
  { recusals }: ExpiringPerson,
  choice: DoctorChoiceFact,
  today: CivilDate,
): ChoiceEnding<DoctorChoiceFact> | undefined {
  const notice = recusals
    .filter(({ doctorId, notifiedOn }) => doctorId === choice.doctorId && notifiedOn >= choice.from)
    .map(({ notifiedOn }) => notifiedOn)
    .toSorted()
    .at(0);
  if (notice === undefined) {
    return undefined;
  }
  const last = addDays(recusalEffectiveDay(notice), -1);
  const ended = last < today && (choice.to === undefined || choice.to > last);
  return ended ? endingOn(choice, last, 'RECUSAL') : undefined;
}

/** Of several ends of one choice, the one that came first. */
function earliest(
  endings: readonly (ChoiceEnding<DoctorChoiceFact> | undefined)[],
): ChoiceEnding<DoctorChoiceFact> | undefined {
  return endings
    .filter((ending) => ending !== undefined)
    .toSorted((first, second) => (first.to ?? '').localeCompare(second.to ?? ''))
    .at(0);
}

function endedWithEnrolment(
  { enrolments }: ExpiringPerson,
  choice: DoctorChoiceFact,
  expired: readonly EnrolmentFact[],
  today: CivilDate,
): ChoiceEnding<DoctorChoiceFact> | undefined {
  if (choice.to !== undefined && choice.to < today) {
    return { choice, to: choice.to, endReason: 'ENROLMENT_EXPIRED' };
  }
  const last = expired
    .map(({ to }) => to)
    .filter((to) => to !== undefined)
    .toSorted()
    .at(-1);
  const enrolled = enrolments.some((each) => each.status === 'ACTIVE' && isWithin(each, today));
  if (last === undefined || enrolled) {
    return undefined;
  }
  // Made while a renewal was pending, which was then refused: the care that was given stays.
  return choice.from > last && choice.from < today
    ? { choice, to: addDays(today, -1), endReason: 'ENROLMENT_EXPIRED' }
    : endingOn(choice, last, 'ENROLMENT_EXPIRED');
}

/** A choice that began after its own end has no day left: it is voided, as in every other plan. */
function endingOn(
  choice: DoctorChoiceFact,
  to: CivilDate,
  endReason: ChoiceEndReason,
): ChoiceEnding<DoctorChoiceFact> {
  return choice.from > to
    ? { choice, to: choice.to, endReason: 'VOIDED' }
    : { choice, to, endReason };
}
