import type { EntityManager } from '@mikro-orm/postgresql';
import type { DocumentRefusal, ScanResult } from '#contract/document.ts';
import type { CheckPool } from './check-pool.ts';
import { observeCheck } from './check-metrics.ts';
import type { Verdict } from './checks/verdict.ts';
import { ScannerAway, scanWithClamd } from './clamd.ts';
import type { CheckParts } from './document-checks.ts';
import { Document } from './document.entity.ts';
import { releaseMemory } from './release-memory.ts';
import { createVault, type Vault } from './vault.ts';
import { ADVISED_KINDS, type Advised, adviceFor, NO_ADVICE } from './advice-for.ts';

/**
 * Scans and checks one received document and writes what came of it: READY with its cleaned bytes
 * in place of the upload, or REFUSED with the reason and no bytes at all. A document that is no
 * longer waiting is left alone, so that the same document may be checked twice without harm.
 * @returns `away` where the scanner is not there: fail closed, the document stays received
 * @throws Error when the database, the store or the check processes fail
 */
export async function checkDocumentNow(
  parts: CheckParts,
  pool: CheckPool,
  documentId: string,
): Promise<'settled' | 'away'> {
  const em = parts.orm.em.fork();
  const document = await em.findOne(Document, {
    id: documentId,
    status: 'RECEIVED',
    deletedAt: null,
  });
  if (document === null) {
    return 'settled';
  }
  const started = performance.now();
  const vault = createVault(parts);
  const files = await vault.open(document);
  const scan = await scanFiles(parts, files);
  if (scan === 'PENDING') {
    await em.nativeUpdate(Document, { id: documentId, status: 'RECEIVED' }, { scan });
    return 'away';
  }
  if (scan === 'INFECTED') {
    await refuse(parts, em, vault, document, 'malware_found', scan);
    observeCheck('malware_found', started);
    return 'settled';
  }
  const closely = ADVISED_KINDS.includes(document.kind);
  const verdict = await pool.check(files, closely);
  if (verdict.ok) {
    const advice = closely ? await adviceFor(em, document, verdict, parts.clock.now()) : NO_ADVICE;
    // What has words of its own was read already.
    const toRead = closely && verdict.lines.length === 0 && parts.readings !== undefined;
    await accept(parts, em, vault, document, { ...verdict, ...advice, toRead }, files, scan);
    if (toRead) {
      parts.readings?.start(documentId);
    }
  } else {
    await refuse(parts, em, vault, document, verdict.refusal, scan);
  }
  files.forEach(releaseMemory);
  observeCheck(verdict.ok ? 'ready' : verdict.refusal, started);
  return 'settled';
}

async function scanFiles(parts: CheckParts, files: readonly Buffer[]): Promise<ScanResult> {
  if (parts.config.CLAMD_URL === '') {
    return 'NOT_SCANNED';
  }
  try {
    const answer = await scanWithClamd(parts.config.CLAMD_URL, files);
    return answer.infected ? 'INFECTED' : 'CLEAN';
  } catch (error) {
    if (error instanceof ScannerAway) {
      parts.logger.warn({ err: error }, 'malware scanner away, uploads wait');
      return 'PENDING';
    }
    throw error;
  }
}

async function accept(
  parts: CheckParts,
  em: EntityManager,
  vault: Vault,
  document: Document,
  verdict: Extract<Verdict, { ok: true }> & Advised & Pick<Document, 'toRead'>,
  files: readonly Buffer[],
  scan: ScanResult,
): Promise<void> {
  const checked = {
    status: 'READY' as const,
    scan,
    mediaType: verdict.mediaType,
    pages: verdict.pages,
    advice: [...verdict.advice],
    expiresOn: verdict.expiresOn,
    toRead: verdict.toRead,
    checkedAt: new Date(parts.clock.now()),
  };
  if (verdict.cleaned === files[0]) {
    await settle(em, document, checked);
    return;
  }
  const key = vault.newKey();
  await vault.sealBytes(key, verdict.cleaned);
  const taken = await settle(em, document, {
    ...checked,
    size: verdict.cleaned.length,
    storageKey: key.storageKey,
    backStorageKey: null,
    wrappedKey: key.wrappedKey,
    keyId: key.keyId,
  });
  await vault.remove(taken ? document : key);
}

async function refuse(
  parts: CheckParts,
  em: EntityManager,
  vault: Vault,
  document: Document,
  refusal: DocumentRefusal,
  scan: ScanResult,
): Promise<void> {
  const taken = await settle(em, document, {
    status: 'REFUSED',
    refusalCode: refusal,
    scan,
    wrappedKey: '',
    backStorageKey: null,
    checkedAt: new Date(parts.clock.now()),
  });
  if (taken) {
    await vault.remove(document);
  }
}

/** @returns false where the citizen deleted the document or another process was first */
async function settle(
  em: EntityManager,
  document: Document,
  change: Partial<Document>,
): Promise<boolean> {
  const waiting = { id: document.id, status: 'RECEIVED' as const, deletedAt: null };
  return (await em.nativeUpdate(Document, waiting, change)) === 1;
}
