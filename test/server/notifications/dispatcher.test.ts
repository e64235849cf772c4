import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MessageState } from '#contract/message.ts';
import { type TestQueue, aMailTo, openTestQueue } from './queue.ts';

let queue: TestQueue;

beforeAll(async () => {
  queue = await openTestQueue();
});
afterEach(() => queue.reset());
afterAll(() => queue.close());

const states = async () => (await queue.rows()).map(({ state }) => state);
const untilStates = (wanted: readonly MessageState[]) =>
  expect.poll(states, { timeout: 15_000 }).toEqual(wanted);
const untilFailure = (reason: RegExp) =>
  expect
    .poll(async () => (await queue.rows())[0]?.lastError ?? '', { timeout: 15_000 })
    .toMatch(reason);
describe('the dispatcher', () => {
  it('sends a code by SMS as soon as it is woken, and erases it', async () => {
    const dispatcher = queue.dispatch({ pollMs: 60_000 });
    await queue.queue({ destination: '+393331234567', secret: { code: '271828' } });
    dispatcher.wake();
    const sms = await queue.mailbox.awaitSms('+393331234567');
    expect(sms.text).toBe(
      'Sportello virtuale ASST Valle Fittizia: il tuo codice è 271828. Vale 5 minuti. Non dirlo a nessuno: noi non te lo chiediamo mai.',
    );
    await untilStates(['SENT']);
    const [row] = await queue.rows();
    expect(row).toMatchObject({ attempts: 1, secret: null, providerId: sms.id, lastError: null });
    expect(row?.sentAt).toBeInstanceOf(Date);
  });

  it('finds by itself what another process queued', async () => {
    queue.dispatch({ pollMs: 50 });
    await queue.queue(aMailTo('anna@example.it'));
    const mail = await queue.mailbox.awaitMail('anna@example.it');
    expect(mail.subject).toBe('La tua password è cambiata');
    expect(mail.html).toContain('<html lang="it">');
    expect(mail.from).toBe('sportello@asst-vallefittizia.example');
    const [row] = await queue.rows();
    expect(mail.messageId).toBe(`<${row?.id}@asst-vallefittizia.example>`);
  });

  it('of accounts leaves the messages of cases alone', async () => {
    const caseId = '0193b1c2-7d4e-7f00-8000-0123456789ab';
    const params = { protocolNumber: '2026/0000001' };
    await queue.queue(
      { ...aMailTo('case@example.it'), template: 'case_received', caseId, params },
      aMailTo('account@example.it'),
    );
    queue.dispatch({ only: 'account' });
    await queue.mailbox.awaitMail('account@example.it');
    await untilStates(['QUEUED', 'SENT']);
    queue.dispatch({ only: 'all' });
    const mail = await queue.mailbox.awaitMail('case@example.it');
    expect(mail.text).toContain(`/area-personale/richieste/${caseId}`);
  });

  it('sends each message once though several processes send', async () => {
    await queue.queue(...Array.from({ length: 120 }, (_, n) => aMailTo(`m${n}@example.it`)));
    for (let process = 0; process < 3; process++) {
      queue.dispatch();
    }
    await untilStates(Array.from({ length: 120 }, () => 'SENT'));
    expect(await queue.arrived()).toHaveLength(120);
    expect((await queue.rows()).every(({ attempts }) => attempts === 1)).toBe(true);
  });

  it('keeps mail for a server that is down, and sends codes meanwhile', async () => {
    await queue.mailbox.setFaults({ smtp: 'down' });
    await queue.queue(aMailTo('bruno@example.it'), { destination: '+393330000001' });
    queue.dispatch();
    await queue.mailbox.awaitSms('+393330000001');
    await untilStates(['QUEUED', 'SENT']);
    await untilFailure(/^smtp /);
    await queue.mailbox.setFaults({ smtp: 'ok' });
    await queue.makeDue();
    expect(await queue.mailbox.awaitMail('bruno@example.it')).toBeDefined();
    await untilStates(['SENT', 'SENT']);
  });

  it('sends codes beside a mail server that is slow', async () => {
    await queue.mailbox.setFaults({ smtp: 'slow' });
    const mails = Array.from({ length: 30 }, (_, n) => aMailTo(`slow${n}@example.it`));
    const dispatcher = queue.dispatch();
    await queue.queue(...mails);
    dispatcher.wake();
    await expect.poll(async () => (await queue.rows())[0]?.attempts).toBe(1);
    const queuedAt = Date.now();
    await queue.queue({ destination: '+393330000009' });
    dispatcher.wake();
    await queue.mailbox.awaitSms('+393330000009');
    expect(Date.now() - queuedAt).toBeLessThan(2000);
    await queue.mailbox.setFaults({ smtp: 'ok' });
  });

  it('tries later what the server defers', async () => {
    await queue.mailbox.setFaults({ smtp: 'defer' });
    await queue.queue(aMailTo('carla@example.it'));
    queue.dispatch();
    await untilFailure(/^smtp 451 DATA$/);
    const [row] = await queue.rows();
    const wait = (row?.nextAttemptAt?.getTime() ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(3000);
    expect(wait).toBeLessThan(5001);
  });

  it('tries an SMS again at once after its first failure', async () => {
    await queue.mailbox.setFaults({ sms: 'defer' });
    await queue.queue({});
    queue.dispatch();
    const attempts = async () => (await queue.rows())[0]?.attempts;
    await expect.poll(attempts, { timeout: 2000 }).toBe(2);
  });

  it.for([
    ['EMAIL', { smtp: 'refuse' }, 'smtp 550 DATA'],
    ['SMS', { sms: 'refuse' }, 'sms 21614'],
  ] as const)(
    'gives up at once what is refused for ever by %s',
    async ([channel, fault, reason]) => {
      await queue.mailbox.setFaults(fault);
      await queue.queue(channel === 'EMAIL' ? aMailTo('dario@example.it') : {});
      queue.dispatch();
      await untilStates(['FAILED']);
      expect((await queue.rows())[0]).toMatchObject({
        lastError: reason,
        attempts: 1,
        secret: null,
      });
    },
  );

  it('gives up a message that was tried 48 times', async () => {
    await queue.mailbox.setFaults({ smtp: 'defer' });
    await queue.queue(aMailTo('elena@example.it'));
    await queue.setAttempts(47);
    queue.dispatch();
    await untilStates(['FAILED']);
    expect((await queue.rows())[0]).toMatchObject({ attempts: 48, nextAttemptAt: null });
  });

  it('sends no code that nobody can use any more', async () => {
    await queue.queue({ destination: '+393330000002' });
    await queue.age(5 * 60_000 + 1000);
    queue.dispatch();
    await untilStates(['CANCELLED']);
    expect(await queue.mailbox.messagesTo('+393330000002')).toEqual([]);
    expect((await queue.rows())[0]?.secret).toBeNull();
  });

  it('gives up a message to nobody, and one that cannot be made', async () => {
    await queue.queue({ destination: null }, { secret: {} });
    queue.dispatch();
    await untilStates(['FAILED', 'FAILED']);
    const reasons = (await queue.rows()).map(({ lastError }) => lastError);
    expect(reasons).toEqual(['no address', 'message without code']);
  });

  it('leaves no message to itself that it has not begun when it stops', async () => {
    await queue.queue(...Array.from({ length: 60 }, (_, n) => aMailTo(`s${n}@example.it`)));
    const dispatcher = queue.dispatch();
    await expect.poll(async () => (await states()).includes('SENT')).toBe(true);
    await dispatcher.stop();
    const rows = await queue.rows();
    expect(rows.every(({ state, attempts }) => state === 'SENT' || attempts === 0)).toBe(true);
  });
});

describe('a message whose answer was lost', () => {
  it('by SMS is found at the provider and not sent twice', async () => {
    await queue.mailbox.setFaults({ sms: 'lose-answer' });
    await queue.queue({ destination: '+393330000003' });
    queue.dispatch();
    await untilFailure(/^sms E/);
    await queue.mailbox.setFaults({ sms: 'ok' });
    await queue.makeDue();
    await untilStates(['SENT']);
    const sms = await queue.mailbox.messagesTo('+393330000003');
    expect(sms).toHaveLength(1);
    expect((await queue.rows())[0]?.providerId).toBe(sms[0]?.id);
  });

  it('by mail goes again under the same Message-ID', async () => {
    await queue.mailbox.setFaults({ smtp: 'lose-answer' });
    await queue.queue(aMailTo('fabio@example.it'));
    queue.dispatch();
    await untilFailure(/^smtp E/);
    await queue.mailbox.setFaults({ smtp: 'ok' });
    await queue.makeDue();
    await untilStates(['SENT']);
    const mails = await queue.mailbox.messagesTo('fabio@example.it');
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => mail.channel === 'mail' && mail.messageId)).size).toBe(1);
  });
});
