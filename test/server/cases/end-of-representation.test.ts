import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRoutes } from '#server/cases/routes.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { Document } from '#server/documents/document.entity.ts';
import { aResident, aWholeDraft, submit, versionOf } from '#test/factories/case.ts';
import { aDeclaredFamily, changePerson } from '#test/factories/representation.ts';
import type { Agent } from '#test/factories/session.ts';
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
