import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { Document } from '#server/documents/document.entity.ts';
import { aDocument, aResident, aWholeDraft, caseRow } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { createMemoryFileStore } from '#test/support/memory-file-store.ts';
import { browserOf, refusal } from './browsers.ts';

let app: TestApp;
const files = createMemoryFileStore();
beforeAll(async () => {
  app = await createTestApp({ routes: caseRoutes, deps: { files } });
});
afterAll(() => app.close());

async function aDraft(): Promise<{ citizen: Agent; id: string; accountId: string }> {
  const resident = await aResident(app);
  const citizen = await browserOf(app, resident);
  const { body } = await citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE' });
  return { citizen, id: body.id, accountId: resident.account.id };
}

describe('beginning', () => {
  it('gives an empty draft at its first step', async () => {
    const citizen = await browserOf(app, await aResident(app));
    const answer = await citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      type: 'DOCTOR_CHANGE',
      state: 'DRAFT',
      turn: 'CITIZEN',
      version: 1,
      step: 'doctor',
      form: {},
      protocolNumber: null,
      can: { edit: true, submit: true, withdraw: false, downloadReceipt: false },
    });
  });

  it('twice goes on with the same one, twenty times at once too', async () => {
    const citizen = await browserOf(app, await aResident(app));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => citizen.post('/api/cases').send({ type: 'FIRST_CHOICE' })),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
  });

  it('of another type is another draft', async () => {
    const { citizen, id } = await aDraft();
    const other = await citizen.post('/api/cases').send({ type: 'DOCTOR_REVOKE' });
    expect(other.body.id).not.toBe(id);
    const list = await citizen.get('/api/cases?group=draft');
    expect(list.body).toMatchObject({ total: 2 });
  });
});

describe('saving', () => {
  const doctorId = newId();

  it('keeps the form incomplete as it is, and grows the version', async () => {
    const { citizen, id } = await aDraft();
    const saved = await citizen
      .put(`/api/cases/${id}/draft`)
      .send({ version: 1, step: 'contact', form: { doctorId, note: '' } });
    expect(saved.body).toMatchObject({ version: 2, step: 'contact', form: { doctorId, note: '' } });
    const read = await citizen.get(`/api/cases/${id}`);
    expect(read.body.form).toEqual({ doctorId, note: '' });
  });

  it('answers with no more than the outcome to who prefers so', async () => {
    const { citizen, id } = await aDraft();
    const saved = await citizen
      .put(`/api/cases/${id}/draft`)
      .set('Prefer', 'return=minimal')
      .send({ version: 1, step: 'contact', form: {} });
    expect(saved.body).toEqual({ id, state: 'DRAFT', version: 2 });
  });

  it('from a second tab that saw less is refused with what the first saved', async () => {
    const { citizen, id } = await aDraft();
    const save = (note: string) =>
      citizen.put(`/api/cases/${id}/draft`).send({ version: 1, step: 'contact', form: { note } });
    const [first, second] = await Promise.all([save('prima'), save('seconda')]);
    const [kept, refused] = first.status === 200 ? [first, second] : [second, first];
    expect(kept.status).toBe(200);
    expect(refusal(refused)).toBe('409 stale_version');
    expect(refused.body.current).toEqual({ version: 2, form: kept.body.form });
  });

  it.each([
    [{ pippo: 'x' }, 'pippo', 'Questo campo non è previsto.'],
    [{ note: 'x'.repeat(501) }, 'note', 'Troppo lungo: al massimo 500 caratteri.'],
    [{ doctorId: true }, 'doctorId', 'Il valore non è del tipo giusto.'],
  ])('of what the form has not is refused: %j', async (form, field, text) => {
    const { citizen, id } = await aDraft();
    const answer = await citizen
      .put(`/api/cases/${id}/draft`)
      .send({ version: 1, step: 'contact', form });
    expect(refusal(answer)).toBe('422 invalid');
    expect(answer.body.errors).toEqual({ [field]: text });
  });

  it('what was submitted is refused', async () => {
    const hand = await aWholeDraft(app);
    const citizen = await browserOf(app, hand.resident);
    await citizen
      .post(`/api/cases/${hand.caseId}/submission`)
      .set('Idempotency-Key', newId())
      .send({ version: 2, declaration: true })
      .expect(201);
    const answer = await citizen
      .put(`/api/cases/${hand.caseId}/draft`)
      .send({ version: 3, step: 'contact', form: {} });
    expect(refusal(answer)).toBe('409 wrong_state');
    expect(refusal(await citizen.delete(`/api/cases/${hand.caseId}/draft`))).toBe(
      '409 wrong_state',
    );
  });
});

describe('throwing away', () => {
  it('takes the documents and every file of theirs', async () => {
    const { citizen, id, accountId } = await aDraft();
    for (const name of ['front', 'back']) {
      await files.put(name, Readable.from([Buffer.from('x')]));
    }
    await aDocument(app, {
      case: id,
      owner: accountId,
      kind: 'HEALTH_CARD',
      storageKey: 'front',
      backStorageKey: 'back',
    });
    await citizen.delete(`/api/cases/${id}/draft`).expect(204);
    const em = app.em();
    expect(await em.count(CaseFile, { id })).toBe(0);
    expect(await em.count(Document, { case: id })).toBe(0);
    expect([...files.files.keys()]).toEqual([]);
    expect(refusal(await citizen.get(`/api/cases/${id}`))).toBe('404 not_found');
  });
});

const eligibility = async (citizen: Agent, type = 'DOCTOR_CHANGE') =>
  (await citizen.get(`/api/request-types/${type}/eligibility`)).body;

describe('whether somebody may ask', () => {
  it('is told with every rule, before any doctor is picked', async () => {
    const { citizen, id } = await aDraft();
    const answer = await eligibility(citizen);
    expect(answer).toMatchObject({ eligible: true, draftId: id, openCaseId: null });
    expect(answer.results.map((result: { ruleId: string }) => result.ruleId)).toContain('R-CM-5');
  });

  it('is no for whoever never had a doctor, who makes a first choice instead', async () => {
    const citizen = await browserOf(app, await aResident(app, { doctor: null }));
    const failed = (await eligibility(citizen)).results.filter(
      (result: { passed: boolean }) => !result.passed,
    );
    expect(failed).toMatchObject([{ ruleId: 'R-CM-2' }]);
    expect(await eligibility(citizen, 'FIRST_CHOICE')).toMatchObject({ eligible: true });
  });

  it('is no, with the open case, for who has one', async () => {
    const hand = await aWholeDraft(app);
    const citizen = await browserOf(app, hand.resident);
    await citizen
      .post(`/api/cases/${hand.caseId}/submission`)
      .set('Idempotency-Key', newId())
      .send({ version: (await caseRow(app, hand.caseId)).version, declaration: true });
    expect(await eligibility(citizen)).toMatchObject({
      eligible: false,
      openCaseId: hand.caseId,
      draftId: null,
    });
  });

  it('is no for whom the registry does not know', async () => {
    const { agent } = await aSignedInCitizen(app);
    expect(await eligibility(agent)).toMatchObject({
      eligible: false,
      results: [{ ruleId: 'R-AC-5', passed: false }],
    });
  });

  it('of a type that does not exist is nothing', async () => {
    const { citizen } = await aDraft();
    const answer = await citizen.get('/api/request-types/NOTHING/eligibility');
    expect(refusal(answer)).toBe('404 not_found');
  });
});
