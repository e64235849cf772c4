import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isDatabaseAway } from './is-database-away.ts';

const PAUSE_MS = 250;

/**
 * Does work that a process begins with, again while the database is away or starting: a process
 * that begins in the moment in which PostgreSQL comes back from a crash need not end for it.
 * @param work may be repeated from its beginning
 * @param patienceMs how long at most
 * @throws what the work throws when that is over, or at once when waiting does not help
 */
export async function awaitDatabase(
  work: () => Promise<unknown>,
  logger: Logger,
  patienceMs: number,
): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > until) {
        throw error;
      }
      logger.warn({ err: error }, 'waiting for the database');
    }
    await sleep(PAUSE_MS);
  }
}
