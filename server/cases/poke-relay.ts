import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Sql } from '../db/sql.ts';
import { runInTurns, type Turns } from '../run-in-turns.ts';
import { type CaseSignaller, tellPokesLeft } from './tell-workflows.ts';

const REST_MS = 1000;
/** Pokes younger than this are the server's own to tell. */
const LEAVE_TO_SERVER_MS = 3000;
const BATCH = 500;

/**
 * Tells workflows what the server could not: it died after the commit, or Temporal was away. Runs
 * in the worker.
 */
export function startPokeRelay(
  sql: Sql,
  signaller: CaseSignaller,
  clock: Clock,
  logger: Logger,
): Turns {
  return runInTurns(logger, 'poke relay', REST_MS, async () => {
    let told = BATCH;
    while (told === BATCH) {
      told = await tellPokesLeft(sql, signaller, clock.now() - LEAVE_TO_SERVER_MS);
      if (told > 0) {
        logger.info({ told }, 'relayed pokes');
      }
    }
  });
}
