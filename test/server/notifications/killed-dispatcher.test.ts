import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inheritedEnvironment } from '../../../scripts/start/settings.ts';
import { type TestQueue, aMailTo, openTestQueue } from './queue.ts';

const PROGRAM = fileURLToPath(new URL('dispatcher-process.ts', import.meta.url));
const MAILS = 500;
const CODES = 200;
const KILLS = 6;

let queue: TestQueue;

beforeAll(async () => {
  queue = await openTestQueue({ SMTP_CONNECTIONS: '4' });
});
afterAll(() => queue.close());

async function startProcess(): Promise<ChildProcess> {
  const { DATABASE_URL, SMTP_URL, TWILIO_API_URL } = queue.config;
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      SMTP_CONNECTIONS: '4',
      DATABASE_URL,
      SMTP_URL,
      TWILIO_API_URL,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it(
  'killed in the middle loses nothing, and repeats only what receivers drop',
  { timeout: 120_000 },
  async () => {
    await queue.queue(
      ...Array.from({ length: MAILS }, (_, n) => aMailTo(`k${n}@example.it`)),
      ...Array.from({ length: CODES }, () => ({})),
    );
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await startProcess();
      await sleep(40 + 20 * kill);
      child.kill('SIGKILL');
      await once(child, 'exit');
      // What was on the wire arrives; then the lease is over.
      await sleep(200);
      await queue.makeDue();
    }
    expect((await queue.rows()).some(({ state }) => state === 'QUEUED')).toBe(true);
    queue.dispatch();
    await expect
      .poll(async () => (await queue.rows()).every(({ state }) => state === 'SENT'), {
        timeout: 60_000,
        interval: 200,
      })
      .toBe(true);

    const arrived = await queue.arrived();
    const codes = arrived.filter(({ channel }) => channel === 'sms');
    expect(codes).toHaveLength(CODES);
    expect(new Set(codes.map(({ to }) => to[0])).size).toBe(CODES);
    const ids = new Map<string, string>();
    for (const mail of arrived.filter((message) => message.channel === 'mail')) {
      expect(ids.get(mail.to[0] ?? '') ?? mail.messageId).toBe(mail.messageId);
      ids.set(mail.to[0] ?? '', mail.messageId);
    }
    expect(ids.size).toBe(MAILS);
    const repeats = arrived.length - MAILS - CODES;
    expect(repeats).toBeLessThanOrEqual(KILLS * 8);
  },
);
