import type { CivilDate } from '#contract/civil-date.ts';
import type { RuleResult } from '#contract/rule-result.ts';
import type { RequestType } from '#contract/request-type.ts';
import { addDays, ageOn } from '#rules/calendar.ts';
import {
  effectiveCap,
  evaluateDoctorSelectability,
  hasPlaces,
} from '#rules/doctor-selectability.ts';
import { standingFailures } from '#rules/eligibility.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DoctorFacts, PersonFacts } from '#rules/registry-facts.ts';
import type { DemoRegistry } from './demo-registry.ts';
import type { DemoDoctors } from './doctors.ts';
import type { DemoTime } from './demo-time.ts';
import { isAdult } from './people.ts';
import type { Random } from './random.ts';
import type { ChoiceRow, DoctorRow, PersonRow } from './registry-rows.ts';
import { demoMunicipality } from './territory.ts';

/** Finds who asks for what in the demo cases, by the rules that will judge them. */
export interface Casting {
  /** Somebody not cast yet who may make that request today, and could a year ago. */
  applicant(type: RequestType): PersonRow;
  /** Takes somebody of the plan, so that nobody casts them again. */
  take(person: PersonRow): PersonRow;
  /** A doctor whom that person may choose; where it is wanted, and there is one, a full one. */
  target(person: PersonRow, wanted?: 'FULL'): DoctorRow;
  currentChoice(person: PersonRow): ChoiceRow | undefined;
  /** What R-DS-1 said of that doctor on a day when the last place had just gone. */
  lastPlaceGone(doctor: DoctorRow): RuleResult;
}

/** The last choice of an applicant is at least this old, so that a year of cases fits after it. */
const SETTLED_DAYS = 430;
const OLDEST_APPLICANT = 82;

export function createCasting(random: Random, time: DemoTime, registry: DemoRegistry): Casting {
  const { people, doctors, choices } = registry;
  const byPerson = Map.groupBy(choices.choices, (choice) => choice.person);
  const facts = doctorFacts(doctors);
  const cast = new Set([...people.named.values()].map(({ id }) => id));
  const settledOn = time.daysAgo(SETTLED_DAYS);
  const able = random.shuffle(people.persons).filter((person) => isAble(registry, time, person));

  function currentChoice(person: PersonRow): ChoiceRow | undefined {
    return byPerson.get(person.id)?.find(({ endReason }) => endReason === null);
  }
  function suits(person: PersonRow, type: RequestType): boolean {
    const history = byPerson.get(person.id) ?? [];
    if (type === 'FIRST_CHOICE') {
      return history.length === 0;
    }
    const current = currentChoice(person);
    return current !== undefined && !current.timeLimited && current.validFrom < settledOn;
  }
  function take(person: PersonRow): PersonRow {
    cast.add(person.id);
    return person;
  }
  return {
    currentChoice,
    take,
    lastPlaceGone(doctor) {
      const fact = facts.get(doctor.id);
      if (fact === undefined) {
        throw new RangeError('not a doctor of the demo');
      }
      return hasPlaces({ ...fact, patientCount: effectiveCap(fact) });
    },
    applicant(type) {
      const person = able.find((each) => !cast.has(each.id) && suits(each, type));
      if (person === undefined) {
        throw new RangeError(`nobody is left for ${type}`);
      }
      return take(person);
    },
    target(person, wanted) {
      const zone = demoMunicipality(person.residence.municipalityCode).zone;
      const history = byPerson.get(person.id) ?? [];
      const asked = personFacts(person, zone, history, registry);
      const current = facts.get(currentChoice(person)?.doctor ?? '');
      const against = (doctor: DoctorRow): string | undefined => {
        const doctorFact = facts.get(doctor.id);
        if (doctor.zone !== zone || doctorFact === undefined || !isLasting(doctor, settledOn)) {
          return undefined;
        }
        const failed = standingFailures(
          evaluateDoctorSelectability(asked, doctorFact, current, {
            today: time.today,
            policy: REGIONAL_POLICIES.LOMBARDY,
            channel: 'CASE',
          }),
        );
        return failed.map(({ ruleId }) => ruleId).join();
      };
      const verdicts = doctors.doctors.map((doctor) => ({ doctor, failed: against(doctor) }));
      const full = verdicts.filter(({ failed }) => wanted === 'FULL' && failed === 'R-DS-1');
      const free = verdicts.filter(({ failed }) => failed === '');
      return random.pick(full.length > 0 ? full : free).doctor;
    },
  };
}

/** In service for long before and after: the choice can be told of any day of the past year. */
function isLasting(doctor: DoctorRow, since: CivilDate): boolean {
  return (
    doctor.activeFrom < since &&
    doctor.activeTo === null &&
    doctor.appointmentKind === 'TITULAR' &&
    doctor.visibleOnline
  );
}

/** An adult who lives here, enrolled without an end for more than a year. */
export function isAble(registry: DemoRegistry, time: DemoTime, person: PersonRow): boolean {
  const enrolment = registry.people.enrolments.get(person.id);
  return (
    isAdult(person, time) &&
    ageOn(person.birthDate, time.today) <= OLDEST_APPLICANT &&
    person.residenceMunicipality !== null &&
    person.deathDate === null &&
    person.aireFrom === null &&
    enrolment?.status === 'ACTIVE' &&
    enrolment.validTo === null &&
    enrolment.validFrom < addDays(time.today, -SETTLED_DAYS)
  );
}

function personFacts(
  person: PersonRow,
  zoneId: string,
  history: readonly ChoiceRow[],
  { choices }: DemoRegistry,
): PersonFacts {
  return {
    personId: person.id,
    birthDate: person.birthDate,
    zoneId,
    enrolments: [],
    choices: history.map((choice) => ({
      doctorId: choice.doctor,
      doctorKind: 'GP',
      from: choice.validFrom,
      ...(choice.validTo !== null && { to: choice.validTo }),
      channel: choice.channel,
    })),
    recusals: choices.recusals
      .filter((recusal) => recusal.person === person.id)
      .map(({ doctor, notifiedOn }) => ({ doctorId: doctor, notifiedOn })),
    extensions: [],
    household: [],
    cards: [],
    exemptions: [],
    changeUses: [],
    openCaseTypes: [],
  };
}

function range({ validFrom, validTo }: { validFrom: CivilDate; validTo: CivilDate | null }): {
  from: CivilDate;
  to?: CivilDate;
} {
  return { from: validFrom, ...(validTo !== null && { to: validTo }) };
}

function doctorFacts(demo: DemoDoctors): ReadonlyMap<string, DoctorFacts> {
  const memberships = Map.groupBy(demo.memberships, ({ doctor }) => doctor);
  const substitutions = Map.groupBy(demo.substitutions, ({ substitute }) => substitute);
  return new Map(
    demo.doctors.map((doctor) => [
      doctor.id,
      {
        doctorId: doctor.id,
        kind: doctor.kind,
        maxPatients: doctor.maxPatients,
        ...(doctor.selfLimit !== null && { selfLimit: doctor.selfLimit }),
        patientCount: doctor.patientCount,
        heldPlaces: 0,
        awaitedPlaces: 0,
        visibleOnline: doctor.visibleOnline,
        appointmentKind: doctor.appointmentKind,
        ...(doctor.appointmentEnd !== null && { appointmentEnd: doctor.appointmentEnd }),
        activeFrom: doctor.activeFrom,
        ...(doctor.activeTo !== null && { activeTo: doctor.activeTo }),
        zoneId: doctor.zone,
        practices: (memberships.get(doctor.id) ?? []).map((membership) => ({
          practiceId: membership.practiceId,
          ...range(membership),
        })),
        substitutions: (substitutions.get(doctor.id) ?? []).map((substitution) => ({
          substituteId: substitution.substitute,
          substitutedId: substitution.substituted,
          ...range(substitution),
        })),
      },
    ]),
  );
}
