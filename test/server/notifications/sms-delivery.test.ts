import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { readMailboxSettings } from '#server/mailbox/settings.ts';
import { type RunningMailbox, startMailbox } from '#server/mailbox/start-mailbox.ts';
import { type Dispatcher, createDispatcher } from '#server/notifications/dispatcher.ts';
import { messagesOfCase } from '#server/notifications/messages-of-case.ts';
import { messageRoutes } from '#server/notifications/routes.ts';
import { aCase } from '#test/factories/case.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { mailboxReader } from '#test/support/mailbox-reader.ts';

let folder: string;
let mailbox: RunningMailbox;
let app: TestApp;
let dispatcher: Dispatcher;
let publicUrl = 'http://127.0.0.1';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-delivery-'));
  const settings = { MAILBOX_PORT: '0', SMTP_PORT: '0', MAILBOX_FILE: join(folder, 'mailbox') };
  mailbox = await startMailbox(readMailboxSettings(settings));
  const environment = { TWILIO_API_URL: mailbox.url, SMTP_URL: mailbox.smtpUrl };
  app = await createTestApp({
    routes: messageRoutes,
    environment,
    deps: {
      config: {
        ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...environment }),
        // Known once it listens.
        get PUBLIC_URL() {
          return publicUrl;
        },
      },
    },
  });
  publicUrl = app.url;
  dispatcher = createDispatcher(app.deps, { only: 'all', pollMs: 50 });
  dispatcher.start();
});
afterAll(async () => {
  await dispatcher.stop();
  await mailbox.close();
  await app.close();
  await rm(folder, { recursive: true });
});

it.for([
  ['ok', 'DELIVERED'],
  ['undelivered', 'UNDELIVERED'],
] as const)('a text message that the provider has %s becomes %s', async ([fault, delivery]) => {
  await mailboxReader(mailbox.url).setFaults({ sms: fault });
  const { caseId } = await aCase(app, 'INTEGRATION_REQUESTED');
  dispatcher.wake();
  const sms = async () => {
    const messages = await messagesOfCase(app.deps, caseId, 'it');
    const found = messages.find(({ channel }) => channel === 'SMS');
    return [found?.state, found?.delivery];
  };
  await expect.poll(sms, { timeout: 10_000 }).toEqual(['SENT', delivery]);
});
