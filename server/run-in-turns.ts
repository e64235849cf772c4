import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Work that a process does again and again for as long as it lives. */
export interface Turns {
  /** Lets the turn under way end and begins no other. */
  stop(): Promise<void>;
}

/**
 * Does the work, rests, and does it again. A turn that fails is logged and the next one tries anew.
 * @param restMs rest after each turn, in milliseconds
 */
export function runInTurns(
  logger: Logger,
  name: string,
  restMs: number,
  work: () => Promise<void>,
): Turns {
  const ending = new AbortController();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        await work();
      } catch (error) {
        logger.warn({ err: error, turn: name }, 'a turn failed, the next one tries again');
      }
      await sleep(restMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
