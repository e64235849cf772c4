import { randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Router, urlencoded } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { CaughtSms } from './caught-message.ts';
import { SLOW_MILLISECONDS } from './faults.ts';
import type { Faults } from './faults.ts';
import type { MessageStore } from './message-store.ts';
import { reportStatus } from './twilio-callback.ts';
import type { TwilioAccount } from './twilio-callback.ts';
import { presentTwilioError, presentTwilioMessage } from './twilio-message.ts';

const E164 = /^\+[1-9]\d{6,14}$/;
const NewMessage = z.object({
  To: z.string().default(''),
  From: z.string().default(''),
  MessagingServiceSid: z.string().default(''),
  Body: z.string().default(''),
  StatusCallback: z.string().default(''),
});
const MessageQuery = z.object({
  To: z.string().optional(),
  From: z.string().optional(),
  DateSent: z.string().optional(),
  'DateSent>': z.string().optional(),
  'DateSent<': z.string().optional(),
  PageSize: z.coerce.number().int().min(1).max(1000).default(50),
  Page: z.coerce.number().int().min(0).default(0),
});

/**
 * Makes the routes of a stand-in for Twilio's Messages API, good enough for Twilio's own client:
 * create, list, fetch, signed status callbacks, and its errors for the mistakes a sender can make.
 */
export function createTwilioStandIn(
  account: TwilioAccount,
  store: MessageStore,
  faults: Faults,
): Router {
  const router = Router();
  const messages = '/2010-04-01/Accounts/:account/Messages';
  router.use('/2010-04-01', (request, response, next) => {
    if (isSignedIn(request, account)) {
      next();
    } else {
      refuse(response, 401, 20_003, 'Authenticate');
    }
  });
  router.post(`${messages}.json`, urlencoded({ extended: false }), async (request, response) => {
    const fault = faults.sms;
    if (fault === 'down') {
      request.socket.destroy();
      return;
    }
    if (fault === 'slow') {
      await sleep(SLOW_MILLISECONDS);
    }
    if (fault === 'defer') {
      refuse(response, 429, 20_429, 'Too Many Requests');
      return;
    }
    const asked = NewMessage.parse(request.body ?? {});
    const mistake = fault === 'refuse' ? mistakes.unreachable : firstMistake(asked);
    if (mistake !== undefined) {
      refuse(response, 400, mistake.code, mistake.message);
      return;
    }
    const message = take(asked, store);
    if (fault === 'lose-answer') {
      request.socket.destroy();
    } else {
      response.status(201).json(presentTwilioMessage(message, account.accountSid));
    }
    deliver(message, fault === 'undelivered' ? 'undelivered' : 'delivered', store, account);
  });
  router.get(`${messages}.json`, (request, response) => {
    if (faults.sms === 'down') {
      request.socket.destroy();
      return;
    }
    response.json(listMessages(request, account, store));
  });
  router.get(`${messages}/:sid.json`, (request, response) => {
    const message = store.get(request.params.sid);
    if (message?.channel === 'sms') {
      response.json(presentTwilioMessage(message, account.accountSid));
    } else {
      refuse(response, 404, 20_404, 'The requested resource was not found');
    }
  });
  return router;
}

const mistakes = {
  noRecipient: { code: 21_604, message: "A 'To' phone number is required." },
  badRecipient: { code: 21_211, message: "Invalid 'To' Phone Number" },
  noSender: { code: 21_603, message: "A 'From' phone number is required." },
  noBody: { code: 21_602, message: 'Message body is required.' },
  longBody: {
    code: 21_617,
    message: 'The concatenated message body exceeds the 1600 character limit.',
  },
  unreachable: { code: 21_614, message: "'To' number is not a valid mobile number" },
} as const;

function firstMistake(
  asked: z.infer<typeof NewMessage>,
): { code: number; message: string } | undefined {
  if (asked.To === '') {
    return mistakes.noRecipient;
  }
  if (!E164.test(asked.To)) {
    return mistakes.badRecipient;
  }
  if (asked.From === '' && asked.MessagingServiceSid === '') {
    return mistakes.noSender;
  }
  if (asked.Body === '') {
    return mistakes.noBody;
  }
  return asked.Body.length > 1600 ? mistakes.longBody : undefined;
}

function take(asked: z.infer<typeof NewMessage>, store: MessageStore): CaughtSms {
  const message: CaughtSms = {
    channel: 'sms',
    id: `SM${randomBytes(16).toString('hex')}`,
    at: new Date().toISOString(),
    from: asked.From || asked.MessagingServiceSid,
    to: [asked.To],
    text: asked.Body,
    status: 'queued',
    statusCallback: asked.StatusCallback,
  };
  store.put(message);
  return message;
}

function deliver(
  message: CaughtSms,
  outcome: 'delivered' | 'undelivered',
  store: MessageStore,
  account: TwilioAccount,
): void {
  const states: CaughtSms['status'][] = ['sent', outcome];
  const steps = states.map((status) => ({ ...message, status }));
  // What became of it does not wait for whoever asked to be told.
  for (const step of steps) {
    store.put(step);
  }
  void (async () => {
    if (message.statusCallback !== '') {
      for (const step of steps) {
        await reportStatus(step, account);
      }
    }
  })();
}

function listMessages(request: Request, account: TwilioAccount, store: MessageStore): object {
  const query = MessageQuery.parse(request.query);
  const found = store
    .list({ channel: 'sms' })
    .filter((message) => message.channel === 'sms')
    .filter((message) => query.To === undefined || message.to.includes(query.To))
    .filter((message) => query.From === undefined || message.from === query.From)
    .filter((message) => isWithin(message.at, query));
  const start = query.Page * query.PageSize;
  const shown = found.slice(start, start + query.PageSize);
  const uri = (page: number) => {
    const parameters = new URLSearchParams({ ...stringsOf(query), Page: String(page) });
    return `/2010-04-01/Accounts/${account.accountSid}/Messages.json?${parameters}`;
  };
  return {
    messages: shown.map((message) => presentTwilioMessage(message, account.accountSid)),
    page: query.Page,
    page_size: query.PageSize,
    start,
    end: start + shown.length - 1,
    uri: uri(query.Page),
    first_page_uri: uri(0),
    previous_page_uri: query.Page > 0 ? uri(query.Page - 1) : null,
    next_page_uri: start + shown.length < found.length ? uri(query.Page + 1) : null,
  };
}

/** Twilio compares calendar days where it is given a day, and instants where it is given one. */
function isWithin(at: string, query: z.infer<typeof MessageQuery>): boolean {
  const { DateSent: on, 'DateSent>': since, 'DateSent<': until } = query;
  return (
    (on === undefined || at.slice(0, on.length) === on) &&
    (since === undefined || Date.parse(at) >= Date.parse(since)) &&
    (until === undefined || Date.parse(at) <= Date.parse(until))
  );
}

function stringsOf(query: z.infer<typeof MessageQuery>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}

function isSignedIn(request: Request, account: TwilioAccount): boolean {
  const expected = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  const given = Buffer.from(request.headers.authorization ?? '');
  const inPath = request.path.startsWith(`/Accounts/${account.accountSid}/`);
  return (
    inPath && given.length === expected.length && timingSafeEqual(given, Buffer.from(expected))
  );
}

function refuse(response: Response, status: number, code: number, message: string): void {
  response.status(status).json(presentTwilioError(status, code, message));
}
