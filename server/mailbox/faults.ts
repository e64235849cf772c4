import { z } from 'zod';

/**
 * How the two services behave, for tests of what the product does then.
 * - `ok`: as they should
 * - `down`: the connection is dropped
 * - `slow`: the answer comes after five seconds
 * - `refuse`: a definite no, for ever
 * - `defer`: not now, try again later
 * - `lose-answer`: the message is taken, the connection is dropped before the answer
 * - `undelivered` (text messages): taken, but never reaches the phone
 */
export const MailFault = z.enum(['ok', 'down', 'slow', 'refuse', 'defer', 'lose-answer']);
export const SmsFault = z.enum([...MailFault.options, 'undelivered']);
export type MailFault = z.infer<typeof MailFault>;
export type SmsFault = z.infer<typeof SmsFault>;

/** The state of both services; a part left out of a change stays as it is. */
export const FaultChange = z.strictObject({
  smtp: MailFault.optional(),
  sms: SmsFault.optional(),
});
export type FaultChange = z.infer<typeof FaultChange>;

/** Set by a test through the API, read by both services at each message. */
export interface Faults {
  smtp: MailFault;
  sms: SmsFault;
}

export const SLOW_MILLISECONDS = 5000;
