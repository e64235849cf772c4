import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '#contract/civil-date.ts';
import { maySeeCase } from '#rules/case-permission.ts';
import { lockCase, standingOf, type LockedCase } from '../cases/locked-case.ts';
import { demandOwnCase } from '../cases/own-case.ts';
import { sqlOf } from '../db/sql.ts';
import type { CitizenActor, StaffActor } from '../http/actor.ts';
import { DeskError } from '../http/desk-error.ts';
import { Document } from './document.entity.ts';
import { withheldKinds } from './documents-of-case.ts';

/**
 * A citizen's own document, of a case that is still theirs to follow; of a case that was made for
 * them as a minor also those that say something of them.
 * @throws DeskError not_found for any other
 */
export async function findOwnDocument(
  em: EntityManager,
  actor: CitizenActor,
  documentId: string,
  today: CivilDate,
): Promise<Document> {
  const document = await em.findOne(Document, { id: documentId, deletedAt: null });
  if (document === null) {
    throw new DeskError('not_found');
  }
  const own = await demandOwnCase(sqlOf(em), actor.accountId, document.case, today);
  const given = document.owner === actor.accountId;
  if (!given && (!own.inherited || withheldKinds(own).includes(document.kind))) {
    throw new DeskError('not_found');
  }
  return document;
}

/**
 * A document of a case that this member of staff may see, inside a transaction.
 * @throws DeskError not_found for one of another office or of a draft, household_case for one of
 *   their own household (LC-7)
 */
export async function findDeskDocument(
  tx: EntityManager,
  actor: StaffActor,
  documentId: string,
): Promise<Document> {
  const document = await tx.findOne(Document, { id: documentId, deletedAt: null });
  if (document === null) {
    throw new DeskError('not_found');
  }
  await demandDeskCase(tx, actor, document.case);
  return document;
}

/** Locks a case that this member of staff may read. @throws DeskError not_found, household_case */
export async function demandDeskCase(
  tx: EntityManager,
  actor: StaffActor,
  caseId: string,
): Promise<LockedCase> {
  const locked = await lockCase(sqlOf(tx), caseId, actor.personId);
  if (locked === undefined || !maySeeCase(actor, standingOf(locked))) {
    throw new DeskError('not_found');
  }
  if (locked.ofOwnHousehold) {
    throw new DeskError('household_case');
  }
  return locked;
}
