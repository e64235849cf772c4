import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { doctorRoutes } from '#server/doctors/routes.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { forgetPolicy } from '#server/policy/current-policy.ts';
import { PolicySetting } from '#server/policy/policy-setting.entity.ts';
import { Representation } from '#server/people/representation.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import {
  aDocument,
  aResident,
  aWholeDraft,
  ACTS,
  type CaseInHand,
  caseRow,
  submit,
  versionOf,
} from '#test/factories/case.ts';
import { aDoctor, aPerson, newId } from '#test/factories/registry.ts';
import {
  aDeclaredFamily,
  aFamily,
  aRepresentation,
  type Family,
} from '#test/factories/representation.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, browserOf, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [
      ...caseRoutes,
      ...deskCaseRoutes,
      ...documentRoutes,
      ...doctorRoutes,
      ...certificateRoutes,
    ],
  });
  await openPlaceDirectory();
});
afterAll(() => app.close());

/** The rules that an answer says stand against something. */
function rulesAgainst(body: Record<string, { ruleId: string; passed: boolean }[]>): string[] {
  return (body['rules'] ?? body['results'] ?? [])
    .filter(({ passed }) => !passed)
    .map(({ ruleId }) => ruleId);
}

/** A whole first choice of the child's doctor, made by the parent. */
async function aChildsDraft(family: Family): Promise<CaseInHand> {
  const wanted = await aDoctor(app.em(), { kind: 'PAEDIATRICIAN' });
  return aWholeDraft(app, {
    type: 'FIRST_CHOICE',
    resident: family.parent,
    beneficiaryId: family.child.id,
    wanted,
  });
}

describe('GET /api/request-types/:type/beneficiaries', () => {
  const path = '/api/request-types/DOCTOR_CHANGE/beneficiaries';

  it('names oneself, declared children, and minors of the household who could be declared', async () => {
    const { parent, child } = await aDeclaredFamily(app);
    const other = await aPerson(app.em(), {
      birthDate: '2020-01-01',
      name: 'Luca',
      householdId: parent.person.householdId,
    });
    const emancipated = await aPerson(app.em(), {
      birthDate: '2010-01-01',
      householdId: parent.person.householdId,
      emancipatedOn: '2026-11-01',
    });
    await aPerson(app.em(), { birthDate: '2005-01-01', householdId: parent.person.householdId });
    const { body } = await (await browserOf(app, parent)).get(path);
    expect(body.data).toMatchObject([
      { personId: parent.person.id, link: 'SELF', mayAct: true, results: [] },
      { personId: child.id, link: 'PARENT', mayAct: true, birthDate: '2016-05-20' },
      { personId: emancipated.id, link: 'HOUSEHOLD_MINOR', mayAct: false, mayDeclare: false },
      {
        personId: other.id,
        name: 'Luca',
        link: 'HOUSEHOLD_MINOR',
        mayAct: false,
        mayDeclare: true,
        birthDate: null,
      },
    ]);
    expect(body.data).toHaveLength(4);
    const failed = body.data[2].results.filter(({ passed }: { passed: boolean }) => !passed);
    expect(failed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['R-RP-5', 'R-RP-6']);
  });

  it('says why not: beyond the decree, expired, not verified yet', async () => {
    const guide = await aResident(app);
    const wards = await Promise.all([aPerson(app.em()), aPerson(app.em())]);
    await aRepresentation(app, {
      representative: guide.account.id,
      represented: wards[0].id,
      kind: 'SUPPORT_ADMINISTRATOR',
      powers: ['CARD_REQUEST'],
    });
    await aRepresentation(app, {
      representative: guide.account.id,
      represented: wards[1].id,
      kind: 'SUPPORT_ADMINISTRATOR',
      powers: ['DOCTOR_CHOICE'],
      validTo: '2026-11-22',
    });
    await aRepresentation(app, {
      representative: guide.account.id,
      represented: null,
      kind: 'GUARDIAN',
      state: 'PENDING',
      decidedAt: null,
      declaredName: 'Carla',
      declaredSurname: 'Villa',
      declaredFiscalCode: 'VLLCRL58H46A010C',
    });
    const { body } = await (await browserOf(app, guide)).get(path);
    const told = body.data.map(
      (one: { mayAct: boolean; results: { ruleId: string; passed: boolean }[] }) => [
        one.mayAct,
        one.results.filter(({ passed }) => !passed).map(({ ruleId }) => ruleId),
      ],
    );
    expect(told).toEqual([
      [true, []],
      [false, ['R-RP-4']],
      [false, ['R-RP-7']],
      [false, ['R-RP-6']],
    ]);
    expect(body.data[3]).toMatchObject({ personId: null, name: 'Carla', birthDate: null });
  });
});

describe('a draft for a child', () => {
  it('stands beside one’s own, and says whom it is for', async () => {
    const family = await aDeclaredFamily(app);
    const citizen = await browserOf(app, family.parent);
    const begin = (beneficiaryId?: string) =>
      citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE', beneficiaryId });
    const own = await begin();
    const child = await begin(family.child.id);
    expect([own.status, child.status]).toEqual([201, 201]);
    expect(child.body.beneficiary).toEqual({
      id: family.child.id,
      name: `Sofia ${family.child.surname}`,
      own: false,
      inherited: false,
      kind: 'PARENT',
    });
    expect(own.body.beneficiary).toMatchObject({ id: family.parent.person.id, own: true });
    const again = await begin(family.child.id);
    expect([again.status, again.body.id]).toEqual([200, child.body.id]);
    const asked = await citizen.get(
      `/api/request-types/DOCTOR_CHANGE/eligibility?beneficiary=${family.child.id}`,
    );
    expect(asked.body).toMatchObject({ draftId: child.body.id, eligible: false });
    const failed = asked.body.results.filter(({ passed }: { passed: boolean }) => !passed);
    expect(failed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['R-CM-2']);
  });

  it('is not there for who did not declare, nor for a stranger, whoever the person is', async () => {
    const { parent, child } = await aFamily(app);
    const stranger = await aResident(app);
    for (const citizen of [await browserOf(app, parent), await browserOf(app, stranger)]) {
      for (const beneficiaryId of [child.id, newId()]) {
        const begun = await citizen
          .post('/api/cases')
          .send({ type: 'DOCTOR_CHANGE', beneficiaryId });
        expect(refusal(begun)).toBe('404 not_found');
        const asked = await citizen.get(
          `/api/request-types/DOCTOR_CHANGE/eligibility?beneficiary=${beneficiaryId}`,
        );
        expect(refusal(asked)).toBe('404 not_found');
      }
    }
  });
});

describe('from the draft to the registry', () => {
  it('everything follows the child: office, receipt, desk, choice', async () => {
    const family = await aDeclaredFamily(app);
    const hand = await aChildsDraft(family);
    await submit(app, hand);
    const row = await caseRow(app, hand.caseId);
    expect(row).toMatchObject({
      beneficiary: family.child.id,
      applicant: family.parent.account.id,
    });
    expect(row.searchText).toContain(family.child.fiscalCode);
    const { agent: desk } = await aDeskBrowser(app);
    const seen = await desk.get(`/api/desk/cases/${hand.caseId}`);
    expect(seen.body).toMatchObject({
      beneficiary: { id: family.child.id },
      applicant: { id: family.parent.account.id, matchesRegistry: ['residence'] },
      representation: { kind: 'PARENT', state: 'ACTIVE' },
    });
    expect(seen.body.rules.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('R-RP-1');
    await ACTS.take(app, hand);
    await ACTS.approve(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const [choice] = await app
      .em()
      .getConnection()
      .execute('select person_id, opened_by_case from doctor_choice where doctor_id = ?', [
        hand.wanted?.id,
      ]);
    expect(choice).toEqual({ person_id: family.child.id, opened_by_case: hand.caseId });
  });

  it('R-RP-4: a support administrator without the power is refused, and told nothing else', async () => {
    const guide = await aResident(app);
    const { child: ward } = await aFamily(app, { birthDate: '1958-06-06' });
    const id = await aRepresentation(app, {
      representative: guide.account.id,
      represented: ward.id,
      kind: 'SUPPORT_ADMINISTRATOR',
      powers: ['DOCTOR_CHOICE'],
    });
    const hand = await aWholeDraft(app, {
      type: 'FIRST_CHOICE',
      resident: guide,
      beneficiaryId: ward.id,
    });
    await app.em().nativeUpdate(Representation, { id }, { powers: ['EXEMPTION'] });
    const citizen = await browserOf(app, guide);
    const begun = await citizen
      .post('/api/cases')
      .send({ type: 'DOCTOR_CHANGE', beneficiaryId: ward.id });
    expect([refusal(begun), rulesAgainst(begun.body)]).toEqual(['409 rules_failed', ['R-RP-4']]);
    const eligibility = await citizen.get(
      `/api/request-types/DOCTOR_CHANGE/eligibility?beneficiary=${ward.id}`,
    );
    expect(rulesAgainst(eligibility.body)).toEqual(['R-RP-4']);
    expect(eligibility.body.results.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toContain(
      'R-CM-1',
    );
    const answer = await citizen
      .post(`/api/cases/${hand.caseId}/submission`)
      .set('Idempotency-Key', newId())
      .send({ version: await versionOf(app, hand.caseId), declaration: true });
    expect([refusal(answer), rulesAgainst(answer.body)]).toEqual(['409 rules_failed', ['R-RP-4']]);
  });

  it('a curator needs the person’s signature among the documents', async () => {
    const guide = await aResident(app);
    const { child: ward } = await aFamily(app, { birthDate: '1958-06-06', incapacity: 'PARTIAL' });
    await aRepresentation(app, {
      representative: guide.account.id,
      represented: ward.id,
      kind: 'CURATOR',
    });
    const hand = await aWholeDraft(app, {
      type: 'FIRST_CHOICE',
      resident: guide,
      beneficiaryId: ward.id,
    });
    await expect(submit(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
    await aDocument(app, { case: hand.caseId, owner: guide.account.id, kind: 'CONSENT' });
    await submit(app, hand);
    expect((await caseRow(app, hand.caseId)).state).toBe('SUBMITTED');
  });

  it('a parent needs the other one’s consent where the regional profile wants both', async () => {
    const family = await aDeclaredFamily(app);
    const hand = await aChildsDraft(family);
    const citizen = await browserOf(app, family.parent);
    const signature = async () => (await citizen.get(`/api/cases/${hand.caseId}`)).body.signature;
    expect(await signature()).toBeNull();
    const id = newId();
    const setting = { key: 'requireBothParents', value: true, validFrom: '2026-11-01' } as const;
    await app.em().insert(PolicySetting, { id, ...setting, validTo: null });
    forgetPolicy(app.deps.config);
    expect(await signature()).toBe('OTHER_PARENT');
    await expect(submit(app, hand)).rejects.toMatchObject({ code: 'rules_failed' });
    await aDocument(app, { case: hand.caseId, owner: family.parent.account.id, kind: 'CONSENT' });
    await submit(app, hand);
    await app.em().nativeDelete(PolicySetting, { id });
    forgetPolicy(app.deps.config);
    expect((await caseRow(app, hand.caseId)).state).toBe('SUBMITTED');
  });
});
