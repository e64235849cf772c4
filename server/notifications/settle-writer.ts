import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SqlPool } from '../db/sql.ts';
import { type SettledMessage, settleMessages } from './message-queue.ts';

const RETRY_MS = 500;
/** How long what settles is gathered: sent already, nobody waits for it to be written down. */
const GATHER_MS = 20;

/** Writes what became of messages, many in one statement. */
export interface SettleWriter {
  /** Ends once it is written. Never throws; a database that is away is waited for. */
  write(settled: SettledMessage): Promise<void>;
  /** From now on a database that is away is not waited for: the lease lapses instead. */
  giveUp(): void;
}

/**
 * What settles within a moment, and while one statement is under way, is written by one statement.
 */
export function createSettleWriter(sql: SqlPool, logger: Logger): SettleWriter {
  let gathering: SettledMessage[] = [];
  let turn: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let givenUp = false;

  async function flush(): Promise<void> {
    if (!givenUp) {
      await sleep(GATHER_MS);
    }
    const batch = gathering;
    gathering = [];
    next = undefined;
    for (;;) {
      try {
        await settleMessages(sql, batch);
        return;
      } catch (error) {
        logger.error({ err: error, messages: batch.length }, 'outcome of messages not written yet');
      }
      if (givenUp) {
        return;
      }
      await sleep(RETRY_MS);
    }
  }

  return {
    write(settled) {
      gathering.push(settled);
      if (next === undefined) {
        next = turn.then(flush);
        turn = next;
      }
      return next;
    },
    giveUp() {
      givenUp = true;
    },
  };
}
