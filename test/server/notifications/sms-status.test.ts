import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signTwilioRequest } from '#server/mailbox/twilio-callback.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { messagesOfCase } from '#server/notifications/messages-of-case.ts';
import { messageRoutes } from '#server/notifications/routes.ts';
import { aCase } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const PUBLIC_URL = 'https://desk.asst.example';
const TOKEN = 'token-of-the-account';
let app: TestApp;
let caseId: string;
let id: string;
let sid: string;

beforeAll(async () => {
  app = await createTestApp({
    routes: messageRoutes,
    environment: { PUBLIC_URL, TWILIO_AUTH_TOKEN: TOKEN },
  });
  ({ caseId } = await aCase(app, 'INTEGRATION_REQUESTED'));
  id = (await app.em().findOneOrFail(Message, { caseId, channel: 'SMS' })).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  sid = newSid();
  await now({
    state: 'SENT',
    providerId: sid,
    delivery: null,
    deliveryOf: null,
    sentAt: new Date(),
  });
});

const newSid = () => `SM${randomBytes(16).toString('hex')}`;
const row = () => app.em().findOneOrFail(Message, { id });
const now = (changes: Partial<Message>) => app.em().nativeUpdate(Message, { id }, changes);

interface Report {
  messageId?: string;
  fields?: Record<string, string>;
  signature?: string;
}

function report(status: string, { messageId = id, fields = {}, signature }: Report = {}) {
  const path = `/api/sms-status/${messageId}`;
  const form = {
    AccountSid: 'AC00000000000000000000000000000000',
    MessageSid: sid,
    MessageStatus: status,
    To: '+393331234567',
    ...fields,
  };
  return app
    .agent()
    .post(path)
    .set('X-Twilio-Signature', signature ?? signTwilioRequest(TOKEN, PUBLIC_URL + path, form))
    .type('form')
    .send(form);
}

async function shown() {
  const messages = await messagesOfCase(app.deps, caseId, 'it');
  const message = messages.find((each) => each.id === id);
  return [message?.state, message?.delivery];
}

describe('POST /api/sms-status/:messageId', () => {
  it.for([
    ['delivered', 'DELIVERED'],
    ['undelivered', 'UNDELIVERED'],
    ['failed', 'UNDELIVERED'],
  ] as const)('shows what was %s', async ([status, delivery]) => {
    expect((await report(status)).status).toBe(204);
    expect(await shown()).toEqual(['SENT', delivery]);
  });

  it.for(['queued', 'sending', 'sent', 'a_new_one'])(
    'waits on for the end at %s',
    async (status) => {
      expect((await report(status)).status).toBe(204);
      expect(await shown()).toEqual(['SENT', null]);
    },
  );

  it('does not go back, whatever comes late or twice', async () => {
    for (const status of ['delivered', 'sent', 'delivered', 'undelivered', 'queued']) {
      expect((await report(status)).status).toBe(204);
    }
    expect(await shown()).toEqual(['SENT', 'DELIVERED']);
  });

  it('answers alike for a message, a sid and a case that are not there, and writes nothing', async () => {
    const answers = [
      await report('delivered'),
      await report('undelivered', { fields: { MessageSid: newSid() } }),
      await report('delivered', { messageId: newId() }),
    ];
    for (const { status, text } of answers) {
      expect([status, text]).toEqual([204, '']);
    }
    expect(await shown()).toEqual(['SENT', 'DELIVERED']);
  });

  it('passes over a report of what went before it was sent again', async () => {
    await report('undelivered');
    const earlier = sid;
    sid = newSid();
    await now({ providerId: sid });
    expect(await shown()).toEqual(['SENT', null]);
    await report('undelivered', { fields: { MessageSid: earlier } });
    expect(await shown()).toEqual(['SENT', null]);
    await report('delivered');
    expect(await shown()).toEqual(['SENT', 'DELIVERED']);
  });

  it('takes a report that is here before the provider’s answer was noted', async () => {
    await now({ state: 'QUEUED', providerId: null, sentAt: null });
    await report('undelivered');
    expect((await row()).state).toBe('QUEUED');
    expect(await shown()).toEqual(['QUEUED', null]);
    await now({ state: 'SENT', providerId: sid });
    expect(await shown()).toEqual(['SENT', 'UNDELIVERED']);
  });

  it.for(['QUEUED', 'FAILED'] as const)(
    'knows by a delivery that what is %s was sent after all',
    async (state) => {
      await now({ state, providerId: null, sentAt: null, lastError: 'sms 500' });
      await report('delivered');
      expect(await shown()).toEqual(['SENT', 'DELIVERED']);
      expect(await row()).toMatchObject({ providerId: sid, lastError: null, nextAttemptAt: null });
    },
  );

  it('refuses what is not signed for this address, these fields, this account', async () => {
    const path = `/api/sms-status/${id}`;
    const form = { MessageSid: sid, MessageStatus: 'delivered' };
    const wrong = [
      '',
      'not a signature',
      signTwilioRequest('another token', PUBLIC_URL + path, form),
      signTwilioRequest(TOKEN, `${PUBLIC_URL}/api/sms-status/${newId()}`, form),
      signTwilioRequest(TOKEN, PUBLIC_URL + path, { ...form, MessageStatus: 'undelivered' }),
    ];
    for (const signature of wrong) {
      const { status, body } = await report('delivered', { signature });
      expect([status, body.code]).toEqual([403, 'not_allowed']);
    }
    expect(await shown()).toEqual(['SENT', null]);
  });

  it.for([
    [{ MessageSid: 'SM1' }, 'MessageSid'],
    [{ MessageStatus: '' }, 'MessageStatus'],
  ] as const)('refuses signed fields that say nothing: %o', async ([fields, field]) => {
    const { status, body } = await report('delivered', { fields });
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  it('finds nothing under an address that names nothing, and takes no mountain', async () => {
    expect((await report('delivered', { messageId: 'x' })).status).toBe(404);
    const huge = { To: '3'.repeat(20_000) };
    expect((await report('delivered', { fields: huge })).status).toBe(413);
  });
});
