import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { MessageSender, OutgoingMessage, SendOutcome } from './message-sender.ts';

const SECOND = 1000;

/**
 * Sends mail over a pool of connections. The Message-ID follows from the message's own id, so a
 * mail that goes out twice (the answer to the first was lost) is one mail for who receives it.
 */
export function createMailSender(
  config: Pick<Config, 'SMTP_URL' | 'SMTP_CONNECTIONS' | 'MAIL_FROM'>,
): MessageSender {
  const transport = createTransport({
    url: config.SMTP_URL,
    pool: true,
    maxConnections: config.SMTP_CONNECTIONS,
    maxMessages: 500,
    // Repeats are the queue's own, which counts and spaces them.
    maxRequeues: 0,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    dnsTimeout: 5 * SECOND,
    socketTimeout: 20 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  // A pool that cannot connect says so here as well as to each message.
  transport.on('error', () => undefined);
  const domain = domainOf(config.MAIL_FROM);
  return {
    send: (message) => sendMail(transport, config.MAIL_FROM, domain, message),
    close: () => transport.close(),
  };
}

type Transport = ReturnType<typeof createTransport>;

async function sendMail(
  transport: Transport,
  from: string,
  domain: string,
  message: OutgoingMessage,
): Promise<SendOutcome> {
  const messageId = `<${message.id}@${domain}>`;
  try {
    await transport.sendMail({
      from,
      to: message.to,
      subject: message.rendered.subject,
      text: message.rendered.text,
      html: message.rendered.html,
      messageId,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'List-Id': `<messages.${domain}>`,
        'Content-Language': message.locale,
      },
    });
    return { kind: 'sent', providerId: messageId };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What nodemailer says of a failure; any part may be missing. */
const SmtpError = z.object({
  code: z.string().default('ERROR').catch('ERROR'),
  command: z.string().default('').catch(''),
  responseCode: z.number().optional().catch(undefined),
});

/** Commands by which a server speaks of this message and its address, not of our own set-up. */
const ABOUT_THE_MESSAGE = new Set(['RCPT TO', 'DATA', 'API']);
/** A 5xx that the session caused, or one by which servers say "not now". */
const NOT_FOR_EVER = new Set([503, 554]);

function outcomeOf(error: unknown): SendOutcome {
  const { code, command, responseCode } = SmtpError.parse({ ...Object(error) });
  const reason = `smtp ${responseCode ?? code} ${command}`.trim();
  if (responseCode === undefined) {
    const impossibleAddress = code === 'EENVELOPE' && ABOUT_THE_MESSAGE.has(command);
    return impossibleAddress
      ? { kind: 'refused', reason }
      : { kind: 'failed', reason, uncertain: true };
  }
  return responseCode >= 500 &&
    !NOT_FOR_EVER.has(responseCode) &&
    ABOUT_THE_MESSAGE.has(command) &&
    (code === 'EENVELOPE' || code === 'EMESSAGE')
    ? { kind: 'refused', reason }
    : { kind: 'failed', reason, uncertain: false };
}

/** Domain of `Name <user@domain>` or `user@domain`. */
function domainOf(address: string): string {
  return /@([^\s>]+)>?\s*$/.exec(address)?.[1] ?? 'localhost';
}
