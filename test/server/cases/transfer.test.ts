import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { aCase, caseRow, versionOf } from '#test/factories/case.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from './browsers.ts';

const REASON = 'La residenza è a Magenta';
let app: TestApp;
let supervisor: Agent;
let there: Agent;
let here: Agent;

beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...boardRoutes] });
  await openPlaceDirectory();
  await anOffice(app.em(), { id: 'MAG' });
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
  there = (await aDeskBrowser(app, { office: 'MAG' })).agent;
  here = (await aDeskBrowser(app)).agent;
});
afterAll(() => app.close());

async function transfer(caseId: string, body: object = {}, agent = supervisor) {
  const version = await versionOf(app, caseId);
  return agent
    .post(`/api/desk/cases/${caseId}/transfer`)
    .send({ version, office: 'MAG', reason: REASON, ...body });
}

describe('a case given to another office', () => {
  it('leaves the hands it was in and is seen there alone, its last day unchanged', async () => {
    const { caseId } = await aCase(app, 'IN_CHARGE');
    const before = await caseRow(app, caseId);
    const answer = await transfer(caseId);
    expect([answer.status, answer.body.state, answer.body.officeId]).toEqual([
      200,
      'SUBMITTED',
      'MAG',
    ]);
    const after = await caseRow(app, caseId);
    expect([after.assignee, after.concludeDueOn]).toEqual([null, before.concludeDueOn]);
    expect((await there.get(`/api/desk/cases/${caseId}`)).status).toBe(200);
    expect(refusal(await here.get(`/api/desk/cases/${caseId}`))).toBe('404 not_found');
    const event = await app.em().findOneOrFail(CaseEvent, { case: caseId, type: 'transferred' });
    expect(event).toMatchObject({
      citizenVisible: true,
      data: { from: 'LEG', to: 'Scelta e Revoca MAG', reason: REASON },
    });
    const mails = (await app.outbox()).filter(({ template }) => template === 'case_transferred');
    expect(mails).toMatchObject([{ caseId, channel: 'EMAIL' }]);
    expect(JSON.stringify(mails)).not.toContain(REASON);
    const audited = await app.em().find(AuditEvent, { caseId, action: 'case_act' });
    expect(audited.map(({ detail }) => detail?.['event'])).toContain('transferred');
  });

  it.each(['SUBMITTED', 'INTEGRATION_REQUESTED', 'INTEGRATION_RECEIVED', 'COMMIT_FAILED'] as const)(
    'stays %s',
    async (state) => {
      const { caseId } = await aCase(app, state);
      expect((await transfer(caseId)).status).toBe(200);
      expect(await caseRow(app, caseId)).toMatchObject({ state, office: 'MAG', assignee: null });
    },
  );

  it('can be counted in its new office at once', async () => {
    const { body } = await supervisor.get('/api/desk/cases?office=MAG');
    expect(body.total).toBe(body.data.length);
  });
});

describe('a case stays where it is', () => {
  it.each([
    [{ office: 'LEG' }, '422 invalid'],
    [{ office: 'NOWHERE' }, '422 invalid'],
    [{ reason: 'no' }, '422 invalid'],
    [{ version: 1 }, '409 stale_version'],
  ])('for %j', async (body, said) => {
    const { caseId } = await aCase(app, 'IN_CHARGE');
    expect(refusal(await transfer(caseId, body))).toBe(said);
    expect((await caseRow(app, caseId)).office).toBe('LEG');
  });

  it.each([
    ['REJECTION_NOTICE', '422 invalid'],
    ['COMPLETED', '409 wrong_state'],
    ['APPROVED', '409 wrong_state'],
    ['DRAFT', '404 not_found'],
  ] as const)('while it is %s', async (state, said) => {
    const { caseId } = await aCase(app, state);
    expect(refusal(await transfer(caseId))).toBe(said);
  });

  it('whoever asks but a supervisor', async () => {
    const { caseId } = await aCase(app, 'SUBMITTED');
    expect(refusal(await transfer(caseId, {}, here))).toBe('403 not_allowed');
    expect(refusal(await transfer(caseId, {}, app.agent()))).toBe('401 not_signed_in');
    const answer = await supervisor
      .post(`/api/desk/cases/${newId()}/transfer`)
      .send({ version: 1, office: 'MAG', reason: REASON });
    expect(refusal(answer)).toBe('404 not_found');
  });
});
