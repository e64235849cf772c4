import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MAX_FILES_PER_CASE } from '#contract/document.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockCase } from '../cases/locked-case.ts';
import { sqlOf, type Statement } from '../db/sql.ts';
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

interface DocumentsThere {
  usable: number;
  rows: number;
  repeatedId: string | null;
}

const DOCUMENTS_THERE: Statement = {
  name: 'documents_there',
  text: `
    select count(*) filter (where deleted_at is null and status <> 'REFUSED')::int as usable,
      count(*)::int as rows, (array_agg(id) filter (where upload_key = $2))[1] as "repeatedId"
    from document where case_id = $1`,
};

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
    const [there] = await sql.rows<DocumentsThere>(DOCUMENTS_THERE, [
      caseId,
      upload.fields.uploadKey,
    ]);
    if (there !== undefined && there.repeatedId !== null) {
      return { document: await findRepeated(tx, there.repeatedId, upload), isNew: false };
    }
    const round = openRoundOf(locked);
    await demandItem(sql, caseId, round, upload.fields.item);
    if (there === undefined || there.usable >= MAX_FILES_PER_CASE || there.rows >= MOST_ROWS) {
      throw new DeskError('too_many_documents');
    }
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

/** @throws DeskError idempotency_mismatch when it was another file, or was deleted since */
async function findRepeated(em: EntityManager, id: string, upload: Upload): Promise<Document> {
  const known = await em.findOneOrFail(Document, { id });
  if (known.deletedAt !== null || known.sha256 !== digestOf(upload)) {
    throw new DeskError('idempotency_mismatch');
  }
  return known;
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
