import type { CivilDate } from '#contract/civil-date.ts';
import type { ExemptionKind, ExemptionOrigin } from '#contract/exemption.ts';
import { addDays, addMonths, ageOn, momentOf, yearOf } from '#rules/calendar.ts';
import { documentNumber } from '#rules/document-number.ts';
import { nextExpiry } from '#rules/exemption-validity.ts';
import { DEFAULT_POLICY_ID, REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import type { DemoTime } from './demo-time.ts';
import { type DemoPeople, namedPerson } from './people.ts';
import type { Random } from './random.ts';
import type { ExemptionRow, PersonRow } from './registry-rows.ts';

/** The exemptions of the demo's people, and the last number given to a certificate. */
export interface DemoExemptions {
  rows: ExemptionRow[];
  lastNumber: number;
}

/** Diseases as often as they are: diabetes, hypertension, heart, thyroid, tumours. */
const DISEASES = ['013', '013', '0A31', '0A31', '0A02', '027', '048'] as const;
const RARE_DISEASES = ['RF0080', 'RN0660', 'RC0160', 'RMG010'] as const;
const DISABILITIES = ['C01', 'C02', 'C03'] as const;

/** Exemptions of the people of the plan, then of a realistic share of the others. */
export function createExemptions(
  random: Random,
  time: DemoTime,
  people: DemoPeople,
): DemoExemptions {
  const made = new Exemptions(random, time);
  addNamed(made, time, people);
  const named = new Set([...people.named.values()].map(({ id }) => id));
  const enrolled = people.persons.filter(
    ({ id, deathDate }) =>
      !named.has(id) && deathDate === null && people.enrolments.get(id)?.status === 'ACTIVE',
  );
  const byHousehold = Map.groupBy(enrolled, ({ householdId }) => householdId);
  for (const person of enrolled) {
    addDisease(made, random, time, person);
    addIncome(made, random, time, person, byHousehold.get(person.householdId) ?? []);
  }
  return { rows: made.rows, lastNumber: made.rows.length };
}

class Exemptions {
  readonly rows: ExemptionRow[] = [];
  readonly #random: Random;
  readonly #time: DemoTime;

  constructor(random: Random, time: DemoTime) {
    this.#random = random;
    this.#time = time;
  }

  add(
    person: PersonRow,
    code: string,
    kind: ExemptionKind,
    origin: ExemptionOrigin,
    [validFrom, validTo]: readonly [CivilDate, CivilDate | null],
    holder: string | null = null,
  ): ExemptionRow {
    const row: ExemptionRow = {
      id: this.#random.uuid(this.#time.now),
      person: person.id,
      code,
      kind,
      status: 'ACTIVE',
      origin,
      channel: origin === 'MEF_AUTOMATIC' ? 'IMPORT' : 'DESK',
      validFrom,
      validTo,
      holder,
      certificateNumber: documentNumber(yearOf(validFrom), 'ES', this.rows.length + 1),
      openedByCase: null,
      endedByCase: null,
      createdAt: new Date(momentOf(validFrom, { hour: 9, minute: 30 })),
    };
    this.rows.push(row);
    return row;
  }
}

const policy = REGIONAL_POLICIES[DEFAULT_POLICY_ID];

/** The yearly period that a day is in: from 1 April to the next 31 March. */
function yearAround(day: CivilDate): readonly [CivilDate, CivilDate] {
  const expiry = nextExpiry(day, policy);
  return [addDays(addMonths(expiry, -12), 1), expiry];
}

function addNamed(made: Exemptions, time: DemoTime, { named }: DemoPeople): void {
  const year = yearAround(time.today);
  made.add(namedPerson(named, 'P05'), 'E01', 'INCOME', 'MEF_AUTOMATIC', year);
  const chronic = namedPerson(named, 'P09');
  made.add(chronic, '013', 'PATHOLOGY', 'DOCUMENT', [time.planned('2019-05-06'), null]);
  made.add(chronic, 'E30', 'INCOME', 'SELF_CERT', year);
  // E02 for the first six months from the application for asylum.
  const asylum = [time.planned('2026-09-14'), time.planned('2027-03-13')] as const;
  made.add(namedPerson(named, 'P13'), 'E02', 'INCOME', 'SELF_CERT', asylum);
}

function addDisease(made: Exemptions, random: Random, time: DemoTime, person: PersonRow): void {
  const age = ageOn(person.birthDate, time.today);
  const since = time.daysAgo(random.int(60, 1500));
  if (since <= person.birthDate) {
    return;
  }
  const year = yearAround(time.today);
  if (random.chance(age < 40 ? 0.02 : age < 65 ? 0.14 : 0.38)) {
    const code = random.pick(DISEASES);
    const to = code === '048' ? addDays(addMonths(since, 60), -1) : null;
    made.add(person, code, 'PATHOLOGY', 'DOCUMENT', [since, to]);
    if (random.chance(0.3)) {
      made.add(person, 'E30', 'INCOME', 'SELF_CERT', year);
    }
  } else if (random.chance(0.005)) {
    made.add(person, random.pick(RARE_DISEASES), 'RARE', 'DOCUMENT', [since, null]);
    made.add(person, 'E40', 'INCOME', 'SELF_CERT', year);
  }
  if (random.chance(age < 65 ? 0.02 : 0.1)) {
    made.add(person, random.pick(DISABILITIES), 'DISABILITY', 'DOCUMENT', [since, null]);
  }
}

function addIncome(
  made: Exemptions,
  random: Random,
  time: DemoTime,
  person: PersonRow,
  household: readonly PersonRow[],
): void {
  const age = ageOn(person.birthDate, time.today);
  const year = yearAround(time.today);
  if (age >= 65) {
    const code = random.chance(0.6) ? 'E01' : random.chance(0.2) ? 'E05' : undefined;
    if (code !== undefined) {
      made.add(person, code, 'INCOME', 'MEF_AUTOMATIC', year);
    }
    return;
  }
  if (age < 18 || !random.chance(0.07)) {
    return;
  }
  const code = random.pick(['E02', 'E12', 'E12', 'E13']);
  // Some did not ask again: theirs ended with the last March.
  const period = random.chance(0.25) ? yearAround(addDays(year[0], -1)) : year;
  const holder = made.add(person, code, 'INCOME', 'SELF_CERT', period);
  for (const child of household) {
    if (child.birthDate < period[0] && ageOn(child.birthDate, time.today) < 18) {
      made.add(child, code, 'INCOME', 'SELF_CERT', period, holder.id);
    }
  }
}
