import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { CaughtMail } from './caught-message.ts';
import { listeningPort } from './listening-port.ts';
import { SLOW_MILLISECONDS } from './faults.ts';
import type { Faults } from './faults.ts';
import type { MessageStore } from './message-store.ts';

const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

export interface SmtpCatcher {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts a mail server on the loopback address that takes every mail and sends none. */
export async function startSmtpCatcher(
  port: number,
  store: MessageStore,
  faults: Faults,
): Promise<SmtpCatcher> {
  const sockets = new Map<number | undefined, Socket>();
  const drop = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();
  const server = new SMTPServer({
    authOptional: true,
    // No certificate stands behind it; a client that insists on TLS is set up for another server.
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 1000,
    onAuth: (_auth, _session, callback) => callback(null, { user: 'anyone' }),
    onConnect: (session, callback) => {
      if (faults.smtp === 'down') {
        drop(session);
      } else {
        callback();
      }
    },
    onData: (stream, session, callback) => {
      takeMail(stream, session, store, faults).then(
        () => (faults.smtp === 'lose-answer' ? drop(session) : callback()),
        (error: Error) => callback(error),
      );
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  // A client that goes away in mid-conversation is its own business.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: listeningPort(server.server),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function takeMail(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  store: MessageStore,
  faults: Faults,
): Promise<void> {
  const raw = await buffer(stream);
  const fault = faults.smtp;
  if (stream.sizeExceeded) {
    throw smtpError(552, 'message too large');
  }
  if (fault === 'refuse') {
    throw smtpError(550, 'mailbox unavailable');
  }
  if (fault === 'defer') {
    throw smtpError(451, 'try again later');
  }
  if (fault === 'slow') {
    await sleep(SLOW_MILLISECONDS);
  }
  store.put(await parseMail(raw, session));
}

async function parseMail(raw: Buffer, session: SMTPServerSession): Promise<CaughtMail> {
  const mail = await PostalMime.parse(raw);
  const { mailFrom, rcptTo } = session.envelope;
  return {
    channel: 'mail',
    id: randomUUID(),
    at: new Date().toISOString(),
    from: mail.from?.address ?? (mailFrom === false ? '' : mailFrom.address),
    to: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    attachments: mail.attachments.map((attachment) => ({
      name: attachment.filename ?? '',
      type: attachment.mimeType,
      bytes: byteLength(attachment.content),
    })),
  };
}

function byteLength(content: ArrayBuffer | Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
