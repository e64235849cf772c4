import type { Config } from '../config.ts';

/** Path of the route that takes what the provider reports of a text message. */
export const SMS_STATUS_PATH = '/api/sms-status/:messageId';

/** Where the provider reports of a message, as it signs it. */
export function smsStatusAddress(config: Pick<Config, 'PUBLIC_URL'>, messageId: string): string {
  return config.PUBLIC_URL.replace(/\/+$/, '') + SMS_STATUS_PATH.replace(':messageId', messageId);
}

/**
 * Where reports are asked for: a provider on the internet refuses a message whose reports it cannot
 * bring, as it does with the address of a developer's machine.
 */
export function askedReports(
  config: Pick<Config, 'PUBLIC_URL' | 'TWILIO_API_URL'>,
  messageId: string,
): { statusCallback?: string } {
  const reachable = config.PUBLIC_URL.startsWith('https://') || config.TWILIO_API_URL !== '';
  return reachable ? { statusCallback: smsStatusAddress(config, messageId) } : {};
}
