import type { CivilDate } from '#contract/civil-date.ts';
import type { ChoiceChannel, ChoiceEndReason, DoctorKind } from '#contract/registry.ts';
import { addDays, ageOn, daysBetween } from '#rules/calendar.ts';
import type { DemoTime } from './demo-time.ts';
import { type DemoDoctors, namedDoctor } from './doctors.ts';
import { familyDoctorFrom } from './enrolments.ts';
import { NAMED_PEOPLE } from './named-people.ts';
import type { DemoPeople } from './people.ts';
import type { Random } from './random.ts';
import type { ChoiceRow, DoctorRow, EnrolmentRow, PersonRow, RecusalRow } from './registry-rows.ts';
import { demoMunicipality } from './territory.ts';

export interface DemoChoices {
  choices: ChoiceRow[];
  recusals: RecusalRow[];
}

/** Choices before this day came with the paper archive. */
const ARCHIVE_UNTIL: CivilDate = '2016-01-01';
const ONLINE_SINCE: CivilDate = '2019-03-01';
/** Nobody of the crowd used the change function this lately, so that R-CM-5 leaves them free. */
const SETTLED_DAYS = 45;

/** Who has which doctor, and had before: the plan's own, then a history for everybody else. */
export function createChoices(
  random: Random,
  time: DemoTime,
  people: DemoPeople,
  doctors: DemoDoctors,
): DemoChoices {
  const made: DemoChoices = { choices: [], recusals: [] };
  addNamed(random, time, people, doctors, made);
  const pools = poolsOf(doctors.doctors);
  const namedIds = new Set([...people.named.values()].map(({ id }) => id));
  for (const person of people.persons) {
    const enrolment = people.enrolments.get(person.id);
    if (enrolment !== undefined && !namedIds.has(person.id)) {
      addHistory({ random, time, made, pools }, person, enrolment);
    }
  }
  return made;
}

function addNamed(
  random: Random,
  time: DemoTime,
  people: DemoPeople,
  doctors: DemoDoctors,
  made: DemoChoices,
): void {
  for (const each of NAMED_PEOPLE) {
    const person = people.named.get(each.id);
    if (person === undefined) {
      continue;
    }
    for (const choice of each.choices) {
      const row = choiceRow(random, time, person.id, {
        doctor: namedDoctor(doctors.named, choice.doctor).id,
        validFrom: time.planned(choice.from),
        validTo: choice.to === undefined ? null : time.planned(choice.to),
      });
      row.channel = choice.channel ?? row.channel;
      row.endReason = choice.endReason ?? null;
      row.timeLimited = choice.timeLimited ?? false;
      made.choices.push(row);
    }
    if (each.recusedBy !== undefined) {
      made.recusals.push({
        id: random.uuid(time.now),
        doctor: namedDoctor(doctors.named, each.recusedBy.doctor).id,
        person: person.id,
        notifiedOn: time.planned(each.recusedBy.notifiedOn),
        motive: RECUSAL_MOTIVE,
      });
    }
  }
}

const RECUSAL_MOTIVE = 'Turbativa del rapporto di fiducia';

/** The paediatricians of those who are older are no longer in the registry. */
const REMEMBERED_AS_CHILD = 30;

type Pools = ReadonlyMap<string, readonly DoctorRow[]>;

interface Making {
  random: Random;
  time: DemoTime;
  made: DemoChoices;
  pools: Pools;
}

function poolKey(zone: string, kind: DoctorKind): string {
  return `${zone}/${kind}`;
}

function poolsOf(doctors: readonly DoctorRow[]): Pools {
  const pools = new Map<string, DoctorRow[]>();
  for (const doctor of doctors) {
    const key = poolKey(doctor.zone, doctor.kind);
    pools.set(key, [...(pools.get(key) ?? []), doctor]);
  }
  return pools;
}

function choiceRow(
  random: Random,
  time: DemoTime,
  person: string,
  range: { doctor: string; validFrom: CivilDate; validTo: CivilDate | null },
): ChoiceRow {
  return {
    id: random.uuid(time.now),
    person,
    ...range,
    timeLimited: false,
    channel: channelOf(random, range.validFrom),
    endReason: null,
    openedByCase: null,
    endedByCase: null,
    createdAt: time.moment(range.validFrom, 10, 30),
  };
}

function channelOf(random: Random, from: CivilDate): ChoiceChannel {
  if (from < ARCHIVE_UNTIL) {
    return 'IMPORT';
  }
  const open = from < ONLINE_SINCE ? (['DESK'] as const) : (['DESK', 'WEB', 'PHARMACY'] as const);
  return random.weighted(open, (channel) => (channel === 'DESK' ? 6 : 2));
}

/** The present doctor, where there is one, and perhaps the one before. */
function addHistory(making: Making, person: PersonRow, enrolment: EnrolmentRow): void {
  const { random, time } = making;
  const age = ageOn(person.birthDate, time.today);
  if (neverHadDoctor(random, age)) {
    return;
  }
  const settled = time.daysAgo(SETTLED_DAYS);
  const kind = kindFor(random, age);
  const earliest = latest([
    enrolment.validFrom,
    kind === 'GP' ? familyDoctorFrom(person) : addDays(person.birthDate, 6),
  ]);
  const last = enrolment.status === 'ACTIVE' ? settled : (enrolment.validTo ?? settled);
  const current = pickDoctor(making, person, kind, { from: earliest, to: last });
  if (current === undefined) {
    return;
  }
  const choice = choiceRow(random, time, person.id, {
    doctor: current.doctor.id,
    validFrom: current.from,
    validTo: null,
  });
  endWithEnrolment(random, time, choice, person, enrolment);
  making.made.choices.push(choice);
  addEarlier(making, person, choice, enrolment);
}

function neverHadDoctor(random: Random, age: number): boolean {
  return random.chance(age < 1 ? 0.1 : age < 18 ? 0 : 0.03);
}

/** R-DS-5 as the registry shows it: paediatrician under six, either until fourteen, then a GP. */
function kindFor(random: Random, age: number): DoctorKind {
  return age >= 14 || (age >= 6 && random.chance(0.15)) ? 'GP' : 'PAEDIATRICIAN';
}

function latest(days: readonly CivilDate[]): CivilDate {
  return days.reduce((last, day) => (day > last ? day : last));
}

/** A doctor of the zone and a day in that span on which they were already, and still, in service. */
function pickDoctor(
  { random, pools }: Making,
  person: PersonRow,
  kind: DoctorKind,
  span: { from: CivilDate; to: CivilDate },
  except?: string,
): { doctor: DoctorRow; from: CivilDate } | undefined {
  const zone = demoMunicipality(person.residence.municipalityCode).zone;
  const inService = (pools.get(poolKey(zone, kind)) ?? []).filter(
    (doctor) =>
      doctor.patientCount > 0 && doctor.id !== except && doctor.activeFrom < addDays(span.to, -1),
  );
  if (inService.length === 0 || span.from > span.to) {
    return undefined;
  }
  const doctor = random.weighted(inService, ({ patientCount }) => patientCount);
  const from = latest([span.from, doctor.activeFrom]);
  const days = daysBetween(from, span.to);
  return { doctor, from: addDays(from, random.int(0, Math.max(0, Math.floor(days * 0.9)))) };
}

/** A choice ends with the life or the enrolment it stands on, or is limited to the latter. */
function endWithEnrolment(
  random: Random,
  time: DemoTime,
  choice: ChoiceRow,
  person: PersonRow,
  enrolment: EnrolmentRow,
): void {
  const end = (validTo: CivilDate, reason: ChoiceEndReason): void => {
    choice.validTo = validTo;
    choice.endReason = reason;
  };
  if (enrolment.validTo !== null && enrolment.status === 'ACTIVE') {
    choice.validTo = enrolment.validTo;
    choice.timeLimited = true;
  } else if (enrolment.validTo !== null) {
    const abroad = person.aireFrom === null ? 'ENROLMENT_EXPIRED' : 'AIRE';
    end(enrolment.validTo, person.deathDate === null ? abroad : 'DEATH');
  } else if (choice.validFrom < time.daysAgo(500) && random.chance(0.02)) {
    // Without a doctor for now: revoked, or left by one who retired or by a transfer.
    const day = time.daysAgo(random.int(SETTLED_DAYS, 400));
    end(day, random.pick(['CITIZEN_REVOCATION', 'DOCTOR_CEASED', 'TRANSFER', 'SEAFARER']));
  }
}

/** The doctor before: the paediatrician of those who grew up here, or another one. */
function addEarlier(
  making: Making,
  person: PersonRow,
  choice: ChoiceRow,
  enrolment: EnrolmentRow,
): void {
  const { random, time, made } = making;
  const until = addDays(choice.validFrom, -1);
  const grewUp = addDays(familyDoctorFrom(person), -1);
  const asChild =
    ageOn(person.birthDate, time.today) < REMEMBERED_AS_CHILD && grewUp > enrolment.validFrom;
  if (!random.chance(asChild ? 0.6 : 0.4)) {
    return;
  }
  const to = asChild && until > grewUp ? grewUp : until;
  const kind = asChild ? 'PAEDIATRICIAN' : 'GP';
  const span = { from: enrolment.validFrom, to: addDays(to, -200) };
  const earlier = pickDoctor(making, person, kind, span, choice.doctor);
  if (earlier === undefined) {
    return;
  }
  const row = choiceRow(random, time, person.id, {
    doctor: earlier.doctor.id,
    validFrom: earlier.from,
    validTo: to,
  });
  row.endReason = to === grewUp ? 'AGE_LIMIT' : endReasonOf(random);
  if (row.endReason === 'RECUSAL') {
    made.recusals.push({
      id: random.uuid(time.now),
      doctor: row.doctor,
      person: person.id,
      // The last covered day is the 15th after the notification (ACN art. 40).
      notifiedOn: addDays(to, -15),
      motive: RECUSAL_MOTIVE,
    });
  }
  made.choices.push(row);
}

function endReasonOf(random: Random): ChoiceEndReason {
  return random.weighted(['CHANGE', 'DOCTOR_CEASED', 'TRANSFER', 'RECUSAL'] as const, (reason) =>
    reason === 'CHANGE' ? 60 : reason === 'RECUSAL' ? 4 : 18,
  );
}
