import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isDatabaseAway } from './is-database-away.ts';
import type { Sql, Statement } from './sql.ts';

const PING: Statement = { name: 'ping', text: 'select 1' };
const PAUSE_MS = 250;

/**
 * Waits for a database that is away or starting: a process that begins in the moment in which
 * PostgreSQL comes back from a crash need not end for it.
 * @param patienceMs how long at most
 * @throws what the database says when that is over, or at once when waiting does not help
 */
export async function awaitDatabase(sql: Sql, logger: Logger, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await sql.rows(PING, []);
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
