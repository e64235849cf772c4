import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MESSAGE_TEMPLATES } from '#contract/message.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { messagesOfCase } from '#server/notifications/messages-of-case.ts';
import { TEMPLATES } from '#server/notifications/templates/message-templates.ts';
import { wordingRoutes } from '#server/notifications/wordings/routes.ts';
import { currentWordings } from '#server/notifications/wordings/wordings.ts';
import { aCase } from '#test/factories/case.ts';
import { type Agent, aSignedInStaffMember } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
let admin: Agent;
let adminId: string;
beforeAll(async () => {
  app = await createTestApp({ routes: wordingRoutes });
  const { agent, staff } = await aSignedInStaffMember(app, { role: 'ADMIN' });
  [admin, adminId] = [agent, staff.id];
});
afterAll(() => app.close());

const path = (template: string, rest = '') => `/api/admin/templates/${template}${rest}`;

/** The words of the product with another first paragraph. */
function aMail(template: 'case_received' | 'integration_requested', first: string) {
  const { mail } = TEMPLATES[template];
  const changed = (locale: 'it' | 'en') => ({
    ...mail![locale],
    paragraphs: [first, ...mail![locale].paragraphs],
  });
  return { it: changed('it'), en: changed('en') };
}

describe('the words of messages', () => {
  it.for(['OPERATOR', 'SUPERVISOR', 'CONTACT_CENTRE'] as const)(
    'are closed to %s',
    async (role) => {
      const { agent } = await aSignedInStaffMember(app, { role });
      expect((await agent.get('/api/admin/templates')).status).toBe(403);
      const body = { version: 0, ...aMail('case_received', 'No.') };
      expect((await agent.put(path('case_received', '/mail')).send(body)).status).toBe(403);
    },
  );

  it('are listed, each message with its channels', async () => {
    const { body } = await admin.get('/api/admin/templates').expect(200);
    expect(body.data.map(({ template }: { template: string }) => template)).toEqual([
      ...MESSAGE_TEMPLATES,
    ]);
    expect(body.data[0].channels).toEqual([{ channel: 'EMAIL', version: 0, changedAt: null }]);
    expect((await admin.get(path('no_such_template'))).status).toBe(404);
  });

  it('count for what is rendered afterwards; what was sent says what it said', async () => {
    const { caseId } = await aCase(app, 'SUBMITTED');
    const send = 'update message set state = ?, sent_at = ? where case_id = ?';
    const sentAt = new Date(app.deps.clock.now());
    await app.em().execute(send, ['SENT', sentAt, caseId]);
    app.clock.advance(60_000);
    const words = aMail('case_received', 'Parole nuove.');
    const { body } = await admin
      .put(path('case_received', '/mail'))
      .send({ version: 0, ...words })
      .expect(200);
    expect([body.mail.version, body.mail.words.it.paragraphs[0]]).toEqual([1, 'Parole nuove.']);
    expect(body.mail.product.it).toEqual(TEMPLATES.case_received.mail?.it);

    const [old] = await messagesOfCase(app.deps, caseId, 'it');
    expect(old?.text).not.toContain('Parole nuove.');
    const later = await aCase(app, 'SUBMITTED');
    const [fresh] = await messagesOfCase(app.deps, later.caseId, 'it');
    expect(fresh?.text).toContain('Parole nuove.');

    const [audit] = await app.em().find(AuditEvent, { action: 'message_wording_changed' });
    expect([audit?.actorId, audit?.detail]).toEqual([
      adminId,
      { template: 'case_received', channel: 'EMAIL', version: 1, restored: null },
    ]);
  });

  it('reach a process that kept them, within a second or so', async () => {
    await currentWordings(app.deps.sql);
    const row = `insert into message_wording (template, channel, version, words, changed_at, changed_by)
      values ('password_reset', 'EMAIL', 1, ?, ?, ?)`;
    const mail = TEMPLATES.password_reset.mail!;
    const words = { ...mail, it: { ...mail.it, subject: 'Da un altro processo' } };
    const now = app.deps.clock.now();
    await app.em().execute(row, [JSON.stringify(words), new Date(now), adminId]);
    await expect
      .poll(
        async () => (await currentWordings(app.deps.sql))('password_reset', now).mail?.it.subject,
        {
          timeout: 15_000,
        },
      )
      .toBe('Da un altro processo');
  });

  it('name known placeholders alone, all the compulsory ones, in both languages', async () => {
    const words = aMail('integration_requested', 'Ciao {fiscalCode}.');
    words.en.paragraphs = ['Hello.'];
    for (const [method, rest] of [
      ['put', '/mail'],
      ['post', '/mail/preview'],
    ] as const) {
      const { status, body } = await admin[method](path('integration_requested', rest)).send(
        method === 'put' ? { version: 0, ...words } : words,
      );
      expect([status, body.code]).toEqual([422, 'invalid']);
      expect(body.errors['it.paragraphs.0']).toContain('{fiscalCode}');
      expect(body.errors['en']).toContain('{untilDueOn}');
    }
    const half = await admin.put(path('case_received', '/mail')).send({ version: 0, it: words.it });
    expect(half.body.errors).toHaveProperty('en');
  });

  it('are previewed with sample data, and kept nowhere', async () => {
    const words = aMail('integration_requested', 'Ciao <b>.');
    const mail = await admin.post(path('integration_requested', '/mail/preview')).send(words);
    expect(mail.status).toBe(200);
    expect(mail.body.it.text).toContain('2026-DV-000123');
    expect(mail.body.en.html).toContain('Ciao &lt;b&gt;.');
    const sms = await admin.post(path('phone_code', '/sms/preview')).send({
      it: 'Codice {code}, vale {lasting}…',
      en: 'Code {code}, works for {lasting}',
    });
    expect(sms.body.it).toEqual({
      text: 'Codice 123456, vale 5 minuti…',
      length: { alphabet: 'UCS-2', characters: 29, segments: 1, foreign: ['…'] },
    });
    expect(sms.body.en.length.alphabet).toBe('GSM-7');
    expect((await admin.get(path('integration_requested'))).body.mail.version).toBe(0);
  });

  it('of a text message are three of them at most', async () => {
    const long = { it: `{code} {lasting} ${'a'.repeat(460)}`, en: '{code} {lasting}' };
    const { status, body } = await admin
      .put(path('phone_code', '/sms'))
      .send({ version: 0, ...long });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['it']]);
  });

  it('exist on the channels of the message alone', async () => {
    const sms = { version: 0, it: 'a', en: 'b' };
    expect((await admin.put(path('case_received', '/sms')).send(sms)).status).toBe(404);
    const history = path('case_received', '/versions?channel=SMS');
    expect((await admin.get(history)).status).toBe(404);
  });

  it('of two who change them at once the second is told what stands', async () => {
    const words = { version: 0, it: '{code} {lasting}', en: '{code} {lasting}' };
    const answers = await Promise.all(
      [1, 2].map(() => admin.put(path('phone_code', '/sms')).send(words)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const stale = answers.find(({ status }) => status === 409);
    expect([stale?.body.code, stale?.body.current]).toEqual(['stale_version', { version: 1 }]);
  });

  it('go back to an earlier version or to the product’s, and the history tells who did it', async () => {
    const template = 'case_taken_in_charge';
    const mail = TEMPLATES[template].mail!;
    const words = (subject: string) => ({
      it: { ...mail.it, subject: `{protocolNumber} ${subject}` },
      en: { ...mail.en, subject: `{protocolNumber} ${subject}` },
    });
    for (const [version, subject] of ['uno', 'due'].entries()) {
      await admin
        .put(path(template, '/mail'))
        .send({ version, ...words(subject) })
        .expect(200);
    }
    const restore = (body: object) => admin.post(path(template, '/mail/restoration')).send(body);
    expect((await restore({ version: 1, restore: 1 })).status).toBe(409);
    expect((await restore({ version: 2, restore: 9 })).status).toBe(404);
    const back = await restore({ version: 2, restore: 1 });
    expect(back.body.mail.words.it.subject).toBe('{protocolNumber} uno');
    const product = await restore({ version: 3, restore: 0 });
    expect(product.body.mail.words).toEqual(product.body.mail.product);

    const { body } = await admin.get(path(template, '/versions?channel=EMAIL&perPage=3'));
    expect(body.total).toBe(4);
    expect(
      body.data.map(({ version, restored }: { version: number; restored: number }) => [
        version,
        restored,
      ]),
    ).toEqual([
      [4, 0],
      [3, 1],
      [2, null],
    ]);
    expect(body.data[0]).toMatchObject({ changedBy: 'Carlo Bianchi', mail: null, sms: null });
    expect(body.data[1].mail.en.subject).toBe('{protocolNumber} uno');
  });

  it('can be taken out of the history by nobody', async () => {
    const rows = app.em().execute('delete from message_wording');
    await expect(rows).rejects.toThrow('append-only');
  });
});
