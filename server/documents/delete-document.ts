import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { civilDateOf } from '#rules/calendar.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { lockOwnCase } from '../cases/own-case.ts';
import { sqlOf } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import type { CitizenActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { discardFiles } from './discard-files.ts';
import { Document } from './document.entity.ts';
import { openRoundOf } from './open-for-documents.ts';

/**
 * Deletes a citizen's document from a draft, or from the round of integration that is open: the
 * row stays as a trace, its key goes, and its file unless another case uses the document again. What
 * lies in a backup cannot be read any more.
 * @throws DeskError not_found, wrong_state
 */
export async function deleteDocument(
  deps: Pick<Deps, 'clock' | 'files' | 'sql'>,
  em: EntityManager,
  request: { actor: CitizenActor; requestId: string; ipAddress: string },
  documentId: string,
): Promise<void> {
  const { actor } = request;
  const keys = await em.transactional(async (tx) => {
    const found = await tx.findOne(Document, {
      id: documentId,
      owner: actor.accountId,
      deletedAt: null,
    });
    if (found === null) {
      throw new DeskError('not_found');
    }
    const today = civilDateOf(deps.clock.now());
    const locked = await lockOwnCase(sqlOf(tx), actor.accountId, found.case, today);
    // A check may have replaced the file while we waited for the case.
    const document = await tx.findOneOrFail(
      Document,
      { id: documentId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (document.deletedAt !== null) {
      throw new DeskError('not_found');
    }
    if ((document.integrationRound ?? null) !== openRoundOf(locked)) {
      throw new DeskError('wrong_state');
    }
    const { storageKey, backStorageKey } = document;
    const at = deps.clock.now();
    document.deletedAt = new Date(at);
    document.wrappedKey = '';
    recordAudit(tx, {
      action: 'document_deleted',
      detail: { documentId },
      at,
      actor: { kind: 'CITIZEN', id: actor.accountId },
      caseId: document.case,
      requestId: request.requestId,
      ipAddress: request.ipAddress,
    });
    return [storageKey, backStorageKey];
  });
  await discardFiles(deps, keys);
}
