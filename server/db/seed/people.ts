import type { CivilDate } from '#contract/civil-date.ts';
import type { Sex } from '#contract/identity.ts';
import { addDays, addMonths, birthdayOf } from '#rules/calendar.ts';
import { generateFiscalCode, omocodeOf } from '#rules/fiscal-code.ts';
import type { DemoTime } from './demo-time.ts';
import { createHousehold, type Member } from './household.ts';
import { NAMED_PEOPLE, type NamedPerson } from './named-people.ts';
import { MEN, STREETS, SURNAMES, WOMEN } from './names.ts';
import { ITALIAN, LOCAL_BIRTH_PLACES, ORIGINS, type Origin } from './origins.ts';
import type { Random } from './random.ts';
import type { EnrolmentRow, PersonRow } from './registry-rows.ts';
import { createEnrolment } from './enrolments.ts';
import { DEMO_MUNICIPALITIES, demoMunicipality } from './territory.ts';

export interface DemoPeople {
  persons: PersonRow[];
  /** One enrolment a person; newborns not enrolled yet have none. */
  enrolments: ReadonlyMap<string, EnrolmentRow>;
  /** P01 to P27 of the demo plan. */
  named: ReadonlyMap<string, PersonRow>;
}

const ASSISTED_PERSONS = 5000;
/** Codes of the variants that the tax office gives when a code is taken: digits from the right. */
const OMOCODE_VARIANTS = [0, 1, 3, 7, 15, 31, 63, 127];
/** The registry was filled from paper on this day; what is older was entered with it. */
const MADE_ON: CivilDate = '2012-01-02';

/** The people of the plan and, in households around them, five thousand in all. */
export function createPeople(random: Random, time: DemoTime): DemoPeople {
  const people: DemoPeople & { enrolments: Map<string, EnrolmentRow> } = {
    persons: [],
    enrolments: new Map(),
    named: new Map(),
  };
  const codes = new Set(NAMED_PEOPLE.map(({ fiscalCode }) => fiscalCode));
  const named = new Map<string, PersonRow>();
  const households = new Map<string, string>();
  for (const each of NAMED_PEOPLE) {
    const person = namedRow(random, time, each, households);
    people.persons.push(person);
    named.set(each.id, person);
    const enrolment = namedEnrolment(random, time, each, person.id);
    if (enrolment !== undefined) {
      people.enrolments.set(person.id, enrolment);
    }
  }
  while (people.persons.length < ASSISTED_PERSONS) {
    const missing = ASSISTED_PERSONS - people.persons.length;
    const origin = random.weighted(ORIGINS, ({ weight }) => weight);
    for (const person of householdRows(random, time, origin, codes).slice(0, missing)) {
      people.persons.push(person);
      people.enrolments.set(person.id, createEnrolment(random, time, person, origin));
    }
  }
  return { ...people, named };
}

function namedRow(
  random: Random,
  time: DemoTime,
  each: NamedPerson,
  households: Map<string, string>,
): PersonRow {
  const town = demoMunicipality(each.home ?? 'E514');
  const household = each.household ?? each.id;
  const householdId = households.get(household) ?? random.uuid(time.now);
  households.set(household, householdId);
  const local = {
    street: `${STREETS[(household.length * 7 + household.charCodeAt(household.length - 1)) % STREETS.length]}, ${household.length * 3 + 2}`,
    postcode: town.postcode,
    municipalityCode: town.code,
  };
  const away = each.residesIn;
  return {
    id: random.uuid(time.now),
    fiscalCode: each.fiscalCode,
    surname: each.surname,
    name: each.name,
    sex: each.sex,
    birthDate: each.birthDate,
    birthPlaceCode: each.birthPlace,
    citizenship: each.citizenship ?? 'IT',
    residence:
      away === undefined
        ? local
        : { street: 'Via Libertà, 88', postcode: '90143', municipalityCode: away },
    residenceMunicipality: away === undefined ? town.code : null,
    healthDomicile: away === undefined ? null : local,
    domicileMunicipality: away === undefined ? null : town.code,
    householdId,
    email: null,
    phone: null,
    aireFrom: each.aireFrom === undefined ? null : time.planned(each.aireFrom),
    aireTo: null,
    deathDate: null,
    createdAt: time.moment(each.birthDate > MADE_ON ? each.birthDate : MADE_ON, 10, 0),
  };
}

function namedEnrolment(
  random: Random,
  time: DemoTime,
  { enrolment }: NamedPerson,
  person: string,
): EnrolmentRow | undefined {
  return enrolment === undefined
    ? undefined
    : {
        id: random.uuid(time.now),
        person,
        kind: enrolment.kind,
        status: enrolment.status ?? 'ACTIVE',
        validFrom: time.planned(enrolment.from),
        validTo: enrolment.to === undefined ? null : time.planned(enrolment.to),
      };
}

/** A household with an address of its own: children have their father's surname, or their mother's. */
function householdRows(
  random: Random,
  time: DemoTime,
  origin: Origin,
  codes: Set<string>,
): PersonRow[] {
  const householdId = random.uuid(time.now);
  const town = random.weighted(DEMO_MUNICIPALITIES, ({ inhabitants }) => inhabitants);
  const residence = {
    street: `${random.pick(STREETS)}, ${random.int(1, 140)}`,
    postcode: town.postcode,
    municipalityCode: town.code,
  };
  const surnames = origin.names?.surnames ?? SURNAMES;
  const family = random.pick(surnames);
  return createHousehold(random).map((member, index): PersonRow => {
    const surname = member.child || index === 0 ? family : random.pick(surnames);
    const born = bornOf(random, time, origin, member, surname);
    return {
      id: random.uuid(time.now),
      fiscalCode: newFiscalCode(random, codes, born),
      surname: born.surname,
      name: born.name,
      sex: born.sex,
      birthDate: born.birthDate,
      birthPlaceCode: born.birthPlace,
      citizenship: origin.citizenship,
      residence,
      residenceMunicipality: town.code,
      healthDomicile: null,
      domicileMunicipality: null,
      householdId,
      email: null,
      phone: null,
      aireFrom: null,
      aireTo: null,
      deathDate: null,
      createdAt: time.moment(born.birthDate > MADE_ON ? born.birthDate : MADE_ON, 10, 0),
    };
  });
}

interface Born {
  surname: string;
  name: string;
  sex: Sex;
  birthDate: CivilDate;
  birthPlace: string;
}

function bornOf(
  random: Random,
  time: DemoTime,
  origin: Origin,
  member: Member,
  surname: string,
): Born {
  const names = origin.names ?? { women: WOMEN, men: MEN };
  const birthday = addDays(addMonths(time.today, -12 * member.age), -random.int(1, 360));
  const places =
    member.child && (origin === ITALIAN || random.chance(0.7))
      ? LOCAL_BIRTH_PLACES
      : origin.birthPlaces;
  return {
    surname,
    name: random.pick(member.sex === 'F' ? names.women : names.men),
    sex: member.sex,
    birthDate: birthday,
    birthPlace: random.weighted(places, ([, weight]) => weight)[0],
  };
}

/** The base code, or an omocode where it is taken: here, or by somebody of another authority. */
function newFiscalCode(random: Random, codes: Set<string>, born: Born): string {
  const base = generateFiscalCode(born);
  const variants = random.chance(0.004) ? OMOCODE_VARIANTS.slice(1) : OMOCODE_VARIANTS;
  const code = variants
    .map((variant) => omocodeOf(base, variant))
    .find((candidate) => !codes.has(candidate));
  if (code === undefined) {
    throw new RangeError('too many people with one fiscal code');
  }
  codes.add(code);
  return code;
}

/** Whether somebody is an adult today. */
export function isAdult(person: Pick<PersonRow, 'birthDate'>, time: DemoTime): boolean {
  return birthdayOf(person.birthDate, 18) <= time.today;
}

/** @throws RangeError for somebody who is not of the plan */
export function namedPerson(named: ReadonlyMap<string, PersonRow>, id: string): PersonRow {
  const person = named.get(id);
  if (person === undefined) {
    throw new RangeError(`nobody is ${id}`);
  }
  return person;
}
