import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseForm } from '#contract/case-form.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { PlaceHold } from '#server/doctors/place-hold.entity.ts';
import { Document } from '#server/documents/document.entity.ts';
import { doctorRoutes } from '#server/doctors/routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { ACTS, aDocument, caseRow, versionOf } from '#test/factories/case.ts';
import { aDoctor, newId } from '#test/factories/registry.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, browserOf, type CaseOnDesk, refusal } from './browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...caseRoutes, ...doctorRoutes] });
  await openPlaceDirectory();
});
afterAll(() => app.close());

const NOTE = { kind: 'FIELD', field: 'note', label: 'Note', reasons: ['UNCLEAR'] };

async function ask({ caseId, desk }: CaseOnDesk, items: object[]) {
  return desk.post(`/api/desk/cases/${caseId}/integration-requests`).send({
    version: await versionOf(app, caseId),
    message: 'Serve una correzione',
    items,
  });
}

async function answer({ caseId, citizen }: CaseOnDesk, fields: CaseForm, answers: object = {}) {
  const version = await versionOf(app, caseId);
  return citizen.post(`/api/cases/${caseId}/integration`).send({ version, fields, answers });
}

const firstDocument = async ({ caseId }: CaseOnDesk) =>
  app.em().findOneOrFail(Document, { case: caseId, kind: 'IDENTITY_DOCUMENT' });

describe('asking for a field again', () => {
  it('pins it by its name, called as the form calls it, with what is wrong', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE', { form: { note: 'Boh' } });
    await ask(hand, [{ ...NOTE, reason: 'Che cosa intendi?' }]);
    expect((await hand.citizen.get(`/api/cases/${hand.caseId}`)).body.integration).toMatchObject({
      items: [
        {
          id: '1-1',
          kind: 'FIELD',
          field: 'note',
          label: 'Note per l’ufficio',
          reason: 'Che cosa intendi?',
          reasons: ['UNCLEAR'],
          answer: null,
        },
      ],
      changes: [],
    });
  });

  it('pins a document of the case, whose kind is asked again', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const { id } = await firstDocument(hand);
    const asked = await ask(hand, [
      { kind: 'DOCUMENT', documentId: id, label: 'Carta', reasons: ['EXPIRED', 'BACK_MISSING'] },
    ]);
    expect(asked.body.rounds[0].items).toMatchObject([
      { documentId: id, documentKind: 'IDENTITY_DOCUMENT', reasons: ['EXPIRED', 'BACK_MISSING'] },
    ]);
  });

  it('refuses a field the form does not have, one asked twice, a document of another case', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const other = await firstDocument(await aCaseOnDesk(app, 'IN_CHARGE'));
    const refused = await ask(hand, [
      { kind: 'FIELD', field: 'income', label: 'Reddito' },
      NOTE,
      NOTE,
      { kind: 'DOCUMENT', documentId: other.id, label: 'Carta' },
      { kind: 'DOCUMENT', documentId: newId(), label: 'Carta' },
      { kind: 'FIELD', label: 'Senza nome' },
    ]);
    expect(refusal(refused)).toBe('422 invalid');
    expect(Object.keys(refused.body.errors)).toEqual([
      'items.0.field',
      'items.2.field',
      'items.3.documentId',
      'items.4.documentId',
      'items.5.field',
    ]);
    expect((await caseRow(app, hand.caseId)).state).toBe('IN_CHARGE');
    expect(refusal(await ask(hand, [{ ...NOTE, reasons: ['UGLY'] }]))).toBe('422 invalid');
  });

  it('is for who holds the case, signed in', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    const other = await aDeskBrowser(app);
    expect(refusal(await ask({ ...hand, desk: other.agent }, [NOTE]))).toBe('403 not_allowed');
    expect((await ask({ ...hand, desk: app.agent() }, [NOTE])).status).toBe(401);
  });
});

async function aPinnedCase(form: Record<string, string> = { note: 'Boh' }): Promise<CaseOnDesk> {
  const hand = await aCaseOnDesk(app, 'IN_CHARGE', { form });
  expect((await ask(hand, [NOTE])).status).toBe(200);
  return hand;
}

describe('answering with a field', () => {
  it('changes that field alone, and keeps what it was before', async () => {
    const hand = await aPinnedCase();
    const before = (await caseRow(app, hand.caseId)).form;
    expect((await answer(hand, { note: '  Al mattino  ' })).body.state).toBe(
      'INTEGRATION_RECEIVED',
    );
    expect((await caseRow(app, hand.caseId)).form).toEqual({ ...before, note: 'Al mattino' });
    const view = await hand.desk.get(`/api/desk/cases/${hand.caseId}`);
    expect(view.body.rounds[0].changes).toEqual([
      { field: 'note', before: 'Boh', after: 'Al mattino' },
    ]);
  });

  it('keeps the value of every round', async () => {
    const hand = await aPinnedCase();
    await answer(hand, { note: 'Al mattino' });
    await ACTS.take(app, hand);
    await ask(hand, [NOTE]);
    await answer(hand, { note: 'Dopo le nove' });
    const { rounds } = (await hand.citizen.get(`/api/cases/${hand.caseId}`)).body;
    expect(rounds.map(({ changes }: { changes: object[] }) => changes)).toEqual([
      [{ field: 'note', before: 'Al mattino', after: 'Dopo le nove' }],
      [{ field: 'note', before: 'Boh', after: 'Al mattino' }],
    ]);
  });

  it('refuses what is locked, whatever else is right', async () => {
    const hand = await aPinnedCase();
    const doctor = await aDoctor(app.em());
    const tampered = await answer(hand, { note: 'Al mattino', doctorId: doctor.id, admin: true });
    expect(refusal(tampered)).toBe('422 invalid');
    expect(tampered.body.errors).toEqual({
      'fields.doctorId': 'Questo dato non è tra quelli da correggere.',
      'fields.admin': 'Questo dato non è tra quelli da correggere.',
    });
    expect((await caseRow(app, hand.caseId)).form).toMatchObject({ note: 'Boh' });
  });

  it('refuses a value that is missing or not of the form, at its field', async () => {
    const hand = await aPinnedCase();
    expect((await answer(hand, {})).body.errors).toEqual({
      'fields.note': 'Correggi o conferma questo dato.',
    });
    const long = await answer(hand, { note: 'x'.repeat(501) });
    expect(Object.keys(long.body.errors)).toEqual(['fields.note']);
  });

  it('is the citizen’s alone, on the version they saw', async () => {
    const hand = await aPinnedCase();
    const other = await aCaseOnDesk(app, 'SUBMITTED');
    const stranger = { ...hand, citizen: await browserOf(app, other.resident) };
    expect(refusal(await answer(stranger, { note: 'x' }))).toBe('404 not_found');
    expect((await answer({ ...hand, citizen: app.agent() }, { note: 'x' })).status).toBe(401);
    const old = await hand.citizen
      .post(`/api/cases/${hand.caseId}/integration`)
      .send({ version: 1, fields: { note: 'x' }, answers: {} });
    expect(refusal(old)).toBe('409 stale_version');
  });

  it('with a doctor demands one that can be chosen', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE');
    await ask(hand, [{ kind: 'FIELD', field: 'doctorId', label: 'Medico' }]);
    const full = await aDoctor(app.em(), { maxPatients: 10, patientCount: 10 });
    const refused = await answer(hand, { doctorId: full.id });
    expect(refusal(refused)).toBe('409 rules_failed');
    expect(refused.body.rules).toMatchObject([{ ruleId: 'R-DS-1' }]);
    const options = await hand.citizen.get(`/api/cases/${hand.caseId}/doctors`);
    expect(options.status).toBe(200);
    const free = await aDoctor(app.em());
    expect((await answer(hand, { doctorId: free.id })).body.state).toBe('INTEGRATION_RECEIVED');
    expect((await caseRow(app, hand.caseId)).form).toMatchObject({ doctorId: free.id });
    const held = await app.em().find(PlaceHold, { caseFile: hand.caseId });
    expect(held).toMatchObject([{ doctor: free.id }]);
  });

  it('and a document waits for both', async () => {
    const hand = await aCaseOnDesk(app, 'IN_CHARGE', { form: { note: 'Boh' } });
    const { id, kind } = await firstDocument(hand);
    await ask(hand, [NOTE, { kind: 'DOCUMENT', documentId: id, label: 'Carta' }]);
    expect((await answer(hand, { note: 'x' })).body.errors).toEqual({
      'answers.1-2': 'Carica il documento richiesto.',
    });
    await aDocument(app, {
      case: hand.caseId,
      owner: hand.resident.account.id,
      kind,
      integrationRound: 1,
      integrationItem: '1-2',
    });
    expect((await answer(hand, { note: 'x' })).body.state).toBe('INTEGRATION_RECEIVED');
  });
});
