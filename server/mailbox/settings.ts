import { z } from 'zod';

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  /** Port of the page, of its API and of the stand-in for Twilio. */
  MAILBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(8025),
  SMTP_PORT: z.coerce.number().int().min(0).max(65_535).default(1025),
  /** Where messages are kept across restarts. */
  MAILBOX_FILE: z.string().default('.data/mailbox.jsonl'),
  /** Instant that the product's clock starts from; empty: the machine's time. */
  DESK_CLOCK: z.string().default(''),
  TWILIO_ACCOUNT_SID: z.string().default('AC00000000000000000000000000000000'),
  TWILIO_AUTH_TOKEN: z.string().default('local'),
});

export type MailboxSettings = Readonly<z.infer<typeof Environment>>;

/**
 * Reads the mailbox's settings from the environment; it is a program of its own, which starts
 * without the product's configuration.
 * @throws Error when a setting is wrong, and in production: it shows everybody's messages to whoever
 *   opens the page, and sends none.
 */
export function readMailboxSettings(environment: NodeJS.ProcessEnv): MailboxSettings {
  const settings = Environment.parse(environment);
  if (settings.NODE_ENV === 'production') {
    throw new Error(
      'The local mailbox does not start in production: set SMTP_URL and the TWILIO_ variables to real services.',
    );
  }
  return settings;
}
