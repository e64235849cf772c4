import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Sql } from '../db/sql.ts';
import { type CaseSignaller, tellPokesLeft } from './tell-workflows.ts';

const TURN_MS = 1000;
/** Pokes younger than this are the server's own to tell. */
const LEAVE_TO_SERVER_MS = 3000;
const BATCH = 500;

/**
 * Tells workflows what the server could not: it died after the commit, or Temporal was away. Runs
 * in the worker, one turn a second, as long as the process lives.
 */
export function startPokeRelay(
  sql: Sql,
  signaller: CaseSignaller,
  clock: Clock,
  logger: Logger,
): { stop(): Promise<void> } {
  let stopped = false;
  let wakeUp: () => void = () => {};

  async function turn(): Promise<void> {
    let told = BATCH;
    while (told === BATCH && !stopped) {
      told = await tellPokesLeft(sql, signaller, clock.now() - LEAVE_TO_SERVER_MS);
      if (told > 0) {
        logger.info({ told }, 'relayed pokes');
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await turn();
      } catch (error) {
        logger.warn({ err: error }, 'relay could not tell, tries again');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TURN_MS);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}
