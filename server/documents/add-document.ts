import { createHash } from 'node:crypto';
import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentView } from '#contract/document.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { familyRowsOf } from '#requests/family-request/family-rows.ts';
import { mostFilesOf } from '#requests/family-request/most-files.ts';
import type { LockedCase } from '../cases/locked-case.ts';
import { lockOwnCase } from '../cases/own-case.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { displayName } from './display-name.ts';
import { documentById } from './documents-of-case.ts';
import { demandItem, openRoundOf } from './open-for-documents.ts';
import type { Upload } from './receive-upload.ts';

/** Rows of a case that may ever be, refused and deleted ones too: a bound on senseless retries. */
const MOST_ROWS = 200;

/** Rows of a case: those that can be used, and all of them. */
export interface DocumentsThere {
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

const SAME_UPLOAD: Statement = {
  name: 'same_upload',
  text: 'select id from document where id = $1 and sha256 = $2 and deleted_at is null',
};

// The act and its trace in one statement: half the round trips of a hot path.
const ADD_DOCUMENT: Statement = {
  name: 'add_document',
  text: `
    with traced as (
      insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
      values ($14, 'CITIZEN', $3, 'document_uploaded', $2, $15, $16,
        jsonb_build_object('documentId', $1::uuid, 'kind', $4::text)))
    insert into document (id, case_id, owner_id, kind, file_name, size, sha256, storage_key,
      back_storage_key, wrapped_key, key_id, upload_key, integration_round, created_at,
      integration_item, member_key, doctor_id, status)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $17, $18,
      (select id from doctor where id = $19), 'RECEIVED')`,
};

export interface Addition {
  document: DocumentView;
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
  deps: Pick<Deps, 'clock' | 'sql'>,
  request: { actor: CitizenActor; requestId: string; ipAddress: string },
  caseId: string,
  upload: Upload,
): Promise<Addition> {
  const { id, isNew } = await deps.sql.transact(async (sql) => {
    const today = civilDateOf(deps.clock.now());
    const locked = await lockOwnCase(sql, request.actor.accountId, caseId, today);
    const there = await documentsThere(sql, caseId, upload.fields.uploadKey);
    if (there.repeatedId !== null) {
      await demandSame(sql, there.repeatedId, upload);
      return { id: there.repeatedId, isNew: false };
    }
    const round = openRoundOf(locked);
    const member = await demandItem(sql, { caseId, type: locked.type }, round, upload.fields);
    demandRoom(there, locked.form);
    const of: DocumentOf = {
      caseId,
      round,
      member,
      doctorId: acceptedDoctor(locked, upload, member),
    };
    return { id: await insert(sql, deps.clock.now(), request, of, upload), isNew: true };
  });
  const document = await documentById(deps.sql, id);
  if (document === undefined) {
    throw new DeskError('not_found');
  }
  return { document, isNew };
}

/** How many documents a case has, under its lock, and the one that this upload already made. */
export async function documentsThere(
  sql: Sql,
  caseId: string,
  uploadKey: string | null,
): Promise<DocumentsThere> {
  const [there] = await sql.rows<DocumentsThere>(DOCUMENTS_THERE, [caseId, uploadKey]);
  return there ?? { usable: 0, rows: 0, repeatedId: null };
}

/** @throws DeskError too_many_documents where another one would be too many (R-AC-6) */
export function demandRoom(
  { usable, rows }: Pick<DocumentsThere, 'usable' | 'rows'>,
  form: CaseForm,
): void {
  if (usable >= mostFilesOf(form) || rows >= MOST_ROWS) {
    throw new DeskError('too_many_documents');
  }
}

/** @throws DeskError idempotency_mismatch when it was another file, or was deleted since */
async function demandSame(sql: Sql, id: string, upload: Upload): Promise<void> {
  const same = await sql.rows(SAME_UPLOAD, [id, digestOf(upload)]);
  if (same.length === 0) {
    throw new DeskError('idempotency_mismatch');
  }
}

/** What a document belongs to. */
interface DocumentOf {
  caseId: string;
  round: number | null;
  /** Of a family: the member whose it is; null: of the whole request. */
  member: string | null;
  /** Of a signed acceptance: who accepts. */
  doctorId: string | null;
}

/** R-DS-8: an acceptance is of the doctor it was uploaded for, else of the one that the form names. */
function acceptedDoctor(
  { form }: Pick<LockedCase, 'form'>,
  { fields }: Upload,
  member: string | null,
): string | null {
  if (fields.kind !== 'DOCTOR_ACCEPTANCE') {
    return null;
  }
  const named =
    member === null
      ? doctorOf(form)
      : familyRowsOf(form).find(({ key }) => key === member)?.doctorId;
  return fields.doctorId ?? named ?? null;
}

async function insert(
  sql: Sql,
  now: number,
  request: { actor: CitizenActor; requestId: string; ipAddress: string },
  { caseId, round, member, doctorId }: DocumentOf,
  upload: Upload,
): Promise<string> {
  const { fields, key, files } = upload;
  const id = uuidV7(now);
  await sql.rows(ADD_DOCUMENT, [
    id,
    caseId,
    request.actor.accountId,
    fields.kind,
    displayName(files[0].originalName),
    files.reduce((sum, file) => sum + file.size, 0),
    digestOf(upload),
    key.storageKey,
    files[1]?.storageKey ?? null,
    key.wrappedKey,
    key.keyId,
    fields.uploadKey,
    round,
    new Date(now),
    request.requestId,
    request.ipAddress,
    fields.item ?? null,
    member,
    doctorId,
  ]);
  return id;
}

/** SHA-256 of the file; of both photos' digests, front first, where there are two. */
function digestOf({ files }: Upload): string {
  return files.length === 1
    ? files[0].sha256
    : createHash('sha256')
        .update(files.map((file) => file.sha256).join(''))
        .digest('hex');
}
