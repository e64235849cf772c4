import type { EntityManager } from '@mikro-orm/postgresql';
import type { Deps } from '../../deps.ts';
import { DoctorChoice } from '../../doctors/doctor-choice.entity.ts';
import { Doctor } from '../../doctors/doctor.entity.ts';
import { PracticeMembership } from '../../doctors/practice-membership.entity.ts';
import { Recusal } from '../../doctors/recusal.entity.ts';
import { Substitution } from '../../doctors/substitution.entity.ts';
import { Surgery } from '../../doctors/surgery.entity.ts';
import { Document } from '../../documents/document.entity.ts';
import { createVault } from '../../documents/vault.ts';
import { Account } from '../../identity/account.entity.ts';
import { IdentityLink } from '../../identity/identity-link.entity.ts';
import { hashPassword } from '../../identity/password-hash.ts';
import { Exemption } from '../../exemptions/exemption.entity.ts';
import { Office } from '../../offices/office.entity.ts';
import { PolicySetting } from '../../policy/policy-setting.entity.ts';
import { AssistedPerson } from '../../people/assisted-person.entity.ts';
import { Enrolment } from '../../people/enrolment.entity.ts';
import { HealthCard } from '../../people/health-card.entity.ts';
import { createAccounts } from './accounts.ts';
import { playActedCases } from './acted-cases.ts';
import { castActed } from './acted-cast.ts';
import { createDocuments } from './case-documents.ts';
import { createCases } from './cases.ts';
import { CITIZEN_PASSWORD } from './demo-sign-ins.ts';
import { createRegistry, type DemoRegistry } from './demo-registry.ts';
import { createDemoTime, type DemoTime } from './demo-time.ts';
import { createExemptions } from './exemptions.ts';
import { createHealthCards } from './health-cards.ts';
import { insertCases } from './insert-cases.ts';
import { insertRows } from './insert-rows.ts';
import { NAMED_ACCOUNTS } from './named-people.ts';
import { seedOffices } from './offices.ts';
import { holdPlaces } from './place-holds.ts';
import { namedPerson } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { PersonRow } from './registry-rows.ts';
import { seedStaff } from './staff.ts';
import { createSurgeries } from './surgeries.ts';

/** On one day, all of the demo data but keys and hashes are the same everywhere. */
export const DEMO_SEED = 20_261_123;

/**
 * Loads the demo data of one fictitious authority, dated around the clock's day, in one transaction:
 * a load that is cut off leaves an empty database, and at most encrypted files that nobody can open.
 * Cases of the types that the crowd has none of are made after it, by the acts of the product: a load
 * that is cut off among them is begun anew by `npm start`, which marks the database until it is whole.
 * @param say told what was loaded, a line a stage
 * @returns false when the database is not empty, and then nothing is done
 */
export async function seedDemoData(deps: Deps, say: (line: string) => void): Promise<boolean> {
  const em = deps.orm.em.fork();
  if ((await em.count(Office)) > 0) {
    return false;
  }
  const time = createDemoTime(deps.clock.now());
  const random = createRandom(DEMO_SEED);
  const cast = await em.transactional(async (tx) => {
    const closingOf = await seedOffices(tx, time, say);
    const registry = createRegistry(random, time);
    const personOf = (id: string): PersonRow => namedPerson(registry.people.named, id);
    await insertDoctors(tx, random, time, registry, say);
    await insertPeople(tx, random, time, registry, say);
    await insertExemptions(tx, time, registry, say);
    const operators = await seedStaff(tx, deps, personOf);
    const accounts = createAccounts(random, time, await hashPassword(CITIZEN_PASSWORD));
    NAMED_ACCOUNTS.forEach((id) => accounts.of(personOf(id)));
    const cases = createCases({ random, time, registry, accounts, operators, closingOf });
    const acted = castActed(createRandom(DEMO_SEED + 3), time, registry, accounts);
    await insertRows(tx, Account, accounts.accounts);
    await insertRows(tx, IdentityLink, accounts.links);
    await insertRows(tx, DoctorChoice, registry.choices.choices);
    say(
      `${registry.choices.choices.length} choices of doctor, ${accounts.accounts.length} accounts, ${operators.count} staff`,
    );
    await insertCases(tx, time, cases, say);
    await holdPlaces(tx, personOf('P20').id, say);
    const documents = await createDocuments(createVault(deps), cases.stories);
    await insertRows(tx, Document, documents);
    say(`${documents.length} documents, encrypted`);
    return acted;
  });
  const setting = { deps, random: createRandom(DEMO_SEED + 4), time };
  say(`${await playActedCases(setting, cast)} cases made by the acts of the product`);
  return true;
}

async function insertDoctors(
  em: EntityManager,
  random: Random,
  time: DemoTime,
  { doctors: { doctors, memberships, substitutions } }: DemoRegistry,
  say: (line: string) => void,
): Promise<void> {
  const surgeries = createSurgeries(random, time, doctors);
  await insertRows(em, Doctor, doctors);
  await insertRows(em, Surgery, surgeries);
  await insertRows(em, PracticeMembership, memberships);
  await insertRows(em, Substitution, substitutions);
  say(`${doctors.length} doctors, ${surgeries.length} surgeries`);
}

async function insertPeople(
  em: EntityManager,
  random: Random,
  time: DemoTime,
  { people, choices }: DemoRegistry,
  say: (line: string) => void,
): Promise<void> {
  const cards = createHealthCards(random, time, people);
  await insertRows(em, AssistedPerson, people.persons);
  await insertRows(em, Enrolment, [...people.enrolments.values()]);
  await insertRows(em, HealthCard, cards);
  await insertRows(em, Recusal, choices.recusals);
  say(`${people.persons.length} assisted persons, ${cards.length} health cards`);
}

async function insertExemptions(
  em: EntityManager,
  time: DemoTime,
  { people }: DemoRegistry,
  say: (line: string) => void,
): Promise<void> {
  // Chance of their own: what is drawn here moves nothing else of the demo.
  const { rows, lastNumber } = createExemptions(createRandom(DEMO_SEED + 1), time, people);
  await insertRows(em, Exemption, rows);
  await em.execute(`select setval('exemption_certificate', ?)`, [lastNumber]);
  // Income self-certification without credentials is open in the demo (R-AL).
  await insertRows(em, PolicySetting, [
    {
      id: createRandom(DEMO_SEED + 2).uuid(time.now),
      key: 'freeAccessIncomeSelfCert',
      value: true,
      validFrom: time.daysAgo(90),
      validTo: null,
    },
  ]);
  say(`${rows.length} exemptions`);
}
