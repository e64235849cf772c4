import type { DocumentReuseRequest, DocumentView } from '#contract/document.ts';
import { civilDateOf } from '#rules/calendar.ts';
import { lockOwnCase } from '../cases/own-case.ts';
import type { Statement } from '../db/sql.ts';
import { uuidV7 } from '../db/uuid-v7.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { demandRoom, documentsThere } from './add-document.ts';
import { documentById } from './documents-of-case.ts';
import { holdGivenDocument } from './given-documents.ts';
import { demandItemOfKind, openRoundOf } from './open-for-documents.ts';

const ALREADY_THERE: Statement = {
  name: 'document_already_reused',
  text: `
    select id from document
    where case_id = $1 and storage_key = $2 and integration_item is not distinct from $3
      and deleted_at is null`,
};

// The copy has the bytes and the key of the given one, wrapped for its own row: it outlives that row.
const REUSE_DOCUMENT: Statement = {
  name: 'reuse_document',
  text: `
    with traced as (
      insert into audit_event (at, actor_kind, actor_id, action, case_id, request_id, ip_address, detail)
      select $6, 'CITIZEN', d.owner_id, 'document_reused', $2, $7, $8, jsonb_build_object(
        'documentId', $1::uuid, 'kind', d.kind, 'givenDocumentId', d.id)
      from document d where d.id = $3)
    insert into document (id, case_id, owner_id, kind, integration_round, integration_item, status,
      scan, file_name, media_type, size, sha256, pages, advice, expires_on, storage_key, wrapped_key,
      key_id, rotation, created_at, checked_at, given_at, reused_from_id, member_key)
    select $1, $2, d.owner_id, d.kind, $4, $5, d.status,
      d.scan, d.file_name, d.media_type, d.size, d.sha256, d.pages, d.advice, d.expires_on,
      d.storage_key, d.wrapped_key, d.key_id, d.rotation, $6, d.checked_at,
      coalesce(d.given_at, d.created_at),
      case when d.given_at is null then d.case_id else d.reused_from_id end, $9
    from document d where d.id = $3`,
};

/**
 * Makes a document given before one of this case too, without sending it again: a row of its own
 * over the same bytes. The same document once more gives the row that is there.
 * @throws DeskError not_found for someone else's case, and for a document that this case is not
 *   offered; wrong_state, too_many_documents, invalid
 */
export async function reuseDocument(
  deps: Pick<Deps, 'clock' | 'sql'>,
  request: { actor: CitizenActor; requestId: string; ipAddress: string },
  caseId: string,
  { documentId, item }: DocumentReuseRequest,
): Promise<DocumentView> {
  const id = await deps.sql.transact(async (sql) => {
    const now = deps.clock.now();
    const today = civilDateOf(now);
    const locked = await lockOwnCase(sql, request.actor.accountId, caseId, today);
    const round = openRoundOf(locked);
    const { accountId, personId } = request.actor;
    const inHand = { ...locked, applicantId: accountId, applicantPersonId: personId };
    const given = await holdGivenDocument(sql, inHand, documentId, today);
    if (given === undefined) {
      throw new DeskError('not_found');
    }
    const member = await demandItemOfKind(sql, caseId, round, item, given.kind);
    const [there] = await sql.rows<{ id: string }>(ALREADY_THERE, [
      caseId,
      given.storageKey,
      item ?? null,
    ]);
    if (there !== undefined) {
      return there.id;
    }
    demandRoom(await documentsThere(sql, caseId, null), locked.form);
    const copyId = uuidV7(now);
    await sql.rows(REUSE_DOCUMENT, [
      copyId,
      caseId,
      documentId,
      round,
      item ?? null,
      new Date(now),
      request.requestId,
      request.ipAddress,
      member,
    ]);
    return copyId;
  });
  const document = await documentById(deps.sql, id);
  if (document === undefined) {
    throw new DeskError('not_found');
  }
  return document;
}
