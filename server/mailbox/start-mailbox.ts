import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { createClock } from '../clock.ts';
import type { Faults } from './faults.ts';
import { listeningPort } from './listening-port.ts';
import { MessageStore } from './message-store.ts';
import { createMessagesApi } from './messages-api.ts';
import type { MailboxSettings } from './settings.ts';
import { startSmtpCatcher } from './smtp-catcher.ts';
import { createTwilioStandIn } from './twilio-stand-in.ts';

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The local mailbox, taking mail and text messages. */
export interface RunningMailbox {
  /** Address of the page, of its API, and of the stand-in for Twilio. */
  readonly url: string;
  readonly smtpUrl: string;
  close(): Promise<void>;
}

/** Starts the mailbox on the loopback address; port 0 takes any that is free. */
export async function startMailbox(settings: MailboxSettings): Promise<RunningMailbox> {
  const store = new MessageStore(settings.MAILBOX_FILE);
  const faults: Faults = { smtp: 'ok', sms: 'ok' };
  const account = {
    accountSid: settings.TWILIO_ACCOUNT_SID,
    authToken: settings.TWILIO_AUTH_TOKEN,
  };
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    next();
  });
  app.use(createMessagesApi(store, faults, createClock(settings.DESK_CLOCK || undefined)));
  app.use(createTwilioStandIn(account, store, faults));
  app.use(express.static(join(import.meta.dirname, 'page')));

  const smtp = await startSmtpCatcher(settings.SMTP_PORT, store, faults);
  const http = createServer(app);
  try {
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(settings.MAILBOX_PORT, '127.0.0.1', resolve);
    });
  } catch (error) {
    await smtp.close();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${listeningPort(http)}`,
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    close: async () => {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await Promise.all([closed, smtp.close()]);
    },
  };
}
