import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { checkDocumentNow } from './check-document.ts';
import { type CheckPool, createCheckPool } from './check-pool.ts';
import type { DocumentReadings } from './document-readings.ts';
import { Document } from './document.entity.ts';
import type { FileStore } from './file-store.ts';

/** Checks uploaded documents in the background, one after the other for each that is waiting. */
export interface DocumentChecks {
  /** Called after the transaction that received the document. */
  start(documentId: string): void;
  /** Picks up every document that was received and not yet checked; called at start-up. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way; what waits for the scanner to come back is not. */
  idle(): Promise<void>;
  /** Stops; documents under way stay received and are picked up at the next start. */
  close(): Promise<void>;
}

export interface CheckParts {
  config: Config;
  clock: Clock;
  logger: Logger;
  orm: MikroORM;
  files: FileStore;
  /** Absent: pictures are not read. */
  readings?: Pick<DocumentReadings, 'start'>;
}

const MOST_WAITING = 1000;
/** Above the number of processes: some wait for disk or scanner while others parse. */
const AHEAD = 2;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 5 * 60 * 1000;

/**
 * @param pool processes that parse; absent: one a core
 * @param firstRetryMs pause before a check that could not be made (scanner or disk away) is tried
 *   again; doubled each time up to five minutes
 */
export function createDocumentChecks(
  parts: CheckParts,
  pool: CheckPool = createCheckPool(),
  firstRetryMs: number = FIRST_RETRY_MS,
): DocumentChecks {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const retries = new Map<string, { timer: NodeJS.Timeout; pauseMs: number }>();
  const idlers: (() => void)[] = [];
  let closed = false;
  // More were received than are kept in memory: the database knows them.
  let overflowed = false;

  function add(id: string): void {
    if (closed || running.has(id)) {
      return;
    }
    if (waiting.size >= MOST_WAITING) {
      overflowed = true;
      return;
    }
    waiting.add(id);
    next();
  }

  function next(): void {
    for (const id of waiting) {
      if (closed || running.size >= pool.size + AHEAD) {
        return;
      }
      waiting.delete(id);
      running.set(id, run(id));
    }
    if (running.size > 0) {
      return;
    }
    if (overflowed && !closed) {
      overflowed = false;
      resume().catch((error: unknown) => parts.logger.error({ err: error }, 'checks not resumed'));
      return;
    }
    idlers.splice(0).forEach((resolve) => resolve());
  }

  async function run(id: string): Promise<void> {
    let done = false;
    try {
      done = (await checkDocumentNow(parts, pool, id)) === 'settled';
    } catch (error) {
      if (!closed) {
        parts.logger.error({ err: error, documentId: id }, 'document could not be checked');
      }
    } finally {
      running.delete(id);
      if (done) {
        retries.delete(id);
      } else {
        retryLater(id);
      }
      next();
    }
  }

  function retryLater(id: string): void {
    if (closed) {
      return;
    }
    const pauseMs = Math.min((retries.get(id)?.pauseMs ?? firstRetryMs / 2) * 2, LAST_RETRY_MS);
    const timer = setTimeout(() => add(id), pauseMs);
    timer.unref();
    retries.set(id, { timer, pauseMs });
  }

  async function resume(): Promise<void> {
    const found = await parts.orm.em
      .fork()
      .find(
        Document,
        { status: 'RECEIVED', deletedAt: null },
        { fields: ['id'], orderBy: { createdAt: 'asc' }, limit: MOST_WAITING },
      );
    overflowed ||= found.length === MOST_WAITING;
    for (const { id } of found) {
      if (!retries.has(id)) {
        add(id);
      }
    }
    next();
  }

  return {
    start: add,
    resume,
    idle: () =>
      running.size + waiting.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            idlers.push(resolve);
          }),
    async close() {
      closed = true;
      waiting.clear();
      for (const { timer } of retries.values()) {
        clearTimeout(timer);
      }
      pool.close();
      await Promise.all(running.values());
      idlers.splice(0).forEach((resolve) => resolve());
    },
  };
}
