import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { CaseState } from '#contract/case-state.ts';
import type { DoctorOptionPage } from '#contract/doctor.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { doctorRoutes } from '#server/doctors/routes.ts';
import { Document } from '#server/documents/document.entity.ts';
import type { Account } from '#server/identity/account.entity.ts';
import { aMembership, aRecusal, aSubstitution } from '#test/factories/doctor-relations.ts';
import {
  aChoice,
  aDoctor,
  aMunicipality,
  aPerson,
  newId,
  type DoctorRow,
  type PersonRow,
} from '#test/factories/registry.ts';
import { aSignedInCitizen, signInStaff, type Agent } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

const TODAY = '2026-11-23';
let app: TestApp;
let account: Account;
let agent: Agent;
let person: PersonRow;

beforeAll(async () => {
  app = await createTestApp({ routes: doctorRoutes, now: `${TODAY}T09:00:00Z` });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

beforeEach(async () => {
  person = await aPerson(app.em());
  ({ account, agent } = await aSignedInCitizen(app, { person: person.id }));
});

it('keeps those that cannot be chosen in the list, each with every reason', async () => {
  const em = app.em();
  const zone = newZone();
  const current = await aDoctor(em, { zone, surname: 'Attuali' });
  const partner = await aDoctor(em, { zone, surname: 'Soci', patientCount: 1500 });
  const substitute = await aDoctor(em, { zone, surname: 'Sostituti' });
  const recuser = await aDoctor(em, { zone, surname: 'Ricusanti' });
  const free = await aDoctor(em, { zone, surname: 'Liberi', visibleOnline: false });
  await aDoctor(em, { zone, surname: 'Pediatri', kind: 'PAEDIATRICIAN' });
  await aDoctor(em, { zone, surname: 'Futuri', activeFrom: '2027-01-01' });
  await aChoice(em, { person: person.id, doctor: current.id });
  for (const { id } of [current, partner]) {
    await aMembership(em, { doctor: id, practiceId: 'G1' });
  }
  await aSubstitution(em, {
    substitute: substitute.id,
    substituted: current.id,
    validTo: '2027-01-31',
  });
  await aRecusal(em, { doctor: recuser.id, person: person.id, notifiedOn: '2020-01-01' });
  await livesIn(zone);

  const { body } = await options(await aDraft(), `zone=${zone}`).expect(200);
  expect(rulesBySurname(body)).toEqual({
    Attuali: ['R-DS-2', 'R-DS-6'],
    Futuri: ['R-DS-7'],
    Liberi: [],
    Pediatri: ['R-DS-5'],
    Ricusanti: ['R-DS-4'],
    Soci: ['R-DS-1', 'R-DS-2'],
    Sostituti: ['R-DS-3'],
  });
  expect(body.total).toBe(7);
  expect(option(body, 'Liberi')).toMatchObject({ id: free.id, selectable: true });
  expect(option(body, 'Sostituti')).toMatchObject({
    selectable: false,
    failed: [{ ruleId: 'R-DS-3', clearsOn: '2027-02-01' }],
  });
  expect(JSON.stringify(body)).not.toContain('patientCount');
});

it('asks for the doctor’s acceptance out of the zone, and takes it as uploaded', async () => {
  const zone = newZone();
  const far = await aDoctor(app.em(), { zone, surname: 'Lontani' });
  await aDoctor(app.em(), { zone, surname: 'Altrove' });
  const draft = await aDraft();
  const before = await options(draft, `zone=${zone}`).expect(200);
  expect(rulesBySurname(before.body)).toEqual({ Altrove: ['R-DS-8'], Lontani: ['R-DS-8'] });

  await anAcceptance(draft, 'REFUSED', far.id);
  const refused = await options(draft, `zone=${zone}`).expect(200);
  expect(rulesBySurname(refused.body)).toEqual({ Altrove: ['R-DS-8'], Lontani: ['R-DS-8'] });

  // It speaks for the doctor who signed it, and for no other.
  await anAcceptance(draft, 'READY', far.id);
  const after = await options(draft, `zone=${zone}`).expect(200);
  expect(rulesBySurname(after.body)).toEqual({ Altrove: ['R-DS-8'], Lontani: [] });
});

it('judges the current doctor’s practice also when they are on another page', async () => {
  const em = app.em();
  const [zone, elsewhere] = [newZone(), newZone()];
  const current = await aDoctor(em, { zone: elsewhere });
  const partner = await aDoctor(em, { zone, surname: 'Soci' });
  await aChoice(em, { person: person.id, doctor: current.id });
  for (const { id } of [current, partner]) {
    await aMembership(em, { doctor: id, practiceId: 'G7' });
  }
  await livesIn(zone);
  const { body } = await options(await aDraft(), `zone=${zone}`).expect(200);
  expect(rulesBySurname(body)).toEqual({ Soci: ['R-DS-2'] });
});

it('answers also for an applicant whom the registry does not have', async () => {
  const stranger = await aSignedInCitizen(app);
  const zone = newZone();
  await aDoctor(app.em(), { zone, surname: 'Lontani' });
  await aDoctor(app.em(), { surname: 'Vicini' });
  const draft = await aDraft({ account: stranger.account, person: null });
  const { body } = await stranger.agent.get(`/api/cases/${draft}/doctors?name=ini`).expect(200);
  expect(option(body, 'Vicini')).toMatchObject({ selectable: true });
});

it('answers 404 for what is not one’s own draft', async () => {
  const other = await aSignedInCitizen(app);
  const answers = [
    await other.agent.get(`/api/cases/${await aDraft()}/doctors`),
    await options(await aDraft({ state: 'SUBMITTED' })),
    await options(newId()),
    await options('not-an-id'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

it('is for signed-in citizens only, and refuses a wrong filter', async () => {
  const draft = await aDraft();
  await app.agent().get(`/api/cases/${draft}/doctors`).expect(401);
  const staff = app.agent();
  await signInStaff(app, staff, await aStaffMember(app.em()));
  const refused = await staff.get(`/api/cases/${draft}/doctors`);
  expect([401, 403]).toContain(refused.status);
  await options(draft, 'perPage=1000').expect(422);
});

it('begins in the zone of the person, with the kind that their age asks for', async () => {
  const zone = newZone();
  await livesIn(zone);
  const there = { id: zone, name: expect.any(String) };
  expect(await bornOn('1986-03-14')).toEqual({ zone: there, kind: 'GP', age: 40 });
  expect(await bornOn('2012-11-23')).toEqual({ zone: there, kind: 'GP', age: 14 });
  expect(await bornOn('2012-11-24')).toEqual({ zone: there, kind: null, age: 13 });
  expect(await bornOn('2020-11-24')).toEqual({ zone: there, kind: 'PAEDIATRICIAN', age: 5 });
});

it('begins by what was declared where the registry does not have the applicant', async () => {
  const stranger = await aSignedInCitizen(app);
  const draft = await aDraft({ account: stranger.account, person: null });
  const { body } = await stranger.agent.get(`/api/cases/${draft}/doctor-search`).expect(200);
  expect(body).toMatchObject({ kind: 'GP', zone: { id: expect.any(String) } });
});

it('tells where to begin only of one’s own draft, and to nobody who is not signed in', async () => {
  const other = await aSignedInCitizen(app);
  const draft = await aDraft();
  const answers = [
    await app.agent().get(`/api/cases/${draft}/doctor-search`),
    await other.agent.get(`/api/cases/${draft}/doctor-search`),
    await start(await aDraft({ state: 'SUBMITTED' })),
    await start('not-an-id'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 404, 404, 404]);
});

let zones = 0;
function newZone(): string {
  zones += 1;
  return `ZX${zones}`;
}

/** Moves the person to a municipality of that zone. */
async function livesIn(zone: string): Promise<void> {
  const code = `A${String(900 + zones)}`;
  const em = app.em();
  await aMunicipality(em, { code, zone, istatCode: String(990_000 + zones) });
  await em.execute('update assisted_person set residence_municipality_code = ? where id = ?', [
    code,
    person.id,
  ]);
}

async function aDraft(
  of: { account?: Account; person?: string | null; state?: CaseState } = {},
): Promise<string> {
  const id = newId();
  const at = new Date(`${TODAY}T08:00:00Z`);
  const state = of.state ?? 'DRAFT';
  await app
    .em()
    .execute(`delete from case_file where applicant_id = ? and state = 'DRAFT'`, [account.id]);
  await app.em().insert(CaseFile, {
    id,
    type: 'DOCTOR_CHANGE',
    state,
    locale: 'it',
    applicant: (of.account ?? account).id,
    beneficiary: of.person === undefined ? person.id : of.person,
    form: {},
    step: 'doctor',
    createdAt: at,
    submittedAt: state === 'DRAFT' ? null : at,
    stateSince: at,
    lastActivityAt: at,
  });
  return id;
}

async function anAcceptance(
  caseId: string,
  status: 'READY' | 'REFUSED',
  doctor: string,
): Promise<void> {
  const id = newId();
  await app.em().insert(Document, {
    id,
    case: caseId,
    owner: account.id,
    kind: 'DOCTOR_ACCEPTANCE',
    doctor,
    status,
    fileName: 'accettazione.pdf',
    size: 10,
    sha256: 'x',
    storageKey: id,
    wrappedKey: 'x',
    keyId: 'x',
    createdAt: new Date(`${TODAY}T08:00:00Z`),
  });
}

function options(caseId: string, query = ''): ReturnType<Agent['get']> {
  return agent.get(`/api/cases/${caseId}/doctors?${query}`);
}

function start(caseId: string): ReturnType<Agent['get']> {
  return agent.get(`/api/cases/${caseId}/doctor-search`);
}

/** Where the search begins for the person, had they been born on that day. */
async function bornOn(birthDate: string): Promise<unknown> {
  await app
    .em()
    .execute('update assisted_person set birth_date = ? where id = ?', [birthDate, person.id]);
  return (await start(await aDraft()).expect(200)).body;
}

function option(
  page: DoctorOptionPage,
  surname: DoctorRow['surname'],
): DoctorOptionPage['data'][number] | undefined {
  return page.data.find((doctor) => doctor.surname === surname);
}

function rulesBySurname(page: DoctorOptionPage): Record<string, string[]> {
  return Object.fromEntries(
    page.data.map((doctor) => [doctor.surname, doctor.failed.map((result) => result.ruleId)]),
  );
}
