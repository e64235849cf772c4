import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MAX_FILES_PER_CASE } from '#contract/document.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockCase } from '../cases/locked-case.ts';
import { sqlOf } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { displayName } from './display-name.ts';
import { Document } from './document.entity.ts';
import { demandItem, openRoundOf } from './open-for-documents.ts';
import type { Upload } from './receive-upload.ts';

/** Rows of a case that may ever be, refused and deleted ones too: a bound on senseless retries. */
const MOST_ROWS = 200;

export interface Addition {
  document: Document;
  /** False where this upload had already arrived: its bytes are there once. */
  isNew: boolean;
}

/**
 * Makes an upload that is whole in the store a document of its case. The case's row is locked, so
 * that parallel uploads count each other.
 * @throws DeskError not_found for someone else's case, wrong_state, too_many_documents, invalid,
 *   idempotency_mismatch when the key was used for another file
 */
export async function addDocument(
  deps: Pick<Deps, 'clock'>,
  em: EntityManager,
  request: { actor: CitizenActor; requestId: string; ipAddress: string },
  caseId: string,
  upload: Upload,
): Promise<Addition> {
  const { actor } = request;
  return em.transactional(async (tx) => {
    const sql = sqlOf(tx);
    const locked = await lockCase(sql, caseId);
    if (locked?.applicantId !== actor.accountId) {
      throw new DeskError('not_found');
    }
    const repeated = await findRepeated(tx, caseId, upload);
    if (repeated !== undefined) {
      return { document: repeated, isNew: false };
    }
    const round = openRoundOf(locked);
    await demandItem(sql, caseId, round, upload.fields.item);
    await demandRoom(tx, caseId);
    const at = deps.clock.now();
    const document = tx.create(Document, {
      id: uuidV7(at),
      case: caseId,
      owner: actor.accountId,
      integrationRound: round,
      integrationItem: upload.fields.item ?? null,
      status: 'RECEIVED',
      ...columnsOf(upload),
      createdAt: new Date(at),
    });
    tx.persist(document);
    recordAudit(tx, {
      action: 'document_uploaded',
      detail: { documentId: document.id, kind: document.kind },
      at,
      actor: { kind: 'CITIZEN', id: actor.accountId },
      caseId,
      requestId: request.requestId,
      ipAddress: request.ipAddress,
    });
    return { document, isNew: true };
  });
}

async function findRepeated(
  em: EntityManager,
  caseId: string,
  upload: Upload,
): Promise<Document | undefined> {
  const { uploadKey } = upload.fields;
  const known = await em.findOne(Document, { case: caseId, uploadKey });
  if (known === null) {
    return undefined;
  }
  if (known.deletedAt !== null || known.sha256 !== digestOf(upload)) {
    throw new DeskError('idempotency_mismatch');
  }
  return known;
}

async function demandRoom(em: EntityManager, caseId: string): Promise<void> {
  const usable = await em.count(Document, {
    case: caseId,
    deletedAt: null,
    status: { $ne: 'REFUSED' },
  });
  if (usable >= MAX_FILES_PER_CASE || (await em.count(Document, { case: caseId })) >= MOST_ROWS) {
    throw new DeskError('too_many_documents');
  }
}

function columnsOf(
  upload: Upload,
): Pick<
  Document,
  | 'kind'
  | 'fileName'
  | 'size'
  | 'sha256'
  | 'storageKey'
  | 'backStorageKey'
  | 'wrappedKey'
  | 'keyId'
  | 'uploadKey'
> {
  const { fields, key, files } = upload;
  return {
    kind: fields.kind,
    fileName: displayName(files[0].originalName),
    size: files.reduce((sum, file) => sum + file.size, 0),
    sha256: digestOf(upload),
    storageKey: key.storageKey,
    backStorageKey: files[1]?.storageKey ?? null,
    wrappedKey: key.wrappedKey,
    keyId: key.keyId,
    uploadKey: fields.uploadKey,
  };
}

/** SHA-256 of the file; of both photos' digests, front first, where there are two. */
function digestOf({ files }: Upload): string {
  return files.length === 1
    ? files[0].sha256
    : createHash('sha256')
        .update(files.map((file) => file.sha256).join(''))
        .digest('hex');
}
