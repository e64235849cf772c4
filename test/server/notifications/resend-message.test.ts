import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { failedMessages } from '#server/notifications/failed-messages.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { messageRoutes } from '#server/notifications/routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, type CaseOnDesk, refusal } from '../cases/browsers.ts';

let app: TestApp;
let woken = 0;
beforeAll(async () => {
  app = await createTestApp({
    routes: [...deskCaseRoutes, ...boardRoutes, ...messageRoutes],
    deps: { messenger: { wake: () => (woken += 1) } },
  });
  await openPlaceDirectory();
});
afterAll(() => app.close());

/** A case whose first message has failed. */
async function aFailure(changes: Partial<Message> = {}): Promise<CaseOnDesk & { id: string }> {
  const hand = await aCaseOnDesk(app, 'IN_CHARGE');
  const { id } = await app
    .em()
    .findOneOrFail(Message, { caseId: hand.caseId, template: 'case_received' });
  await change(id, { state: 'FAILED', attempts: 48, lastError: 'smtp 550', ...changes });
  return { ...hand, id };
}

const change = (id: string, changes: Partial<Message>) =>
  app.em().nativeUpdate(Message, { id }, changes);
const resend = (agent: Agent, caseId: string, id: string) =>
  agent.post(`/api/desk/cases/${caseId}/messages/${id}/resend`);

describe('POST /api/desk/cases/:caseId/messages/:messageId/resend', () => {
  it('queues it anew for its operator, wakes the sender and leaves a trace', async () => {
    const { desk, caseId, id, operator } = await aFailure();
    woken = 0;
    const { status, body } = await resend(desk, caseId, id);
    expect([status, body.id, body.state, body.mayResend]).toEqual([200, id, 'QUEUED', false]);
    expect(woken).toBe(1);
    expect(await app.em().findOneOrFail(Message, { id })).toMatchObject({
      state: 'QUEUED',
      attempts: 0,
      lastError: null,
      nextAttemptAt: new Date(app.deps.clock.now()),
      resends: 1,
    });
    const [trace] = await app.em().find(AuditEvent, { caseId, action: 'message_resent' });
    expect(trace).toMatchObject({
      actorId: operator.staffId,
      detail: { messageId: id, channel: 'EMAIL' },
    });
  });

  it('takes one that a phone never got, and for a supervisor of another’s case', async () => {
    const { caseId, id } = await aFailure({
      state: 'SENT',
      providerId: 'SM1',
      delivery: 'UNDELIVERED',
      deliveryOf: 'SM1',
    });
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
    expect((await resend(agent, caseId, id)).status).toBe(200);
    expect(await app.em().findOneOrFail(Message, { id })).toMatchObject({
      state: 'QUEUED',
      providerId: null,
      delivery: null,
    });
  });

  it('is told by the case which messages may be sent again', async () => {
    const { desk, caseId, id } = await aFailure();
    const { body } = await desk.get(`/api/desk/cases/${caseId}`);
    const open = body.messages.filter((each: { mayResend: boolean }) => each.mayResend);
    expect(open.map((each: { id: string }) => each.id)).toEqual([id]);
  });

  it('is refused to who is not signed in, a citizen, a colleague, another office', async () => {
    const { citizen, caseId, id } = await aFailure();
    expect(refusal(await resend(app.agent(), caseId, id))).toBe('401 not_signed_in');
    expect(refusal(await resend(citizen, caseId, id))).toBe('401 not_signed_in');
    const { agent: colleague } = await aDeskBrowser(app);
    expect(refusal(await resend(colleague, caseId, id))).toBe('403 not_allowed');
    const { agent: pharmacist } = await aDeskBrowser(app, { role: 'PHARMACIST' });
    expect(refusal(await resend(pharmacist, caseId, id))).toBe('403 not_allowed');
    await anOffice(app.em(), { id: 'MAG' });
    const { agent: elsewhere } = await aDeskBrowser(app, { office: 'MAG' });
    expect(refusal(await resend(elsewhere, caseId, id))).toBe('404 not_found');
  });

  it('finds no message of another case, and none that is not there', async () => {
    const { desk, caseId } = await aFailure();
    const other = await aFailure();
    for (const id of [other.id, newId(), 'x']) {
      expect(refusal(await resend(desk, caseId, id))).toBe('404 not_found');
    }
    expect(refusal(await resend(desk, newId(), other.id))).toBe('404 not_found');
  });

  it('is refused for a case of one’s own household', async () => {
    const { caseId, id, resident } = await aFailure();
    const { agent } = await aDeskBrowser(app, {
      role: 'SUPERVISOR',
      office: null,
      person: resident.person.id,
    });
    expect(refusal(await resend(agent, caseId, id))).toBe('403 household_case');
  });

  it.for([
    ['waits', { state: 'QUEUED' }],
    ['arrived', { state: 'SENT' }],
    ['was called off', { state: 'CANCELLED' }],
    ['was sent again three times', { resends: 3 }],
    ['is of no use any more', { template: 'integration_requested' }],
    ['is old', { createdAt: new Date('2026-01-01T00:00:00Z') }],
  ] as const)('conflicts when it %s', async ([, changes]) => {
    const { desk, caseId, id } = await aFailure(changes);
    expect(refusal(await resend(desk, caseId, id))).toBe('409 wrong_state');
  });

  it('is done once of two at the same moment', async () => {
    const { desk, caseId, id } = await aFailure();
    const answers = await Promise.all([resend(desk, caseId, id), resend(desk, caseId, id)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect((await app.em().findOneOrFail(Message, { id })).resends).toBe(1);
  });
});

describe('what the board says of messages that did not arrive', () => {
  it('counts them and names their cases, not those of long ago', async () => {
    await app.em().nativeUpdate(Message, {}, { state: 'CANCELLED' });
    const first = await aFailure({ createdAt: new Date(app.deps.clock.now() - 60_000) });
    const { id, caseId } = await aFailure();
    const taken = await app
      .em()
      .findOneOrFail(Message, { caseId, template: 'case_taken_in_charge' });
    await change(taken.id, {
      state: 'SENT',
      providerId: 'SM2',
      delivery: 'UNDELIVERED',
      deliveryOf: 'SM2',
    });
    await aFailure({ createdAt: new Date('2026-01-01T00:00:00Z') });
    const { agent } = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
    const { failedMessages: failed } = (await agent.get('/api/desk/board')).body;
    expect(failed.count).toBe(3);
    expect(failed.cases).toMatchObject([
      { id: caseId, messages: 2, officeName: 'Scelta e Revoca LEG' },
      { id: first.caseId, messages: 1 },
    ]);
    expect(failed.cases[0].protocolNumber).toMatch(/\d/);
    await resend(agent, caseId, id);
    expect((await failedMessages(app.deps.sql, app.deps.clock.now())).count).toBe(2);
  });
});
