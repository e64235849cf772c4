import { adviceFor } from './advice-for.ts';
import type { CheckPool } from './check-pool.ts';
import type { CheckParts } from './document-checks.ts';
import { Document } from './document.entity.ts';
import { releaseMemory } from './release-memory.ts';
import { createVault } from './vault.ts';

/**
 * Reads the pictures of one document that is to be read and adds what they tell to its advice. One
 * that was read or deleted meanwhile is left alone.
 * @throws Error when the database, the store or the process fails
 */
export async function readDocumentNow(
  parts: Omit<CheckParts, 'readings'>,
  pool: CheckPool,
  documentId: string,
): Promise<void> {
  const em = parts.orm.em.fork();
  const toBeRead = { id: documentId, status: 'READY' as const, toRead: true, deletedAt: null };
  const document = await em.findOne(Document, toBeRead);
  if (document === null) {
    return;
  }
  const files = await createVault(parts).open(document);
  const lines = await pool.read(files);
  files.forEach(releaseMemory);
  const seen = { faults: document.advice, pages: document.pages ?? 1, lines };
  const { advice, expiresOn } = await adviceFor(em, document, seen, parts.clock.now(), 'PICTURES');
  await em.nativeUpdate(Document, toBeRead, {
    advice: [...new Set(advice)],
    expiresOn,
    toRead: false,
  });
}
