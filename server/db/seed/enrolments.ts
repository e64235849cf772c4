import type { CivilDate } from '#contract/civil-date.ts';
import { addDays, ageOn, birthdayOf, daysBetween } from '#rules/calendar.ts';
import type { DemoTime } from './demo-time.ts';
import { LOCAL_BIRTH_PLACES, type Origin } from './origins.ts';
import type { Random } from './random.ts';
import type { EnrolmentRow, PersonRow } from './registry-rows.ts';

const LOCAL = new Set(LOCAL_BIRTH_PLACES.map(([code]) => code));

/**
 * The enrolment of a person, in one of the situations that occur; it also tells the registry where
 * somebody died or moved abroad.
 */
export function createEnrolment(
  random: Random,
  time: DemoTime,
  person: PersonRow,
  origin: Origin,
): EnrolmentRow {
  const enrolment: EnrolmentRow = {
    id: random.uuid(time.now),
    person: person.id,
    kind: 'RESIDENT',
    status: 'ACTIVE',
    validFrom: arrivalOf(random, time, person),
    validTo: null,
  };
  if (origin.citizenship === 'IT') {
    return resident(random, time, person, enrolment);
  }
  return origin.euCitizen
    ? euCitizen(random, time, enrolment)
    : permitHolder(random, time, enrolment);
}

/** The day they came to live here: that of their birth for most. */
function arrivalOf(random: Random, time: DemoTime, person: PersonRow): CivilDate {
  const lived = daysBetween(person.birthDate, time.today);
  if (LOCAL.has(person.birthPlaceCode) && random.chance(0.8)) {
    return person.birthDate;
  }
  return addDays(person.birthDate, random.int(0, Math.max(0, lived - 200)));
}

function resident(
  random: Random,
  time: DemoTime,
  person: PersonRow,
  enrolment: EnrolmentRow,
): EnrolmentRow {
  const age = ageOn(person.birthDate, time.today);
  const ended = time.daysAgo(random.int(5, 150));
  if (age >= 68 && random.chance(0.025)) {
    person.deathDate = ended;
    return { ...enrolment, status: 'CANCELLED', validTo: ended };
  }
  if (age >= 18 && random.chance(0.004) && enrolment.validFrom < ended) {
    person.aireFrom = addDays(ended, 1);
    return { ...enrolment, status: 'CANCELLED', validTo: ended };
  }
  return random.chance(0.004) ? { ...enrolment, status: 'SUSPENDED' } : enrolment;
}

function euCitizen(random: Random, time: DemoTime, enrolment: EnrolmentRow): EnrolmentRow {
  return random.chance(0.5)
    ? enrolment
    : { ...enrolment, kind: 'EU_WORKER', validTo: addDays(time.today, random.int(60, 900)) };
}

/** Enrolled as long as the permit lasts; for some it has just run out. */
function permitHolder(random: Random, time: DemoTime, enrolment: EnrolmentRow): EnrolmentRow {
  if (random.chance(0.3)) {
    return enrolment;
  }
  const expired = time.daysAgo(random.int(3, 120));
  return random.chance(0.08) && enrolment.validFrom < expired
    ? { ...enrolment, kind: 'FOREIGN_MANDATORY', status: 'EXPIRED', validTo: expired }
    : {
        ...enrolment,
        kind: 'FOREIGN_MANDATORY',
        validTo: addDays(time.today, random.int(20, 1100)),
      };
}

/** The first day on which a family doctor may look after them. */
export function familyDoctorFrom(person: PersonRow): CivilDate {
  return birthdayOf(person.birthDate, 14);
}
