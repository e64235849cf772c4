import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRoutes } from '#server/cases/routes.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { Document } from '#server/documents/document.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { ACTS, aResident, aWholeDraft, submit, versionOf } from '#test/factories/case.ts';
import { aDeclaredFamily, changePerson } from '#test/factories/representation.ts';
import { type Agent, aSignedInCitizen } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...caseRoutes, ...documentRoutes, ...certificateRoutes],
  });
});
afterAll(() => app.close());

/** What a parent with an open session can do with a case, one after the other. */
async function answersOf(citizen: Agent, caseId: string, documentId: string): Promise<string[]> {
  const version = await versionOf(app, caseId);
  const calls = [
    citizen.get(`/api/cases/${caseId}`),
    citizen.get(`/api/cases/${caseId}/documents`),
    citizen.get(`/api/documents/${documentId}/content`),
    citizen.delete(`/api/documents/${documentId}`),
    citizen.get(`/api/cases/${caseId}/receipt.pdf`),
    citizen.post(`/api/cases/${caseId}/rating`).send({ stars: 4 }),
    citizen.put(`/api/cases/${caseId}/draft`).send({ version, step: 'contact', form: {} }),
    citizen.post(`/api/cases/${caseId}/withdrawal`).send({ version }),
  ];
  const answers: string[] = [];
  for (const call of calls) {
    answers.push(refusal(await call));
  }
  return answers;
}

describe('at 00:00 of the eighteenth birthday', () => {
  it('the parent’s open session reaches nothing of the child any more', async () => {
    const family = await aDeclaredFamily(app, { birthDate: '2008-11-24' });
    const hand = await aWholeDraft(app, {
      type: 'FIRST_CHOICE',
      resident: family.parent,
      beneficiaryId: family.child.id,
    });
    await submit(app, hand);
    const document = await app.em().findOneOrFail(Document, { case: hand.caseId });
    app.clock.set('2026-11-23T22:59:59.000Z');
    const citizen = await browserOf(app, family.parent);
    const list = () => citizen.get('/api/cases');
    expect((await citizen.get(`/api/cases/${hand.caseId}`)).status).toBe(200);
    expect((await list()).body.total).toBe(1);
    app.clock.set('2026-11-23T23:00:00.000Z');
    expect(new Set(await answersOf(citizen, hand.caseId, document.id))).toEqual(
      new Set(['404 not_found']),
    );
    expect((await list()).body).toEqual({ data: [], total: 0 });
    const begun = await citizen
      .post('/api/cases')
      .send({ type: 'DOCTOR_CHANGE', beneficiaryId: family.child.id });
    expect(refusal(begun)).toBe('404 not_found');
    app.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('the case is the child’s, and goes on in the child’s hands to the registry', async () => {
    const family = await aDeclaredFamily(app, { birthDate: '2008-11-24' });
    const { child } = family;
    const hand = await aWholeDraft(app, {
      type: 'FIRST_CHOICE',
      resident: family.parent,
      beneficiaryId: child.id,
    });
    for (const act of ['submit', 'take', 'requestIntegration'] as const) {
      await ACTS[act](app, hand);
    }
    app.clock.set('2026-11-23T22:59:59.000Z');
    const { fiscalCode, surname, name, sex, birthDate, birthPlaceCode } = child;
    const { account, agent } = await aSignedInCitizen(app, {
      fiscalCode,
      surname,
      name,
      sex,
      birthDate,
      birthPlaceCode,
      person: child.id,
    });
    const { agent: stranger } = await aSignedInCitizen(app);
    const path = `/api/cases/${hand.caseId}`;
    expect(refusal(await agent.get(path))).toBe('404 not_found');
    expect((await agent.get('/api/cases')).body.total).toBe(0);
    app.clock.set('2026-11-23T23:00:00.000Z');
    const { body } = await agent.get('/api/cases');
    expect(body).toMatchObject({
      data: [{ id: hand.caseId, beneficiary: { own: true, inherited: true, kind: null } }],
      total: 1,
    });
    expect(refusal(await stranger.get(path))).toBe('404 not_found');

    const documents = await app.em().find(Document, { case: hand.caseId });
    const parents = documents.find(({ kind }) => kind === 'IDENTITY_DOCUMENT');
    const seen = await agent.get(path);
    const shown = seen.body.documents.map(({ kind }: { kind: string }) => kind);
    expect(shown).toEqual(['HEALTH_CARD']);
    expect((await agent.get(`${path}/documents`)).body.data).toHaveLength(1);
    const content = await agent.get(`/api/documents/${parents?.id}/content`);
    expect(refusal(content)).toBe('404 not_found');
    expect((await agent.get(`${path}/given-documents`)).body.data).toEqual([]);

    const answered = await agent
      .post(`${path}/integration`)
      .send({ version: seen.body.version, answers: { '1-1': 'Ecco' }, note: '' });
    expect([answered.status, answered.body.state]).toEqual([200, 'INTEGRATION_RECEIVED']);
    await ACTS.take(app, hand);
    await ACTS.approve(app, hand);
    expect(await ACTS.commit(app, hand)).toBe('COMPLETED');
    const told = await app.em().find(Message, { caseId: hand.caseId }, { orderBy: { id: 'asc' } });
    const toChild = told.filter(({ accountId }) => accountId === account.id);
    expect(new Set(toChild.map(({ template }) => template))).toEqual(
      new Set(['integration_received', 'case_approved']),
    );
    expect(told.filter(({ createdAt }) => createdAt.getTime() >= app.clock.now())).toEqual(toChild);
    app.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('an emancipated minor is out of the parent’s reach before that', async () => {
    const family = await aDeclaredFamily(app, { birthDate: '2010-02-20' });
    const citizen = await browserOf(app, family.parent);
    const begin = () =>
      citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE', beneficiaryId: family.child.id });
    expect((await begin()).status).toBe(201);
    await changePerson(app, family.child.id, { emancipatedOn: '2026-11-23' });
    expect(refusal(await begin())).toBe('404 not_found');
  });

  it('an emancipated minor asks alone, once the registry knows of it', async () => {
    const minor = await aResident(app, { person: { birthDate: '2010-02-20' } });
    const citizen = await browserOf(app, minor);
    const against = async () => {
      const asked = await citizen.get('/api/request-types/DOCTOR_REVOKE/eligibility');
      return asked.body.results
        .filter(({ passed }: { passed: boolean }) => !passed)
        .map(({ ruleId }: { ruleId: string }) => ruleId);
    };
    expect(await against()).toContain('R-AC-1');
    await changePerson(app, minor.person.id, { emancipatedOn: '2026-11-23' });
    expect(await against()).not.toContain('R-AC-1');
  });
});
