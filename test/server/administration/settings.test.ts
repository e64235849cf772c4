import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { administrationRoutes } from '#server/administration/routes.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { currentPolicy } from '#server/policy/current-policy.ts';
import { createHousekeepingActivities } from '#server/housekeeping/housekeeping-activities.ts';
import { placeRoutes } from '#server/offices/routes.ts';
import { aCase, aWholeDraft } from '#test/factories/case.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await createTestApp({ routes: [...administrationRoutes, ...placeRoutes] });
  admin = (await aSignedInStaffMember(app, { role: 'ADMIN', office: null })).agent;
});
afterAll(() => app.close());

const TERMS = '/api/admin/request-terms';
const SETTINGS = '/api/admin/policy-settings';
const PRODUCT = DEFAULT_CASE_TERMS;

const aSetting = (changes: object = {}) => ({
  key: 'onlineChangeCooldownDays',
  value: 5,
  validFrom: '2026-11-16',
  validTo: null,
  ...changes,
});

const changeRevocations = (concludeDays: number) =>
  admin.put(`${TERMS}/DOCTOR_REVOKE`).send({ ...PRODUCT, concludeDays, version: 0 });

describe('terms of requests', () => {
  it('are closed to who does not administer', async () => {
    const { agent } = await aSignedInStaffMember(app, { role: 'SUPERVISOR' });
    expect((await agent.get(TERMS)).status).toBe(403);
    const change = { ...PRODUCT, version: 0 };
    expect((await agent.put(`${TERMS}/DOCTOR_CHANGE`).send(change)).status).toBe(403);
    expect((await admin.get(`${TERMS}/NO_TYPE`)).status).toBe(404);
  });

  it('count for what is submitted afterwards; what runs keeps its own', async () => {
    const before = await aCase(app, 'SUBMITTED');
    const listed = (await admin.get(TERMS)).body.data;
    const now = listed.find(({ id }: { id: string }) => id === 'DOCTOR_CHANGE');
    expect(now).toMatchObject({ ...PRODUCT, version: 0, product: PRODUCT });
    const change = { ...PRODUCT, concludeDays: 45, maxIntegrationRounds: 1, version: 0 };
    const changed = await admin.put(`${TERMS}/DOCTOR_CHANGE`).send(change);
    expect([changed.status, changed.body.concludeDays, changed.body.version]).toEqual([200, 45, 1]);
    const after = await aCase(app, 'SUBMITTED');
    const termsOf = async (id: string) => (await app.em().findOneOrFail(CaseFile, { id })).terms;
    expect(await termsOf(before.caseId)).toEqual(DEFAULT_CASE_TERMS);
    expect(await termsOf(after.caseId)).toEqual({
      ...DEFAULT_CASE_TERMS,
      concludeDays: 45,
      maxIntegrationRounds: 1,
    });
    const audit = await app.em().findOneOrFail(AuditEvent, { action: 'administered' });
    expect(audit.detail).toMatchObject({
      record: 'DOCTOR_CHANGE',
      before: { concludeDays: 30, maxIntegrationRounds: 3 },
      after: { concludeDays: 45, maxIntegrationRounds: 1 },
    });
  });

  it('of two changes at once one is told what stands', async () => {
    const answers = await Promise.all([changeRevocations(40), changeRevocations(50)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.body.current.version).toBe(1);
  });

  it.for([
    [{ objectionDays: 9 }, 'objectionDays'],
    [{ integrationReminderDays: [30] }, 'integrationReminderDays'],
    [{ integrationReminderDays: [3, 3] }, 'integrationReminderDays'],
    [{ concludeDays: 0 }, 'concludeDays'],
    [{ maxIntegrationRounds: 11 }, 'maxIntegrationRounds'],
    [{ draftIdleDays: 5 }, 'draftIdleDays'],
  ] as const)('are not %o', async ([changes, field]) => {
    const { status, body } = await admin
      .put(`${TERMS}/FIRST_CHOICE`)
      .send({ ...PRODUCT, ...changes, version: 0 });
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });
});

describe('the regional policy', () => {
  it('is closed to who does not administer', async () => {
    const { agent } = await aSignedInStaffMember(app, { role: 'SUPERVISOR' });
    expect((await agent.get('/api/admin/policy')).status).toBe(403);
    expect((await agent.post(SETTINGS).send(aSetting())).status).toBe(403);
  });

  it('is told value by value, and what is set counts at once, between its days', async () => {
    const { config, sql } = app.deps;
    const pauseOn = async (day: string) =>
      (await currentPolicy(sql, config, day)).onlineChangeCooldownDays;
    expect(await pauseOn('2026-11-16')).toBe(31);
    const made = await admin.post(SETTINGS).send(aSetting({ validTo: '2026-11-20' }));
    expect(made.status).toBe(201);
    expect(await Promise.all(['2026-11-15', '2026-11-20', '2026-11-21'].map(pauseOn))).toEqual([
      31, 5, 31,
    ]);
    const { body } = await admin.get('/api/admin/policy');
    expect(body.profile).toBe('LOMBARDY');
    expect(body.values).toContainEqual({
      key: 'onlineChangeCooldownDays',
      value: 5,
      ofProfile: 31,
      set: true,
    });
    const later = await admin.get('/api/admin/policy?on=2026-11-21');
    expect(later.body.values.some(({ set }: { set: boolean }) => set)).toBe(false);
    const removed = await admin.delete(`${SETTINGS}/${made.body.id}`).query({ version: 1 });
    expect(removed.status).toBe(204);
    expect(await pauseOn('2026-11-16')).toBe(31);
  });

  it('has one value a day for each key, of the kind that the key takes', async () => {
    await admin
      .post(SETTINGS)
      .send(aSetting({ key: 'zoneBinding', value: false }))
      .expect(201);
    for (const [changes, field] of [
      [{ key: 'zoneBinding', value: true, validFrom: '2027-01-01' }, 'validFrom'],
      [{ value: true }, 'value'],
      [{ value: 731 }, 'value'],
      [{ key: 'profile', value: 'LAZIO' }, 'value'],
      [{ key: 'doctorCaps', value: 1 }, 'key'],
      [{ key: 'cooldownCounts', value: [] }, 'value'],
      [{ key: 'cooldownCounts', value: ['DESK'] }, 'value'],
      [{ key: 'overCapRelations', value: ['CHILD', 'CHILD'] }, 'value'],
      [{ key: 'incomeExemptionExpiry', value: { month: 2, day: 29 } }, 'value'],
      [{ key: 'draftIdleDays', value: 1 }, 'value'],
      [{ validTo: '2026-11-15' }, 'validTo'],
    ] as const) {
      const { status, body } = await admin.post(SETTINGS).send(aSetting(changes));
      expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
    }
  });

  it('keeps drafts for as long as it says, and tells everybody', async () => {
    const { id } = (
      await admin
        .post(SETTINGS)
        .send(aSetting({ key: 'draftIdleDays', value: 45 }))
        .expect(201)
    ).body;
    expect((await app.agent().get('/api/authority')).body.draftIdleDays).toBe(45);
    const [kept, gone] = [await aWholeDraft(app), await aWholeDraft(app)];
    for (const [{ caseId }, days] of [
      [kept, 45],
      [gone, 46],
    ] as const) {
      const lastActivityAt = new Date(app.clock().getTime() - days * 86_400_000);
      await app.em().nativeUpdate(CaseFile, { id: caseId }, { lastActivityAt });
    }
    expect(await createHousekeepingActivities(app.deps).deleteIdleDrafts()).toBe(1);
    const left = await app.em().find(CaseFile, { id: [kept.caseId, gone.caseId] });
    expect(left.map((draft) => draft.id)).toEqual([kept.caseId]);
    await admin.delete(`${SETTINGS}/${id}`).query({ version: 1 }).expect(204);
  });

  it('has lists and days of the year, whatever their order', async () => {
    const lists = [
      ['overCapRelations', ['CHILD', 'SPOUSE']],
      ['overCapRelations', 'ANY_MEMBER'],
      ['extraExtensionReasons', ['TRUST']],
      ['incomeExemptionExpiry', { month: 6, day: 30 }],
      ['maxRenewals', null],
    ] as const;
    for (const [key, value] of lists) {
      const made = await admin.post(SETTINGS).send(aSetting({ key, value })).expect(201);
      const policy = await currentPolicy(app.deps.sql, app.deps.config, '2026-11-16');
      expect([key, policy[key]]).toEqual([key, value]);
      await admin.delete(`${SETTINGS}/${made.body.id}`).query({ version: 1 }).expect(204);
    }
  });
});

describe('the history of changes', () => {
  const CHANGES = '/api/admin/record-changes';

  it('is closed to who does not administer', async () => {
    const { agent } = await aSignedInStaffMember(app, { role: 'SUPERVISOR' });
    const query = { resource: 'policy-settings' };
    expect((await agent.get(CHANGES).query(query)).status).toBe(403);
    expect((await app.agent().get(CHANGES).query(query)).status).toBe(401);
    expect((await admin.get(CHANGES)).status).toBe(422);
  });

  it('says who changed a setting, from what to what, and which one it was', async () => {
    const { body: made } = await admin
      .post(SETTINGS)
      .send(aSetting({ key: 'cardYears', value: 5 }))
      .expect(201);
    await admin
      .put(`${SETTINGS}/${made.id}`)
      .send({ ...aSetting({ key: 'cardYears', value: 7 }), version: 1 })
      .expect(200);
    await admin.delete(`${SETTINGS}/${made.id}`).query({ version: 2 }).expect(204);
    const of = { resource: 'policy-settings', record: made.id };
    const { body } = await admin.get(CHANGES).query(of);
    expect(body.total).toBe(3);
    expect(body.data[1]).toMatchObject({
      act: 'CHANGED',
      record: made.id,
      fields: ['value'],
      before: { key: 'cardYears', value: 5 },
      after: { key: 'cardYears', value: 7 },
    });
    expect(body.data[1].actorName).not.toBeNull();
    const page = await admin.get(CHANGES).query({ ...of, perPage: 1, page: 3 });
    expect(page.body.data).toMatchObject([{ act: 'CREATED', before: null }]);
    const kind = await admin.get(CHANGES).query({ resource: 'request-terms' });
    expect(kind.body.data.map(({ record }: { record: string }) => record)).toContain(
      'DOCTOR_CHANGE',
    );
  });
});
