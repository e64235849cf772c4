import type { CheckPool } from './check-pool.ts';
import { createCheckPool } from './check-pool.ts';
import type { CheckParts } from './document-checks.ts';
import { Document } from './document.entity.ts';
import { readDocumentNow } from './read-document-now.ts';

/** Reads the pictures of checked documents in the background, one after the other. */
export interface DocumentReadings {
  /** Called after the document was found good. */
  start(documentId: string): void;
  /** Takes up what was left when the server stopped. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const MOST_RESUMED = 200;

/**
 * Reading takes a second of a processor for each picture, many times the check: it has one process
 * to itself, so that no upload waits for it.
 * @param pool absent: one process
 */
export function createDocumentReadings(
  parts: Omit<CheckParts, 'readings'>,
  pool: CheckPool = createCheckPool(1),
): DocumentReadings {
  const waiting = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  let closed = false;

  async function work(documentId: string): Promise<void> {
    if (!closed) {
      try {
        await readDocumentNow(parts, pool, documentId);
      } catch (error) {
        // Advice alone is missing; it is tried again at the next start.
        if (!closed) {
          parts.logger.warn({ err: error, documentId }, 'document could not be read');
        }
      }
    }
    waiting.delete(documentId);
  }

  function start(documentId: string): void {
    if (!closed && !waiting.has(documentId)) {
      waiting.add(documentId);
      working = working.then(() => work(documentId));
    }
  }

  return {
    start,
    async resume() {
      const found = await parts.orm.em
        .fork()
        .find(
          Document,
          { toRead: true, deletedAt: null },
          { fields: ['id'], orderBy: { createdAt: 'desc' }, limit: MOST_RESUMED },
        );
      found.forEach(({ id }) => start(id));
    },
    async idle() {
      while (waiting.size > 0) {
        await working;
      }
    },
    async close() {
      closed = true;
      pool.close();
      await working;
    },
  };
}
