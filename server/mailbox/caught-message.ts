import { z } from 'zod';

const Caught = z.object({
  id: z.string(),
  /** Instant at which the mailbox took it, ISO 8601 in UTC. */
  at: z.string(),
  from: z.string(),
  /** Every recipient: addresses of a mail, the one number of a text message. */
  to: z.array(z.string()),
  text: z.string(),
});

/** A mail or a text message as the mailbox caught it. */
export const CaughtMessage = z.discriminatedUnion('channel', [
  Caught.extend({
    channel: z.literal('mail'),
    subject: z.string(),
    html: z.string(),
    /** The sender's Message-ID header: two mails with the same one are one mail sent twice. */
    messageId: z.string(),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number() })),
  }),
  Caught.extend({
    channel: z.literal('sms'),
    status: z.enum(['queued', 'sent', 'delivered', 'undelivered']),
    statusCallback: z.string(),
  }),
]);
export type CaughtMessage = z.infer<typeof CaughtMessage>;
export type CaughtMail = Extract<CaughtMessage, { channel: 'mail' }>;
export type CaughtSms = Extract<CaughtMessage, { channel: 'sms' }>;
