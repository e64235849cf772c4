import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaughtSms } from './caught-message.ts';

const TRIES = 3;

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

/**
 * Tells the sender's address what became of a message, as Twilio does: a form, signed.
 * Tried three times, then given up: the sender can ask for the message's state.
 */
export async function reportStatus(message: CaughtSms, account: TwilioAccount): Promise<void> {
  const fields = {
    AccountSid: account.accountSid,
    ApiVersion: '2010-04-01',
    From: message.from,
    MessageSid: message.id,
    MessageStatus: message.status,
    SmsSid: message.id,
    SmsStatus: message.status,
    To: message.to[0] ?? '',
    ...(message.status === 'undelivered' ? { ErrorCode: '30003' } : {}),
  };
  const signature = signTwilioRequest(account.authToken, message.statusCallback, fields);
  for (let tried = 0; tried < TRIES; tried++) {
    const answer = await fetch(message.statusCallback, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'X-Twilio-Signature': signature },
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined);
    if (answer?.ok === true) {
      return;
    }
    await sleep(1000);
  }
}

/**
 * Signs a request as Twilio does: HMAC-SHA1 under the account's token over the address and then
 * each field's name and value, by name. Source: Twilio "Validating requests".
 */
export function signTwilioRequest(
  authToken: string,
  url: string,
  fields: Readonly<Record<string, string>>,
): string {
  const signed = Object.keys(fields)
    .toSorted()
    .map((name) => `${name}${fields[name]}`)
    .join('');
  return createHmac('sha1', authToken).update(`${url}${signed}`).digest('base64');
}
