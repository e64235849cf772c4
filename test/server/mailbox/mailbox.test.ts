import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import twilio from 'twilio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultChange } from '#server/mailbox/faults.ts';
import { listeningPort } from '#server/mailbox/listening-port.ts';
import { readMailboxSettings } from '#server/mailbox/settings.ts';
import { startMailbox } from '#server/mailbox/start-mailbox.ts';
import type { RunningMailbox } from '#server/mailbox/start-mailbox.ts';
import { mailboxReader } from '#test/support/mailbox-reader.ts';

const SID = 'AC00000000000000000000000000000001';
const TOKEN = 'a token of this test';
const FROM = '+390000000000';

let folder: string;
let mailbox: RunningMailbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-mailbox-'));
  mailbox = await start();
});
afterAll(async () => {
  await mailbox.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => setFaults({ smtp: 'ok', sms: 'ok' }));

async function start(): Promise<RunningMailbox> {
  return startMailbox(
    readMailboxSettings({
      MAILBOX_PORT: '0',
      SMTP_PORT: '0',
      MAILBOX_FILE: join(folder, 'mailbox.jsonl'),
      TWILIO_ACCOUNT_SID: SID,
      TWILIO_AUTH_TOKEN: TOKEN,
    }),
  );
}

const messagesTo = (recipient: string) => mailboxReader(mailbox.url).messagesTo(recipient);
const setFaults = (faults: FaultChange) => mailboxReader(mailbox.url).setFaults(faults);

function sendMail(to: string): Promise<unknown> {
  return createTransport(mailbox.smtpUrl).sendMail({
    from: 'sportello@example.it',
    to,
    subject: 'Attiva il tuo accesso',
    text: 'Apri http://localhost:3000/attiva',
    html: '<p>Apri <a href="http://localhost:3000/attiva">il collegamento</a></p>',
    messageId: '<one@example.it>',
  });
}

/** Twilio's own client, its requests turned to the stand-in. */
function twilioClient(authToken = TOKEN): twilio.Twilio {
  class Redirected extends twilio.RequestClient {
    override request: twilio.RequestClient['request'] = (options) =>
      super.request({
        ...options,
        uri: options.uri.replace('https://api.twilio.com', mailbox.url),
      });
  }
  return twilio(SID, authToken, { httpClient: new Redirected() });
}

describe('mail', () => {
  it('is caught with its recipients, both its texts and its Message-ID', async () => {
    await sendMail('anna@example.it');
    expect(await messagesTo('ANNA@example.it')).toMatchObject([
      {
        channel: 'mail',
        from: 'sportello@example.it',
        to: ['anna@example.it'],
        subject: 'Attiva il tuo accesso',
        text: expect.stringContaining('http://localhost:3000/attiva'),
        html: expect.stringContaining('<a href='),
        messageId: '<one@example.it>',
      },
    ]);
  });

  it.for([
    ['down', /closed/],
    ['refuse', /550/],
    ['defer', /451/],
  ] as const)('fails while the fault is %s', async ([smtp, reason]) => {
    await setFaults({ smtp });
    await expect(sendMail('bruno@example.it')).rejects.toThrow(reason);
    expect(await messagesTo('bruno@example.it')).toEqual([]);
  });

  it('is caught though the sender hears nothing when the answer is lost', async () => {
    await setFaults({ smtp: 'lose-answer' });
    await expect(sendMail('carla@example.it')).rejects.toThrow(/closed/);
    expect(await messagesTo('carla@example.it')).toHaveLength(1);
  });

  it('shows its page without letting it run anything', async () => {
    await sendMail('dario@example.it');
    const [mail] = await messagesTo('dario@example.it');
    const page = await fetch(`${mailbox.url}/api/messages/${mail?.id}/html`);
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
    expect(await page.text()).toContain('il collegamento');
  });
});

describe('text messages', () => {
  it('are taken from Twilio’s own client and can be found again', async () => {
    const client = twilioClient();
    const sent = await client.messages.create({ to: '+393331234567', from: FROM, body: '123456' });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    const listed = await client.messages.list({
      to: '+393331234567',
      dateSentAfter: new Date(Date.now() - 60_000),
    });
    expect(listed.map(({ sid, body }) => ({ sid, body }))).toEqual([
      { sid: sent.sid, body: '123456' },
    ]);
    expect((await client.messages(sent.sid).fetch()).status).toBe('delivered');
  });

  it.for([
    [{ to: '333', from: FROM, body: 'x' }, 21_211],
    [{ to: '+393331234567', from: FROM, body: '' }, 21_602],
    [{ to: '+393331234567', body: 'x' }, 21_603],
  ] as const)('are refused with Twilio’s code: %o', async ([message, code]) => {
    await expect(twilioClient().messages.create(message)).rejects.toMatchObject({
      status: 400,
      code,
    });
  });

  it('are refused to a sender with another token', async () => {
    const message = { to: '+393331234567', from: FROM, body: 'x' };
    await expect(twilioClient('wrong').messages.create(message)).rejects.toMatchObject({
      status: 401,
      code: 20_003,
    });
  });

  it('can be reconciled when the answer is lost', async () => {
    await setFaults({ sms: 'lose-answer' });
    const client = twilioClient();
    const message = { to: '+393337654321', from: FROM, body: 'persa' };
    await expect(client.messages.create(message)).rejects.toThrow(/hang up/);
    await setFaults({ sms: 'ok' });
    expect(await client.messages.list({ to: message.to })).toHaveLength(1);
  });

  it('have their states reported under a signature that Twilio’s client accepts', async () => {
    const reports: { signature: string; fields: Record<string, string> }[] = [];
    const receiver = createServer((request, response) => {
      void text(request).then((body) => {
        reports.push({
          signature: String(request.headers['x-twilio-signature']),
          fields: Object.fromEntries(new URLSearchParams(body)),
        });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const statusCallback = `http://127.0.0.1:${listeningPort(receiver)}/status?case=1`;
    await setFaults({ sms: 'undelivered' });
    await twilioClient().messages.create({
      to: '+393330000001',
      from: FROM,
      body: 'x',
      statusCallback,
    });
    await expect.poll(() => reports.length).toBe(2);
    receiver.close();
    expect(reports.map(({ fields }) => fields['MessageStatus'])).toEqual(['sent', 'undelivered']);
    for (const { signature, fields } of reports) {
      expect(twilio.validateRequest(TOKEN, signature, statusCallback, fields)).toBe(true);
    }
  });
});

it('finds its messages again after a restart', async () => {
  await sendMail('elena@example.it');
  await mailbox.close();
  mailbox = await start();
  expect(await messagesTo('elena@example.it')).toHaveLength(1);
});

it('tells who watches as soon as a message comes', async () => {
  const answer = await fetch(`${mailbox.url}/api/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await sendMail('fabio@example.it');
  expect((await reader?.read())?.value).toContain('data: {"id":"');
  await reader?.cancel();
});

it('does not start in production', () => {
  expect(() => readMailboxSettings({ NODE_ENV: 'production' })).toThrow(/does not start/);
});
