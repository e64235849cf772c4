import type { DoctorKind } from '#contract/registry.ts';
import { ageOn } from '#rules/calendar.ts';
import { generateFiscalCode } from '#rules/fiscal-code.ts';
import type { AccountRow, DemoAccounts } from './accounts.ts';
import { createCasting, isAble } from './casting.ts';
import type { DemoRegistry } from './demo-registry.ts';
import type { DemoTime } from './demo-time.ts';
import { namedPerson } from './people.ts';
import type { Random } from './random.ts';
import type { DoctorRow, PersonRow } from './registry-rows.ts';

/** Somebody of the demo with an account. */
export interface ActedPerson {
  person: PersonRow;
  account: AccountRow;
}

/** Who plays the cases that are made by the acts of the product, found before anything is inserted. */
export interface ActedCast {
  family: (ActedPerson & { doctor: DoctorRow; other: PersonRow; othersDoctor: DoctorRow })[];
  overCap: (ActedPerson & { relative: PersonRow; doctor: DoctorRow })[];
  extension: (ActedPerson & { child: PersonRow })[];
  guardian: ActedPerson & { ward: PersonRow };
  /** Lives here and resides elsewhere; the registry does not know them. */
  newcomer: ActedPerson;
  /** Without an account: they use the free access. */
  unsigned: PersonRow[];
}

/** So many are tried: for whom the rules say no, the next one asks. */
const CANDIDATES = 3;

/**
 * Casts people whom no other case of the demo is about, and opens their accounts.
 * @param random chance of its own: what is drawn here moves nothing else of the demo
 */
export function castActed(
  random: Random,
  time: DemoTime,
  registry: DemoRegistry,
  accounts: DemoAccounts,
): ActedCast {
  const { people, doctors, choices } = registry;
  const casting = createCasting(random, time, registry);
  const named = new Set([...people.named.values()].map(({ id }) => id));
  const taken = new Set([...named, ...accounts.accounts.map(({ person }) => person ?? '')]);
  const free = people.persons.filter(({ id }) => !taken.has(id));
  const byHousehold = Map.groupBy(free, ({ householdId }) => householdId);
  const doctorOf = new Map(
    choices.choices
      .filter(({ endReason }) => endReason === null)
      .map(({ person, doctor }) => [person, doctors.doctors.find(({ id }) => id === doctor)]),
  );
  const able = free.filter((person) => isAble(registry, time, person) && doctorOf.has(person.id));
  const livingWith = (person: PersonRow): PersonRow[] =>
    person.householdId === null
      ? []
      : (byHousehold.get(person.householdId) ?? []).filter(({ id }) => id !== person.id);
  const has = (person: PersonRow, kind: DoctorKind): boolean =>
    doctorOf.get(person.id)?.kind === kind;
  const withAccount = (person: PersonRow): ActedPerson => ({
    person,
    account: accounts.of(person),
  });

  const extension = able.flatMap((person) => {
    const child = livingWith(person).find(
      (one) => ageOn(one.birthDate, time.today) === 13 && has(one, 'PAEDIATRICIAN'),
    );
    return child === undefined ? [] : [{ person, child }];
  });
  const overCap = able.flatMap((person) => {
    const relative = livingWith(person).find(
      (one) => isFull(doctorOf.get(one.id)) && doctorOf.get(one.id) !== doctorOf.get(person.id),
    );
    const doctor = doctorOf.get(relative?.id ?? '');
    return relative === undefined || doctor === undefined ? [] : [{ person, relative, doctor }];
  });
  const family = able.flatMap((person) => {
    const other = livingWith(person).find((one) => able.includes(one));
    return other === undefined ? [] : [{ person, other }];
  });
  const cast = new Set<PersonRow>();
  const first = <Row extends { person: PersonRow }>(
    rows: readonly Row[],
  ): (Row & ActedPerson)[] => {
    const chosen = rows.filter(({ person }) => !cast.has(person)).slice(0, CANDIDATES);
    chosen.forEach(({ person }) => cast.add(person));
    return chosen.map((row) => ({ ...row, ...withAccount(row.person) }));
  };
  const ward = namedPerson(people.named, 'P15');
  return {
    extension: first(extension),
    overCap: first(overCap),
    family: first(family).map((row) => ({
      ...row,
      doctor: casting.target(row.person),
      othersDoctor: casting.target(row.other),
    })),
    guardian: { ...withAccount(namedPerson(people.named, 'P16')), ward },
    newcomer: newcomerOf(accounts, able[0] ?? ward),
    unsigned: able.filter((person) => !cast.has(person)).slice(-2),
  };
}

/** A family doctor chosen online whose last place is taken. */
function isFull(doctor: DoctorRow | undefined): doctor is DoctorRow {
  return (
    doctor?.kind === 'GP' &&
    doctor.visibleOnline &&
    doctor.patientCount >= Math.min(doctor.maxPatients, doctor.selfLimit ?? doctor.maxPatients)
  );
}

/** Federica Sanna, who resides in Genova and studies in Legnano. */
function newcomerOf(accounts: DemoAccounts, like: PersonRow): ActedPerson {
  const born = {
    surname: 'Sanna',
    name: 'Federica',
    sex: 'F',
    birthDate: '2003-04-18',
    birthPlace: 'D969',
  } as const;
  const fiscalCode = generateFiscalCode(born);
  const person: PersonRow = {
    ...like,
    ...born,
    id: fiscalCode,
    fiscalCode,
    birthPlaceCode: born.birthPlace,
    citizenship: 'IT',
    residence: { street: 'Via Balbi 5', postcode: '16126', municipalityCode: 'D969' },
    healthDomicile: { street: 'Via Venezia 8', postcode: '20025', municipalityCode: 'E514' },
  };
  const account = accounts.of(person);
  account.person = null;
  return { person, account };
}
