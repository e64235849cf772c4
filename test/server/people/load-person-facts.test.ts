import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import type { RequestType } from '#contract/request-type.ts';
import { isConcluded } from '#rules/case-state.ts';
import { REGIONAL_POLICIES } from '#rules/regional-policy.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { ormOptions } from '#server/db/orm.config.ts';
import { sqlOf } from '#server/db/sql.ts';
import { Account } from '#server/identity/account.entity.ts';
import { DeskError } from '#server/http/desk-error.ts';
import { loadPersonFacts } from '#server/people/load-person-facts.ts';
import { aRecusal } from '#test/factories/doctor-relations.ts';
import { anExemption } from '#test/factories/exemption.ts';
import {
  aChoice,
  aDoctor,
  anEnrolment,
  aPerson,
  newId,
  type PersonRow,
} from '#test/factories/registry.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const policy = REGIONAL_POLICIES.LOMBARDY;
let database: TestDatabase;
let orm: MikroORM;
let em: MikroORM['em'];

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await MikroORM.init(ormOptions({ DATABASE_URL: database.url, DATABASE_POOL: 4 }));
});
beforeEach(() => {
  em = orm.em.fork();
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

it('gives the registry of one person, ranges without an end left open', async () => {
  const person = await aPerson(em, { birthDate: '1986-03-14' });
  const [old, current] = [await aDoctor(em), await aDoctor(em, { kind: 'PAEDIATRICIAN' })];
  await anEnrolment(em, { person: person.id, validFrom: '2000-01-01' });
  await aChoice(em, {
    person: person.id,
    doctor: old.id,
    validFrom: '2001-02-03',
    validTo: '2019-12-31',
    endReason: 'CHANGE',
  });
  await aChoice(em, { person: person.id, doctor: current.id, validFrom: '2020-01-01' });
  await aRecusal(em, { person: person.id, doctor: old.id, notifiedOn: '2019-12-15' });
  const exemption = await anExemption(em, { person: person.id, code: '013', kind: 'PATHOLOGY' });
  await anExemption(em, { person: (await aPerson(em)).id });
  await aRecusal(em, { person: (await aPerson(em)).id, doctor: old.id, notifiedOn: '2019-12-15' });

  expect(await loadPersonFacts(sqlOf(em), person.id, { policy })).toEqual({
    personId: person.id,
    birthDate: '1986-03-14',
    zoneId: 'Z1',
    residesInTerritory: true,
    domiciledInTerritory: false,
    enrolments: [{ kind: 'RESIDENT', status: 'ACTIVE', from: '2000-01-01' }],
    choices: [
      {
        doctorId: old.id,
        doctorKind: 'GP',
        from: '2001-02-03',
        to: '2019-12-31',
        endReason: 'CHANGE',
        channel: 'DESK',
      },
      { doctorId: current.id, doctorKind: 'PAEDIATRICIAN', from: '2020-01-01', channel: 'DESK' },
    ],
    recusals: [{ doctorId: old.id, notifiedOn: '2019-12-15' }],
    extensions: [],
    household: [],
    cards: [],
    postalAddress: {
      street: 'Via delle Prove 7',
      postcode: '20025',
      municipalityCode: 'E514',
    },
    exemptions: [
      {
        id: exemption.id,
        code: '013',
        kind: 'PATHOLOGY',
        status: 'ACTIVE',
        origin: 'SELF_CERT',
        from: '2026-04-01',
        to: '2027-03-31',
      },
    ],
    changeUses: [],
    openCaseTypes: [],
  });
});

it('takes the zone of the health domicile for who lives outside the territory', async () => {
  const person = await aPerson(em, { residenceMunicipality: null, domicileMunicipality: 'E514' });
  expect((await loadPersonFacts(sqlOf(em), person.id, { policy })).zoneId).toBe('Z1');
  const outside = await aPerson(em, { residenceMunicipality: null });
  expect(await loadPersonFacts(sqlOf(em), outside.id, { policy })).not.toHaveProperty('zoneId');
});

it('knows the days of death and of the register of Italians abroad', async () => {
  const person = await aPerson(em, {
    aireFrom: '2024-05-01',
    aireTo: '2025-06-01',
    deathDate: '2026-01-09',
  });
  expect(await loadPersonFacts(sqlOf(em), person.id, { policy })).toMatchObject({
    aireFrom: '2024-05-01',
    aireTo: '2025-06-01',
    deathDate: '2026-01-09',
  });
});

it('counts direct choices and submitted cases as uses, and nothing else (R-CM-5)', async () => {
  const person = await aPerson(em);
  const doctor = await aDoctor(em);
  const choice = { person: person.id, doctor: doctor.id };
  await aChoice(em, { ...choice, channel: 'WEB', validFrom: '2026-01-10', validTo: '2026-02-09' });
  await aChoice(em, {
    ...choice,
    channel: 'PHARMACY',
    validFrom: '2026-02-10',
    validTo: '2026-03-09',
  });
  await aChoice(em, { ...choice, channel: 'DESK', validFrom: '2026-03-10', validTo: '2026-04-09' });
  await aChoice(em, { ...choice, channel: 'CASE', validFrom: '2026-04-10' });
  await aChoice(em, {
    ...choice,
    channel: 'WEB',
    validFrom: '2026-04-10',
    validTo: '2026-04-10',
    endReason: 'VOIDED',
  });
  const account = await anAccount(person);
  const of = { person, account };
  // 23:30 UTC is already the next day in Rome.
  await aCase(of, { type: 'DOCTOR_CHANGE', state: 'COMPLETED', submitted: '2026-05-01T23:30:00Z' });
  await aCase(of, { type: 'FIRST_CHOICE', state: 'EXPIRED', submitted: '2026-06-01T09:00:00Z' });
  await aCase(of, { type: 'DOCTOR_CHANGE', state: 'REJECTED', submitted: '2026-06-02T09:00:00Z' });
  await aCase(of, { type: 'DOCTOR_CHANGE', state: 'WITHDRAWN', submitted: '2026-06-03T09:00:00Z' });
  await aCase(of, { type: 'DOCTOR_REVOKE', state: 'COMPLETED', submitted: '2026-06-04T09:00:00Z' });
  await aCase(of, {
    type: 'DOMICILED_ENROLMENT',
    state: 'COMPLETED',
    submitted: '2026-06-05T09:00:00Z',
  });
  await aCase(of, { type: 'DOCTOR_CHANGE', state: 'DRAFT' });
  const openCase = await aCase(of, {
    type: 'DOCTOR_CHANGE',
    state: 'IN_CHARGE',
    submitted: '2026-07-01T09:00:00Z',
  });

  const facts = await loadPersonFacts(sqlOf(em), person.id, { policy });
  expect(facts.changeUses).toEqual([
    '2026-01-10',
    '2026-02-10',
    '2026-05-02',
    '2026-06-01',
    '2026-07-01',
  ]);
  expect(facts.openCaseTypes).toEqual(['DOCTOR_CHANGE']);

  const without = await loadPersonFacts(sqlOf(em), person.id, { policy, exceptCaseId: openCase });
  expect(without.changeUses).not.toContain('2026-07-01');
  expect(without.openCaseTypes).toEqual([]);

  const webOnly = await loadPersonFacts(sqlOf(em), person.id, {
    policy: { ...policy, cooldownCounts: ['WEB'] },
  });
  expect(webOnly.changeUses).toEqual(['2026-01-10']);
});

it('sees what its own transaction wrote, and refuses an unknown person', async () => {
  const person = await aPerson(em);
  const doctor = await aDoctor(em);
  await em.transactional(async (inner) => {
    await aChoice(inner, { person: person.id, doctor: doctor.id });
    expect((await loadPersonFacts(sqlOf(inner), person.id, { policy })).choices).toHaveLength(1);
    expect((await loadPersonFacts(sqlOf(orm.em.fork()), person.id, { policy })).choices).toEqual(
      [],
    );
  });
  await expect(loadPersonFacts(sqlOf(em), newId(), { policy })).rejects.toThrow(DeskError);
});

async function anAccount(person: PersonRow): Promise<string> {
  const id = newId();
  await em.insert(Account, {
    id,
    fiscalCode: person.fiscalCode,
    surname: person.surname,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    birthPlaceCode: person.birthPlaceCode,
    residence: person.residence,
    email: `${id}@example.org`,
    mobile: '+393330000000',
    locale: 'it',
    person: person.id,
    privacyAcceptedAt: person.createdAt,
    createdAt: person.createdAt,
  });
  return id;
}

async function aCase(
  of: { person: PersonRow; account: string },
  how: { type: RequestType; state: CaseState; submitted?: string },
): Promise<string> {
  const id = newId();
  const at = new Date(how.submitted ?? '2026-01-01T09:00:00Z');
  await em.insert(CaseFile, {
    id,
    type: how.type,
    state: how.state,
    locale: 'it',
    applicant: of.account,
    beneficiary: of.person.id,
    form: {},
    step: 'summary',
    createdAt: at,
    submittedAt: how.submitted === undefined ? null : at,
    stateSince: at,
    lastActivityAt: at,
    concludedAt: isConcluded(how.state) ? at : null,
  });
  return id;
}

it('R-FR-6: leaves out what the case being judged chose for a relative', async () => {
  const householdId = newId();
  const [person, relative] = [
    await aPerson(em, { householdId }),
    await aPerson(em, { householdId }),
  ];
  const [caseId, doctor] = [newId(), await aDoctor(em)];
  await aChoice(em, { person: relative.id, doctor: doctor.id, openedByCase: caseId });
  const doctorsSeenBy = async (exceptCaseId?: string) =>
    (await loadPersonFacts(sqlOf(em), person.id, { policy, exceptCaseId })).household.flatMap(
      ({ choices }) => choices.map(({ doctorId }) => doctorId),
    );
  expect(await doctorsSeenBy(caseId)).toEqual([]);
  expect(await doctorsSeenBy(newId())).toEqual([doctor.id]);
  expect(await doctorsSeenBy()).toEqual([doctor.id]);
});
