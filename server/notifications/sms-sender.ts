import twilio from 'twilio';
import type { Config } from '../config.ts';
import type { MessageSender, OutgoingMessage, SendOutcome } from './message-sender.ts';
import { askedReports } from './sms-status-address.ts';

const TIMEOUT_MS = 15_000;
/** What clocks of two machines may differ by. */
const CLOCK_MARGIN_MS = 60_000;
/** Newest messages to one number that are looked through for one that went already. */
const LOOKED_THROUGH = 50;

type SmsConfig = Pick<
  Config,
  'TWILIO_ACCOUNT_SID' | 'TWILIO_AUTH_TOKEN' | 'TWILIO_FROM' | 'TWILIO_API_URL' | 'PUBLIC_URL'
>;

/**
 * Sends text messages through Twilio, or a stand-in that speaks its API. Twilio has no idempotency
 * key: before a message goes again, what the provider already has for that number is looked
 * through, and the same text since then is taken for this message.
 */
export function createSmsSender(config: SmsConfig): MessageSender {
  const client = twilio(config.TWILIO_ACCOUNT_SID, config.TWILIO_AUTH_TOKEN, {
    httpClient: httpClientFor(config.TWILIO_API_URL),
    autoRetry: false,
  });
  return {
    send: (message) => sendSms(client, config, message),
    close: () => undefined,
  };
}

/** @param standIn base address of a stand-in for Twilio's API; empty: Twilio itself */
function httpClientFor(standIn: string): twilio.RequestClient {
  const options = { timeout: TIMEOUT_MS, keepAlive: true, maxSockets: 20 };
  if (standIn === '') {
    return new twilio.RequestClient(options);
  }
  class StandInClient extends twilio.RequestClient {
    override request: twilio.RequestClient['request'] = (asked) =>
      super.request({ ...asked, uri: asked.uri.replace('https://api.twilio.com', standIn) });
  }
  return new StandInClient(options);
}

async function sendSms(
  client: twilio.Twilio,
  config: SmsConfig,
  message: OutgoingMessage,
): Promise<SendOutcome> {
  const body = message.rendered.text;
  try {
    if (message.sentBefore) {
      const known = await findSent(client, message.to, body, message.ageMs);
      if (known !== undefined) {
        return { kind: 'sent', providerId: known };
      }
    }
  } catch (error) {
    // Without knowing what went already nothing is sent: two codes are worse than a late one.
    return { kind: 'failed', reason: `sms list ${codeOf(error)}`, uncertain: true };
  }
  try {
    const { sid } = await client.messages.create({
      to: message.to,
      from: config.TWILIO_FROM,
      body,
      ...askedReports(config, message.id),
    });
    return { kind: 'sent', providerId: sid };
  } catch (error) {
    return outcomeOf(error);
  }
}

const NEVER_ARRIVED = new Set(['failed', 'undelivered', 'canceled']);

/** @returns the provider's id of the same text to the same number, sent since this one was queued */
async function findSent(
  client: twilio.Twilio,
  to: string,
  body: string,
  ageMs: number,
): Promise<string | undefined> {
  // The provider's dates are the real time, whatever the product's clock shows.
  const since = Date.now() - ageMs - CLOCK_MARGIN_MS;
  // Not filtered by the day sent: a message that still waits at the provider has none.
  const newest = await client.messages.list({
    to,
    limit: LOOKED_THROUGH,
    pageSize: LOOKED_THROUGH,
  });
  return newest.find(
    (sms) =>
      sms.body === body && sms.dateCreated.getTime() >= since && !NEVER_ARRIVED.has(sms.status),
  )?.sid;
}

/** Twilio's error dictionary: what is wrong with the number or the text, and stays so. */
const REFUSED_FOR_EVER = new Set([
  21_211, 21_214, 21_217, 21_219, 21_407, 21_602, 21_604, 21_610, 21_612, 21_614, 21_617, 63_033,
]);

/** Failures before a byte of the message left. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function outcomeOf(error: unknown): SendOutcome {
  const code = codeOf(error);
  const reason = `sms ${code}`;
  if (!isAnswer(error)) {
    return { kind: 'failed', reason, uncertain: !NEVER_LEFT.has(code) };
  }
  if (error.code !== undefined && REFUSED_FOR_EVER.has(error.code)) {
    return { kind: 'refused', reason };
  }
  // A 5xx may come from a gateway in front of one that took it.
  return { kind: 'failed', reason, uncertain: error.status >= 500 };
}

interface TwilioAnswer {
  status: number;
  code?: number;
}

/** Whether the provider answered at all. */
function isAnswer(error: unknown): error is TwilioAnswer {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number'
  );
}

function codeOf(error: unknown): string {
  if (isAnswer(error)) {
    return String(error.code ?? error.status);
  }
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'ERROR';
}
