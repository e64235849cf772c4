import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createClock } from '#server/clock.ts';
import { type Config, readConfig } from '#server/config.ts';
import { openDatabase } from '#server/db/orm.config.ts';
import { createSqlPool } from '#server/db/sql.ts';
import { createLogger } from '#server/logger.ts';
import { CaughtMessage } from '#server/mailbox/caught-message.ts';
import { readMailboxSettings } from '#server/mailbox/settings.ts';
import { type RunningMailbox, startMailbox } from '#server/mailbox/start-mailbox.ts';
import {
  type Dispatcher,
  type DispatcherOptions,
  createDispatcher,
} from '#server/notifications/dispatcher.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { type NewMessage, queueMessage } from '#server/notifications/queue-message.ts';
import { configuredSecretBox } from '#server/secret-box.ts';
import { createTestDatabase } from '#test/support/database.ts';
import { type MailboxReader, mailboxReader } from '#test/support/mailbox-reader.ts';

/** A queue of messages on a database of its own, and a mailbox that what is sent arrives in. */
export interface TestQueue {
  readonly config: Config;
  readonly mailbox: MailboxReader;
  /** Everything that arrived, up to 2,000, newest first. */
  arrived(): Promise<CaughtMessage[]>;
  /** Queues messages in one transaction. What is left out: a code by SMS to a number of its own. */
  queue(...messages: readonly Partial<NewMessage>[]): Promise<void>;
  /** Every message, oldest first. */
  rows(): Promise<Message[]>;
  /** Makes every waiting message due now. */
  makeDue(): Promise<void>;
  /** Makes every message one that was tried so often before. */
  setAttempts(attempts: number): Promise<void>;
  /** Moves the moment at which every message was queued. */
  age(milliseconds: number): Promise<void>;
  /** Starts a dispatcher that ends with the queue. */
  dispatch(options?: Partial<DispatcherOptions>): Dispatcher;
  /** Empties queue and mailbox and stops the dispatchers. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestQueue(environment: Record<string, string> = {}): Promise<TestQueue> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-queue-'));
  const database = await createTestDatabase();
  const mailbox: RunningMailbox = await startMailbox(
    readMailboxSettings({
      MAILBOX_PORT: '0',
      SMTP_PORT: '0',
      MAILBOX_FILE: join(folder, 'mailbox.jsonl'),
    }),
  );
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '6',
    LOG_LEVEL: 'silent',
    SMTP_URL: mailbox.smtpUrl,
    TWILIO_API_URL: mailbox.url,
    ...environment,
  });
  const orm = await openDatabase(config);
  const sql = createSqlPool(config, () => undefined);
  const clock = createClock();
  const secrets = configuredSecretBox(config);
  const deps = { config, clock, sql, secrets, logger: createLogger(config, 'test') };
  const dispatchers = new Set<Dispatcher>();
  let queued = 0;

  const stopAll = async () => {
    await Promise.all([...dispatchers].map((dispatcher) => dispatcher.stop()));
    dispatchers.clear();
  };
  const run = async (text: string, values: unknown[] = []) => {
    await orm.em.getConnection().execute(text, values);
  };
  return {
    config,
    arrived: async () => {
      const answer = await fetch(`${mailbox.url}/api/messages?limit=2000`);
      return z.object({ messages: z.array(CaughtMessage) }).parse(await answer.json()).messages;
    },
    mailbox: mailboxReader(mailbox.url),
    queue: (...messages) =>
      orm.em.fork().transactional(async (em) => {
        for (const message of messages) {
          queued += 1;
          await queueMessage(em, deps, aCode(queued, message));
        }
      }),
    rows: () => orm.em.fork().findAll(Message, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    makeDue: () => run(`update message set next_attempt_at = now() where state = 'QUEUED'`),
    setAttempts: (attempts) => run('update message set attempts = ?', [attempts]),
    age: (milliseconds) =>
      run(`update message set created_at = created_at - ? * interval '1 millisecond'`, [
        milliseconds,
      ]),
    dispatch(options = {}) {
      const dispatcher = createDispatcher(deps, { only: 'all', pollMs: 100, ...options });
      dispatchers.add(dispatcher);
      dispatcher.start();
      return dispatcher;
    },
    async reset() {
      await stopAll();
      await run('truncate message');
      await mailboxReader(mailbox.url).setFaults({ smtp: 'ok', sms: 'ok' });
      await mailboxReader(mailbox.url).clear();
    },
    async close() {
      await stopAll();
      await sql.close();
      await orm.close(true);
      await database.drop();
      await mailbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function aCode(number: number, wanted: Partial<NewMessage>): NewMessage {
  const digits = String(number).padStart(6, '0');
  return {
    key: `test:${number}`,
    template: 'phone_code',
    channel: 'SMS',
    locale: 'it',
    destination: `+39333${digits}0`,
    params: { minutes: '5' },
    secret: { code: digits },
    ...wanted,
  };
}

/** A notice by mail to an address. */
export function aMailTo(destination: string): Partial<NewMessage> {
  const message = { template: 'password_changed_notice', channel: 'EMAIL', destination } as const;
  return { ...message, params: {} };
}
