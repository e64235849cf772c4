import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorKind } from '#contract/registry.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import { ageOn, birthdayOf, firstDayOutside, isWithin, overlapOf } from './calendar.ts';
import { choiceOn } from './choice-history.ts';
import * as texts from './doctor-selectability-texts.ts';
import { EXTENSION_UNTIL_AGE, GP_FROM_AGE, PAEDIATRICIAN_UNTIL_AGE } from './paediatric-age.ts';
import type { DoctorFacts, PersonFacts } from './registry-facts.ts';
import { isRealTime, type RuleContext } from './rule-context.ts';
import { failed, passed } from './verdict.ts';

/** The doctor whose choice is valid today, as far as the rules look at them. */
export type CurrentDoctor = Pick<DoctorFacts, 'doctorId' | 'practices'>;

/**
 * The current doctor of a person out of the doctors loaded with them; undefined when no choice is
 * valid on that day. A current doctor that was not loaded has no known practice.
 */
export function currentDoctorOf(
  person: Pick<PersonFacts, 'choices'>,
  doctors: readonly CurrentDoctor[],
  today: CivilDate,
): CurrentDoctor | undefined {
  const doctorId = choiceOn(person.choices, today)?.doctorId;
  if (doctorId === undefined) {
    return undefined;
  }
  return doctors.find((doctor) => doctor.doctorId === doctorId) ?? { doctorId, practices: [] };
}

/** How many patients the doctor takes: the cap, or their own lower limit (autolimitazione). */
export function effectiveCap(doctor: Pick<DoctorFacts, 'maxPatients' | 'selfLimit'>): number {
  return Math.min(doctor.maxPatients, doctor.selfLimit ?? doctor.maxPatients);
}

/**
 * R-DS-1: has places; the last one counts. Places held for others are taken, and one that falls free
 * is first of those who wait for it.
 */
export function hasPlaces(doctor: DoctorFacts): RuleResult {
  const { patientCount, heldPlaces, awaitedPlaces } = doctor;
  return patientCount + heldPlaces + awaitedPlaces < effectiveCap(doctor)
    ? passed('R-DS-1', texts.HAS_PLACES)
    : failed('R-DS-1', texts.FULL);
}

/**
 * R-DS-2: not in an associated practice with the current doctor today. It clears when they share
 * none any more, where that day is written.
 */
export function isOfAnotherPractice(
  doctor: DoctorFacts,
  current: CurrentDoctor | undefined,
  { today }: RuleContext,
): RuleResult {
  const shared = doctor.practices.flatMap((own) =>
    (current?.practices ?? [])
      .filter((other) => other.practiceId === own.practiceId)
      .flatMap((other) => overlapOf(own, other) ?? []),
  );
  const clearsOn = firstDayOutside(shared, today);
  return clearsOn === today
    ? passed('R-DS-2', texts.NO_COMMON_PRACTICE)
    : failed('R-DS-2', texts.commonPractice(clearsOn), clearsOn);
}

/** R-DS-3: not substituting the current doctor today; it clears on the day after the last one. */
export function isNotSubstitutingCurrent(
  doctor: DoctorFacts,
  current: CurrentDoctor | undefined,
  { today }: RuleContext,
): RuleResult {
  const ofCurrent = doctor.substitutions.filter(
    (substitution) => substitution.substitutedId === current?.doctorId,
  );
  const clearsOn = firstDayOutside(ofCurrent, today);
  return clearsOn === today
    ? passed('R-DS-3', texts.NOT_SUBSTITUTING)
    : failed('R-DS-3', texts.substituting(clearsOn), clearsOn);
}

/** R-DS-4: never recused this person; a recusal never expires. */
export function hasNotRecused(person: PersonFacts, doctor: DoctorFacts): RuleResult {
  return person.recusals.some((recusal) => recusal.doctorId === doctor.doctorId)
    ? failed('R-DS-4', texts.RECUSED)
    : passed('R-DS-4', texts.NEVER_RECUSED);
}

/** The kind of doctor that an age asks for (R-DS-5); null where either may be chosen. */
export function kindForAge(birthDate: CivilDate, today: CivilDate): DoctorKind | null {
  const age = ageOn(birthDate, today);
  if (age < GP_FROM_AGE) {
    return 'PAEDIATRICIAN';
  }
  return age < PAEDIATRICIAN_UNTIL_AGE ? null : 'GP';
}

/**
 * R-DS-5: the kind fits the age. Under six a family doctor is overridable by an operator only where
 * R-DS-10 passes; no other failure of this rule is.
 */
export function suitsAge(person: PersonFacts, doctor: DoctorFacts, ctx: RuleContext): RuleResult {
  const age = ageOn(person.birthDate, ctx.today);
  if (doctor.kind === 'GP') {
    if (age >= GP_FROM_AGE) {
      return passed('R-DS-5', texts.SUITS_AGE);
    }
    const birthday = birthdayOf(person.birthDate, GP_FROM_AGE);
    return failed(
      'R-DS-5',
      texts.tooYoungForGp(birthday),
      birthday,
      ctx.paediatricianPlacesInZone === false ? 'OPERATOR' : null,
    );
  }
  if (age >= EXTENSION_UNTIL_AGE) {
    return failed('R-DS-5', texts.TOO_OLD_FOR_PAEDIATRICIAN, undefined, null);
  }
  const extended = person.extensions.some(
    (extension) => extension.doctorId === doctor.doctorId && extension.to >= ctx.today,
  );
  return age < PAEDIATRICIAN_UNTIL_AGE || extended
    ? passed('R-DS-5', texts.SUITS_AGE)
    : failed('R-DS-5', texts.PAEDIATRICIAN_NEEDS_EXTENSION, undefined, null);
}

/** R-DS-6: not the current doctor. */
export function isAnotherDoctor(
  doctor: DoctorFacts,
  current: CurrentDoctor | undefined,
): RuleResult {
  return doctor.doctorId === current?.doctorId
    ? failed('R-DS-6', texts.SAME_DOCTOR)
    : passed('R-DS-6', texts.ANOTHER_DOCTOR);
}

/** R-DS-7: in service today and, if provisional, with an appointment that has not ended. */
export function isInService(doctor: DoctorFacts, { today }: RuleContext): RuleResult {
  const { activeFrom, activeTo, appointmentKind } = doctor;
  const appointmentEnd = appointmentKind === 'PROVISIONAL' ? doctor.appointmentEnd : undefined;
  const service = overlapOf(
    { from: activeFrom, to: activeTo },
    { from: activeFrom, to: appointmentEnd },
  );
  if (service !== undefined && isWithin(service, today)) {
    return passed('R-DS-7', texts.IN_SERVICE);
  }
  if (service !== undefined && activeFrom > today) {
    return failed('R-DS-7', texts.notYetInService(activeFrom), activeFrom);
  }
  const ceased = activeTo !== undefined && activeTo < today;
  return failed('R-DS-7', ceased ? texts.CEASED : texts.APPOINTMENT_ENDED);
}

/**
 * R-DS-8: of the person's zone, or with the doctor's acceptance among the documents, which only a
 * case or the desk can look at; nothing is asked where zones do not bind.
 */
export function isInZone(person: PersonFacts, doctor: DoctorFacts, ctx: RuleContext): RuleResult {
  if (!ctx.policy.zoneBinding) {
    return passed('R-DS-8', texts.ZONE_IS_FREE);
  }
  if (person.zoneId === doctor.zoneId) {
    return passed('R-DS-8', texts.IN_ZONE);
  }
  return !isRealTime(ctx.channel) && ctx.acceptedBy?.includes(doctor.doctorId) === true
    ? passed('R-DS-8', texts.ACCEPTED)
    : failed('R-DS-8', texts.OUT_OF_ZONE);
}

/** R-DS-9: visible online, for acts that take effect at once. */
export function isVisibleOnline(doctor: DoctorFacts, { channel }: RuleContext): RuleResult {
  return doctor.visibleOnline || !isRealTime(channel)
    ? passed('R-DS-9', texts.VISIBLE_ONLINE)
    : failed('R-DS-9', texts.NOT_ONLINE);
}

/** R-DS-10: under six a family doctor only where no paediatrician of the zone has places. */
export function lacksPaediatricians(
  person: PersonFacts,
  doctor: DoctorFacts,
  ctx: RuleContext,
): RuleResult {
  if (doctor.kind === 'PAEDIATRICIAN' || ageOn(person.birthDate, ctx.today) >= GP_FROM_AGE) {
    return passed('R-DS-10', texts.NO_EXCEPTION_NEEDED);
  }
  return ctx.paediatricianPlacesInZone === false
    ? passed('R-DS-10', texts.NO_PAEDIATRICIAN)
    : failed('R-DS-10', texts.PAEDIATRICIAN_AVAILABLE, birthdayOf(person.birthDate, GP_FROM_AGE));
}

/**
 * R-DS-1 to R-DS-10, all of them, for one doctor of a list. `current` is the doctor of the choice
 * valid today and undefined when none is: R-DS-2, R-DS-3 and R-DS-6 pass then.
 */
export function evaluateDoctorSelectability(
  person: PersonFacts,
  doctor: DoctorFacts,
  current: CurrentDoctor | undefined,
  ctx: RuleContext,
): RuleResult[] {
  return [
    hasPlaces(doctor),
    isOfAnotherPractice(doctor, current, ctx),
    isNotSubstitutingCurrent(doctor, current, ctx),
    hasNotRecused(person, doctor),
    suitsAge(person, doctor, ctx),
    isAnotherDoctor(doctor, current),
    isInService(doctor, ctx),
    isInZone(person, doctor, ctx),
    isVisibleOnline(doctor, ctx),
    lacksPaediatricians(person, doctor, ctx),
  ];
}
