import { pino } from 'pino';
import { readMailboxSettings } from './settings.ts';
import { startMailbox } from './start-mailbox.ts';

const logger = pino({ name: 'mailbox' });

try {
  // oxlint-disable-next-line node/no-process-env -- this program's only reader of the environment
  const mailbox = await startMailbox(readMailboxSettings(process.env));
  logger.info({ page: mailbox.url, smtp: mailbox.smtpUrl }, 'the mailbox takes messages');
  const stop = () => void mailbox.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  logger.fatal(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
