import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctorRoutes } from '#server/doctors/routes.ts';
import { aDocument, aResident } from '#test/factories/case.ts';
import { aFamilyDraft, aHousehold, aRow } from '#test/factories/family.ts';
import { aChoice, aDoctor, aMunicipality, newId } from '#test/factories/registry.ts';
import { browserOf, refusal } from '../cases/browsers.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: doctorRoutes, now: '2026-11-23T09:00:00Z' });
  await aMunicipality(app.em());
});
afterAll(() => app.close());

interface Listed {
  body: { data: { surname: string; failed: { ruleId: string }[] }[] };
}
const rulesOf = ({ body }: Listed) =>
  Object.fromEntries(
    body.data.map(({ surname, failed }) => [surname, failed.map(({ ruleId }) => ruleId)]),
  );

/** A household's draft, and doctors of one surname apiece, in the zone and out of it. */
async function aSearch() {
  const em = app.em();
  const household = await aHousehold(app);
  const tag = newId().slice(-6);
  const own = await aDoctor(em, { surname: `${tag} Propri` });
  await aDoctor(em, { surname: `${tag} Pediatri`, kind: 'PAEDIATRICIAN' });
  await aDoctor(em, { surname: `${tag} Pieni`, maxPatients: 600, patientCount: 600 });
  const far = await aDoctor(em, { surname: `${tag} Lontani`, zone: 'ZFAR' });
  await aChoice(em, { person: household.children[1].id, doctor: own.id });
  const { caseId } = await aFamilyDraft(app, household, [
    aRow(household.applicant.person, 'DOCTOR_CHANGE', own),
    aRow(household.adult, 'DOCTOR_CHANGE', own, 'CODE'),
  ]);
  const citizen = await browserOf(app, household.applicant);
  const ask = async (query: string) => {
    const answer = await citizen.get(`/api/cases/${caseId}/doctors?name=${tag}&${query}`);
    return { answer, rules: answer.status === 200 ? rulesOf(answer) : {} };
  };
  return { household, caseId, citizen, far, ask, named: (name: string) => `${tag} ${name}` };
}

it('judges each doctor for that member: a child by their age and their doctor of now', async () => {
  const { household, ask, named } = await aSearch();
  const { rules } = await ask(`member=${household.children[1].id}&operation=DOCTOR_CHANGE`);
  expect(rules).toEqual({
    [named('Propri')]: ['R-DS-6'],
    [named('Pediatri')]: [],
    [named('Pieni')]: ['R-DS-1'],
    [named('Lontani')]: ['R-DS-8'],
  });
});

it('R-OC-2: by what is asked for them, a full doctor is the one to choose', async () => {
  const { household, ask, named } = await aSearch();
  const { rules } = await ask(`member=${household.children[1].id}&operation=OVER_CAP_CHOICE`);
  expect(rules[named('Pieni')]).toEqual([]);
});

it('R-VW-1: of another adult it tells what holds for whoever lives here, and no more', async () => {
  const { household, ask, named } = await aSearch();
  await app.em().execute(
    `update doctor_choice set doctor_id = (select id from doctor where surname = ?)
     where person_id = ?`,
    [named('Propri'), household.adult.id],
  );
  const { rules } = await ask('member=ADULT&operation=DOCTOR_CHANGE');
  expect(rules).toEqual({
    [named('Propri')]: [],
    [named('Pediatri')]: ['R-DS-5'],
    [named('Pieni')]: ['R-DS-1'],
    [named('Lontani')]: ['R-DS-8'],
  });
});

it('R-DS-8: the acceptance of one member is not another’s', async () => {
  const { household, caseId, far, ask, named } = await aSearch();
  const [elder, younger] = household.children;
  await aDocument(app, {
    case: caseId,
    owner: household.applicant.account.id,
    kind: 'DOCTOR_ACCEPTANCE',
    integrationItem: 'row-elder',
    memberKey: 'row-elder',
    doctor: far.id,
  });
  const far1 = (await ask(`member=${younger.id}&row=row-younger`)).rules[named('Lontani')];
  const far2 = (await ask(`member=${elder.id}&row=row-elder`)).rules[named('Lontani')];
  expect([far1, far2]).toEqual([['R-DS-8'], []]);
});

it('begins with the kind of doctor that the member’s age asks for, their age untold', async () => {
  const { household, caseId, citizen } = await aSearch();
  const start = async (member: string) =>
    (await citizen.get(`/api/cases/${caseId}/doctor-search?member=${member}`)).body;
  const zone = { id: expect.any(String), name: expect.any(String) };
  expect(await start(household.children[1].id)).toEqual({ zone, kind: null, age: null });
  expect(await start('ADULT')).toEqual({ zone, kind: 'GP', age: null });
});

it('is for whom the account may act, and for a request of the family alone', async () => {
  const { household, caseId, citizen, ask } = await aSearch();
  expect(refusal((await ask(`member=${household.adult.id}`)).answer)).toBe('404 not_found');
  expect(refusal((await ask('member=nobody')).answer)).toBe('422 invalid');
  expect(
    refusal(await citizen.get(`/api/cases/${caseId}/doctor-search?member=${household.adult.id}`)),
  ).toBe('404 not_found');
  const stranger = await browserOf(app, await aResident(app));
  expect(refusal(await stranger.get(`/api/cases/${caseId}/doctors?member=ADULT`))).toBe(
    '404 not_found',
  );
  const path = `/api/cases/${caseId}/doctors?member=ADULT`;
  expect(refusal(await app.agent().get(path))).toBe('401 not_signed_in');
});
