import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { ACTS, aResident } from '#test/factories/case.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { signInAs } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, refusal } from './browsers.ts';

const NOW = '2026-11-16T09:00:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: [...caseRoutes, ...deskCaseRoutes], now: NOW });
  // As the server does at its start.
  await openPlaceDirectory();
});
afterAll(() => app.close());

describe('rating', () => {
  it('is kept once, and not of a draft', async () => {
    const hand = await aCaseOnDesk(app, 'COMPLETED');
    const rate = (stars: number) =>
      hand.citizen.post(`/api/cases/${hand.caseId}/rating`).send({ stars, answers: ['chiaro'] });
    const given = async () =>
      (await hand.citizen.get(`/api/cases/${hand.caseId}`)).body.rating as unknown;
    expect(await given()).toBeNull();
    expect((await rate(5)).status).toBe(204);
    expect(await given()).toEqual({ stars: 5, answers: ['chiaro'], comment: '' });
    expect(refusal(await rate(1))).toBe('409 already_done');
    expect(refusal(await rate(6))).toBe('422 invalid');
    expect(await given()).toMatchObject({ stars: 5 });
    const draft = await aCaseOnDesk(app, 'DRAFT');
    const early = await draft.citizen.post(`/api/cases/${draft.caseId}/rating`).send({ stars: 5 });
    expect(refusal(early)).toBe('404 not_found');
  });
});

describe('the private area', () => {
  it('groups the cases by whose turn it is, last changed first', async () => {
    const resident = await aResident(app);
    const waiting = await aCaseOnDesk(app, 'INTEGRATION_REQUESTED', { resident });
    const done = await aCaseOnDesk(app, 'WITHDRAWN', { resident, type: 'DOCTOR_REVOKE' });
    app.clock.advance(60_000);
    const running = await aCaseOnDesk(app, 'SUBMITTED', { resident, type: 'DOCTOR_REVOKE' });
    app.clock.set(NOW);
    const ids = async (group = '') => {
      const { body } = await waiting.citizen.get(`/api/cases${group && `?group=${group}`}`);
      return body.data.map(({ id }: { id: string }) => id);
    };
    expect((await ids())[0]).toBe(running.caseId);
    expect(await ids('waiting_for_you')).toEqual([waiting.caseId]);
    expect(await ids('in_progress')).toEqual([running.caseId]);
    expect(await ids('concluded')).toEqual([done.caseId]);
    const page = await waiting.citizen.get('/api/cases?page=2&perPage=2');
    expect(page.body).toMatchObject({ total: 3 });
    expect(page.body.data).toHaveLength(1);
    expect((await waiting.citizen.get('/api/cases?page=9')).body).toEqual({ data: [], total: 3 });
  });

  it.each([
    ['INTEGRATION_REQUESTED', '2026-12-16', '2026-12-17'],
    ['REJECTION_NOTICE', '2026-11-26', '2026-11-27'],
  ] as const)('waits in %s for the citizen up to %s', async (state, lastDay, dayAfter) => {
    const hand = await aCaseOnDesk(app, state);
    const look = async (group: string) =>
      (await hand.citizen.get(`/api/cases?group=${group}`)).body.data.map(
        ({ turn }: { turn: string }) => turn,
      );
    for (const [day, waiting, running] of [
      [lastDay, ['CITIZEN'], []],
      [dayAfter, [], ['OFFICE']],
    ] as const) {
      app.clock.set(`${day}T11:00:00Z`);
      const citizen = app.agent();
      await signInAs(app, citizen, hand.resident.account);
      hand.citizen = citizen;
      expect(await look('waiting_for_you')).toEqual(waiting);
      expect(await look('in_progress')).toEqual(running);
    }
    app.clock.set(NOW);
  });

  it('lets citizens read again what was written to them and what they wrote', async () => {
    const hand = await aCaseOnDesk(app, 'REJECTION_NOTICE');
    const path = `/api/cases/${hand.caseId}`;
    const { body } = await hand.citizen.get(path);
    expect(body.timeline[0]).toMatchObject({
      type: 'rejection_notice_sent',
      data: { reasons: ['DOCUMENTS_NOT_VALID'], text: 'Il documento è scaduto da un anno' },
    });
    const text = 'Il documento vale ancora';
    await hand.citizen.post(`${path}/objection`).send({ version: body.version, text }).expect(200);
    const after = await hand.citizen.get(path);
    expect(after.body.timeline[0]).toMatchObject({ type: 'objection_received', data: { text } });
  });

  it('LC-10: shows the whole timeline without names, notes and inner workings', async () => {
    const hand = await aCaseOnDesk(app, 'COMMIT_FAILED', {
      staff: { name: 'Ermenegildo', surname: 'Segretissimo' },
    });
    const path = `/api/desk/cases/${hand.caseId}`;
    await hand.desk.post(`${path}/notes`).send({ text: 'Nota interna riservata' }).expect(201);
    await hand.desk
      .post(`${path}/phone-contacts`)
      .send({
        number: '+390331222222',
        direction: 'OUTGOING',
        result: 'NO_ANSWER',
        note: 'Non risponde mai',
      })
      .expect(201);
    const answer = await hand.citizen.get(`/api/cases/${hand.caseId}`);
    expect(answer.body.timeline.map(({ type }: { type: string }) => type)).toEqual([
      'phone_contact',
      'approved',
      'taken_in_charge',
      'submitted',
    ]);
    expect(answer.body.timeline[0]).toMatchObject({
      data: { result: 'NO_ANSWER' },
      actorName: null,
    });
    expect(answer.body).toMatchObject({ outcome: null, commitFailure: null });
    for (const secret of [
      'Segretissimo',
      'riservata',
      '0331222222',
      'Non risponde mai',
      'R-DS-1',
    ]) {
      expect(answer.text).not.toContain(secret);
    }
  });

  it('tells the outcome: a rejection with its reasons, an approval with its day', async () => {
    const rejected = await aCaseOnDesk(app, 'REJECTED');
    expect((await rejected.citizen.get(`/api/cases/${rejected.caseId}`)).body.outcome).toEqual({
      kind: 'REJECTED',
      reasons: ['DOCUMENTS_NOT_VALID'],
      text: 'Il documento è scaduto da un anno',
    });
    const completed = await aCaseOnDesk(app, 'COMPLETED');
    expect((await completed.citizen.get(`/api/cases/${completed.caseId}`)).body).toMatchObject({
      outcome: { kind: 'APPROVED', effectiveOn: '2026-11-16', doctorId: completed.wanted?.id },
      chosenDoctor: { id: completed.wanted?.id },
    });
  });

  it('has not yet an outcome while an approval is being written', async () => {
    const hand = await aCaseOnDesk(app, 'APPROVED');
    expect((await hand.citizen.get(`/api/cases/${hand.caseId}`)).body).toMatchObject({
      state: 'APPROVED',
      turn: 'OFFICE',
      outcome: null,
    });
    await ACTS.commit(app, hand);
  });
});
