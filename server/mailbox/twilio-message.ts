import type { CaughtSms } from './caught-message.ts';

const SEGMENT_CHARACTERS = 153;

/**
 * Gives a text message the way Twilio's Messages resource does.
 * Source: Twilio API 2010-04-01, Message resource; its dates are RFC 2822.
 */
export function presentTwilioMessage(message: CaughtSms, accountSid: string): object {
  const at = new Date(message.at).toUTCString().replace('GMT', '+0000');
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.id}.json`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.text,
    date_created: at,
    date_sent: message.status === 'queued' ? null : at,
    date_updated: at,
    direction: 'outbound-api',
    error_code: message.status === 'undelivered' ? 30_003 : null,
    error_message: message.status === 'undelivered' ? 'Unreachable destination handset' : null,
    from: message.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(Math.max(1, Math.ceil(message.text.length / SEGMENT_CHARACTERS))),
    price: null,
    price_unit: 'USD',
    sid: message.id,
    status: message.status,
    subresource_uris: { media: uri.replace('.json', '/Media.json') },
    tags: null,
    to: message.to[0] ?? '',
    uri,
  };
}

/** Gives a refusal the way Twilio does. Source: Twilio error dictionary, by `code`. */
export function presentTwilioError(status: number, code: number, message: string): object {
  return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}
