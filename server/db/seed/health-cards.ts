import { addDays, addMonths, ageOn } from '#rules/calendar.ts';
import { healthCardNumber } from '#rules/health-card-number.ts';
import type { DemoTime } from './demo-time.ts';
import { NAMED_PEOPLE } from './named-people.ts';
import type { DemoPeople } from './people.ts';
import type { Random } from './random.ts';
import type { EnrolmentRow, HealthCardRow, PersonRow } from './registry-rows.ts';

/** 80 = health, 380 = Italy, then Lombardy's issuer. */
const ISSUER = '8038000030';
/** Months a card lasts; a newborn's first one lasts a year. */
const CARD_MONTHS = 72;
const FIRST_CARD_MONTHS = 12;

/** Health cards of whoever is enrolled; numbers are serial, those of the plan come first. */
export function createHealthCards(
  random: Random,
  time: DemoTime,
  people: DemoPeople,
): HealthCardRow[] {
  const kinds = new Map(
    NAMED_PEOPLE.map((each) => [people.named.get(each.id)?.id, each.card] as const),
  );
  const cards: HealthCardRow[] = [];
  let serial = 0;
  const nextNumber = (): string => healthCardNumber(ISSUER, (serial += 1));
  for (const person of people.persons) {
    const enrolment = people.enrolments.get(person.id);
    const kind = kinds.get(person.id);
    if (enrolment === undefined || kind === 'NONE') {
      continue;
    }
    const card = cardOf(random, time, person, enrolment, nextNumber());
    if (kind !== undefined) {
      card.hasChip = kind === 'CHIP';
    }
    if (!card.hasChip) {
      card.cnsStatus = 'NOT_ACTIVATED';
    }
    cards.push(card);
    if (kind === undefined && random.chance(0.08)) {
      cards.push(former(random, time, card, nextNumber()));
    }
  }
  return cards;
}

function cardOf(
  random: Random,
  time: DemoTime,
  person: PersonRow,
  enrolment: EnrolmentRow,
  number: string,
): HealthCardRow {
  const age = ageOn(person.birthDate, time.today);
  const issuedOn =
    age < 1
      ? minimum(addDays(person.birthDate, 20), time.today)
      : time.daysAgo(random.int(10, age < 6 ? 300 : 2100));
  const life = addMonths(issuedOn, age < 1 ? FIRST_CARD_MONTHS : CARD_MONTHS);
  const expiresOn = enrolment.validTo === null ? life : minimum(life, enrolment.validTo);
  const active = enrolment.status === 'ACTIVE' || enrolment.status === 'SUSPENDED';
  return {
    id: random.uuid(time.now),
    person: person.id,
    number,
    hasChip: random.chance(0.88),
    issuedOn: minimum(issuedOn, expiresOn),
    expiresOn,
    status: active ? 'ISSUED' : person.deathDate === null ? 'EXPIRED' : 'BLOCKED',
    cnsStatus: active && age >= 18 && random.chance(0.35) ? 'ACTIVE' : 'NOT_ACTIVATED',
  };
}

/** The card before the present one: its number is another, as the number of each new card is. */
function former(
  random: Random,
  time: DemoTime,
  card: HealthCardRow,
  number: string,
): HealthCardRow {
  const issuedOn = addDays(card.issuedOn, -random.int(400, 2000));
  return {
    ...card,
    id: random.uuid(time.now),
    number,
    issuedOn,
    expiresOn: card.issuedOn,
    status: 'REPLACED',
    cnsStatus: 'REVOKED',
  };
}

function minimum(first: string, second: string): string {
  return first < second ? first : second;
}
