import type { CivilDate } from '#contract/civil-date.ts';
import type { DoctorKind } from '#contract/registry.ts';
import { addDays, addMonths } from '#rules/calendar.ts';
import { contractCap, REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { searchText } from '../search-text.ts';
import type { DemoTime } from './demo-time.ts';
import {
  NAMED_DOCTORS,
  NAMED_PRACTICES,
  NAMED_SUBSTITUTION,
  NAMED_ZONE,
  type NamedDoctor,
} from './named-doctors.ts';
import { MEN, SURNAMES, WOMEN } from './names.ts';
import type { Random } from './random.ts';
import type { DoctorRow, MembershipRow, SubstitutionRow } from './registry-rows.ts';
import { DEMO_MUNICIPALITIES, DEMO_ZONES } from './territory.ts';

export interface DemoDoctors {
  doctors: DoctorRow[];
  memberships: MembershipRow[];
  substitutions: SubstitutionRow[];
  /** D01 to D12 of the demo plan. */
  named: ReadonlyMap<string, DoctorRow>;
}

const GPS = 244;
const PAEDIATRICIANS = 62;
const LANGUAGES: readonly string[][] = [['en'], ['en', 'fr'], ['es'], ['ar', 'fr'], ['en', 'de']];

/** The doctors of the demo authority: those of the plan and some three hundred around them. */
export function createDoctors(random: Random, time: DemoTime): DemoDoctors {
  const named = new Map(NAMED_DOCTORS.map((each) => [each.id, namedRow(random, time, each)]));
  const others = [
    ...Array.from({ length: GPS }, () => doctorRow(random, time, 'GP')),
    ...Array.from({ length: PAEDIATRICIANS }, () => doctorRow(random, time, 'PAEDIATRICIAN')),
  ];
  const doctors = [...named.values(), ...others];
  doctors.forEach((doctor, index) => {
    doctor.regionalCode = `VF${String(100_001 + index)}`;
  });
  return {
    doctors,
    named,
    memberships: [...namedMemberships(random, time, named), ...practices(random, time, others)],
    substitutions: [namedSubstitution(random, time, named), ...standIns(random, time, others)],
  };
}

function namedRow(random: Random, time: DemoTime, each: NamedDoctor): DoctorRow {
  return {
    ...newDoctor(random, time, each.kind, NAMED_ZONE),
    surname: each.surname,
    name: each.name,
    sex: each.sex,
    searchText: searchText(each.surname, each.name),
    patientCount: each.patientCount,
    selfLimit: each.selfLimit ?? null,
    visibleOnline: each.visibleOnline ?? true,
    appointmentKind: each.appointmentKind ?? 'TITULAR',
    appointmentEnd: planned(time, each.appointmentEnd),
    activeFrom: time.planned(each.activeFrom),
    activeTo: planned(time, each.activeTo),
    languages: each.languages ?? [],
  };
}

function planned(time: DemoTime, day: CivilDate | undefined): CivilDate | null {
  return day === undefined ? null : time.planned(day);
}

function newDoctor(random: Random, time: DemoTime, kind: DoctorKind, zone: string): DoctorRow {
  const sex = random.chance(0.5) ? 'F' : 'M';
  const surname = random.pick(SURNAMES);
  const name = random.pick(sex === 'F' ? WOMEN : MEN);
  return {
    id: random.uuid(time.now),
    regionalCode: '',
    kind,
    surname,
    name,
    sex,
    zone,
    maxPatients: contractCap(REGIONAL_POLICIES.LOMBARDY, kind, time.today),
    selfLimit: null,
    patientCount: 0,
    visibleOnline: true,
    appointmentKind: 'TITULAR',
    appointmentEnd: null,
    activeFrom: time.daysAgo(random.int(900, 11_000)),
    activeTo: null,
    languages: [],
    phone: null,
    email: null,
    searchText: searchText(surname, name),
  };
}

/** A doctor of a zone in proportion to who lives there, in one of the situations that occur. */
function doctorRow(random: Random, time: DemoTime, kind: DoctorKind): DoctorRow {
  const zone = random.weighted(DEMO_MUNICIPALITIES, ({ inhabitants }) => inhabitants).zone;
  const doctor = newDoctor(random, time, kind, zone);
  const cap = doctor.maxPatients;
  doctor.patientCount = random.int(Math.round(cap * 0.4), cap - 1);
  doctor.languages = random.chance(0.2) ? random.pick(LANGUAGES) : [];
  const situation = random.int(1, 100);
  if (situation <= 14) {
    doctor.patientCount = cap;
  } else if (situation <= 22) {
    doctor.appointmentKind = 'PROVISIONAL';
    doctor.activeFrom = time.daysAgo(random.int(90, 700));
    doctor.appointmentEnd = addDays(time.today, random.int(20, 500));
    doctor.patientCount = random.int(120, Math.round(cap * 0.7));
  } else if (situation <= 26) {
    doctor.visibleOnline = false;
  } else if (situation <= 31) {
    doctor.selfLimit = Math.round(cap * random.pick([0.5, 0.6, 0.7, 0.8]));
    doctor.patientCount = doctor.selfLimit - (random.chance(0.4) ? 0 : random.int(1, 90));
  } else if (situation <= 33) {
    doctor.activeTo = addDays(time.today, random.int(10, 200));
  } else if (situation <= 35) {
    doctor.activeFrom = addDays(time.today, random.int(8, 60));
    doctor.patientCount = 0;
  } else if (situation <= 37) {
    // Retired, and still in the directory.
    doctor.activeTo = time.daysAgo(random.int(60, 800));
    doctor.activeFrom = addMonths(doctor.activeTo, -12 * random.int(15, 35));
    doctor.patientCount = 0;
  }
  return doctor;
}

function membership(
  id: string,
  doctor: DoctorRow,
  practiceId: string,
  practiceName: string,
  validFrom: CivilDate,
): MembershipRow {
  const from = validFrom < doctor.activeFrom ? doctor.activeFrom : validFrom;
  return { id, practiceId, practiceName, doctor: doctor.id, validFrom: from, validTo: null };
}

function namedMemberships(
  random: Random,
  time: DemoTime,
  named: ReadonlyMap<string, DoctorRow>,
): MembershipRow[] {
  return NAMED_DOCTORS.flatMap(({ id, practice }) => {
    const doctor = named.get(id);
    return practice === undefined || doctor === undefined
      ? []
      : [
          membership(
            random.uuid(time.now),
            doctor,
            practice,
            NAMED_PRACTICES[practice] ?? practice,
            '2016-01-01',
          ),
        ];
  });
}

/** Groups of two to five doctors of one kind and zone, for about two doctors in five. */
function practices(random: Random, time: DemoTime, others: readonly DoctorRow[]): MembershipRow[] {
  const rows: MembershipRow[] = [];
  const kinds = ['GP', 'PAEDIATRICIAN'] as const;
  let number = 2;
  for (const { id: zone, name } of DEMO_ZONES) {
    for (const kind of kinds) {
      const free = others.filter(
        (doctor) => doctor.zone === zone && doctor.kind === kind && doctor.activeTo === null,
      );
      let next = 0;
      const until = Math.floor(free.length * 0.45);
      while (next + 2 <= until) {
        number += 1;
        const town = name.replace('Ambito di ', '');
        const label = `${kind === 'GP' ? 'Medicina di gruppo' : 'Pediatri associati'} ${town} ${number}`;
        const since = time.daysAgo(random.int(300, 4000));
        const size = random.int(2, 5);
        for (const doctor of free.slice(next, next + size)) {
          rows.push(membership(random.uuid(time.now), doctor, `G${number}`, label, since));
        }
        next += size;
      }
    }
  }
  return rows;
}

function namedSubstitution(
  random: Random,
  time: DemoTime,
  named: ReadonlyMap<string, DoctorRow>,
): SubstitutionRow {
  const { substitute, substituted, from, to } = NAMED_SUBSTITUTION;
  return {
    id: random.uuid(time.now),
    substitute: namedDoctor(named, substitute).id,
    substituted: namedDoctor(named, substituted).id,
    validFrom: time.planned(from),
    validTo: time.planned(to),
  };
}

/** A few doctors standing in for a colleague of their zone: now, or until some time ago. */
function standIns(random: Random, time: DemoTime, others: readonly DoctorRow[]): SubstitutionRow[] {
  const gps = others.filter(({ kind, activeTo }) => kind === 'GP' && activeTo === null);
  return random
    .shuffle(gps)
    .slice(0, 14)
    .flatMap((substitute, index): SubstitutionRow[] => {
      const colleague = gps.find(
        ({ id, zone }) => zone === substitute.zone && id !== substitute.id,
      );
      if (colleague === undefined || substitute.activeFrom > time.daysAgo(120)) {
        return [];
      }
      const validFrom = time.daysAgo(random.int(30, 110));
      const ended = index % 3 === 0;
      return [
        {
          id: random.uuid(time.now),
          substitute: substitute.id,
          substituted: colleague.id,
          validFrom,
          validTo: ended
            ? time.daysAgo(random.int(1, 20))
            : addDays(time.today, random.int(15, 150)),
        },
      ];
    });
}

/** @throws RangeError for a doctor who is not of the plan */
export function namedDoctor(named: ReadonlyMap<string, DoctorRow>, id: string): DoctorRow {
  const doctor = named.get(id);
  if (doctor === undefined) {
    throw new RangeError(`no doctor ${id}`);
  }
  return doctor;
}
