import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '#server/identity/account.entity.ts';
import { notifyOwner } from '#server/identity/notify-owner.ts';
import { sendCode } from '#server/identity/send-code.ts';
import { sendLink } from '#server/identity/send-link.ts';
import { readMailboxSettings } from '#server/mailbox/settings.ts';
import { type RunningMailbox, startMailbox } from '#server/mailbox/start-mailbox.ts';
import { type Dispatcher, createDispatcher } from '#server/notifications/dispatcher.ts';
import { aCitizen } from '#test/factories/account.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { type MailboxReader, mailboxReader } from '#test/support/mailbox-reader.ts';

// What identity queues and what the templates need are written in two places: here they meet.
let folder: string;
let mailbox: RunningMailbox;
let app: TestApp;
let dispatcher: Dispatcher;
let reader: MailboxReader;
let account: Account;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-identity-messages-'));
  mailbox = await startMailbox(
    readMailboxSettings({
      MAILBOX_PORT: '0',
      SMTP_PORT: '0',
      MAILBOX_FILE: join(folder, 'mailbox.jsonl'),
    }),
  );
  const environment = { SMTP_URL: mailbox.smtpUrl, TWILIO_API_URL: mailbox.url };
  app = await createTestApp({ environment, routes: [] });
  reader = mailboxReader(mailbox.url);
  dispatcher = createDispatcher(app.deps, { only: 'account', pollMs: 50 });
  dispatcher.start();
  account = await aCitizen(app.em(), { locale: 'en' });
});
afterAll(async () => {
  await dispatcher.stop();
  await app.close();
  await mailbox.close();
  await rm(folder, { recursive: true, force: true });
});

it.for([
  ['ACTIVATION', /\/attiva#token=[\w-]{43}$/m, /48 hours/],
  ['PASSWORD_RESET', /\/[\w-]+#token=[\w-]{43}$/m, /\d+ minutes/],
  ['CHANGE_EMAIL', /\/conferma-email#token=[\w-]{43}$/m, /\d+ minutes/],
] as const)(
  'the link of %s arrives, with how long it can be used',
  async ([purpose, link, time]) => {
    const to = `${purpose.toLowerCase().replace('_', '-')}@example.org`;
    await app.em().transactional((em) => sendLink(em, app.deps, account, purpose, to));
    const mail = await reader.awaitMail(to);
    expect(mail.text).toMatch(link);
    expect(mail.text).toMatch(time);
  },
);

it('a code arrives, with how long it can be used', async () => {
  const caller = { ipAddress: '127.0.0.1', requestId: 'r' };
  await app.em().transactional((em) =>
    sendCode(em, app.deps, caller, {
      purpose: 'SIGN_IN',
      accountId: account.id,
      mobile: '+393331112233',
      locale: 'it',
    }),
  );
  const sms = await reader.awaitSms('+393331112233');
  expect(sms.text).toMatch(/codice è \d{6}\. Vale 5 minuti\./);
});

it.for(['email_changed_notice', 'mobile_changed_notice', 'password_changed_notice'] as const)(
  'the notice %s arrives at the account’s own address',
  async (template) => {
    await app.em().transactional((em) => notifyOwner(em, app.deps, account, template, template));
    const mail = await reader.awaitMail(account.email, ({ subject }) =>
      subject.includes('changed'),
    );
    expect(mail.text).toContain('Was it not you? Call 02 0000 0000 at once.');
    await reader.clear();
  },
);

it('a change of mobile is told to the old number', async () => {
  const to = { channel: 'SMS', destination: '+393339998877' } as const;
  await app
    .em()
    .transactional((em) => notifyOwner(em, app.deps, account, 'mobile_changed_notice', 'sms', to));
  expect((await reader.awaitSms(to.destination)).text).toContain('now go to another number');
});
