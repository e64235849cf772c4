import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import type { RequestType } from '#contract/request-type.ts';
import { DOCTOR_FIELD } from '#requests/doctor-field.ts';
import { MEMBERS_FIELD } from '#requests/family-request/family-rows.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { LockedCase } from '../cases/locked-case.ts';
import { DeskError } from '../http/desk-error.ts';

const ROUND_ITEMS: Statement = {
  name: 'items_of_round',
  text: 'select items from integration_round where case_id = $1 and round = $2',
};

/** The round of integration that documents are added to or taken from now; null in a draft. */
export function openRoundOf(locked: Pick<LockedCase, 'state' | 'integrationRound'>): number | null {
  if (locked.state === 'DRAFT') {
    return null;
  }
  if (locked.state === 'INTEGRATION_REQUESTED') {
    return locked.integrationRound;
  }
  throw new DeskError('wrong_state');
}

/** What a document is uploaded as, and for. */
export interface DocumentAsked {
  kind: DocumentKind;
  /** Item of the round, or the member of a family whose it is. */
  item?: string | undefined;
}

/**
 * Demands that a document answers what was asked: in an integration one of its items that asks
 * for a document, and of that kind (LC-3: only requested items), in a draft none; in the draft of a
 * request for the family the member whose it is, as where its people are open to be corrected. Where
 * the doctor is to be named anew, an acceptance of that doctor is taken too (R-DS-8).
 * @returns the member of a family whose it is, by the key of their row; null: of the whole request
 * @throws DeskError invalid, at the field `item`, or at `kind` for another than was asked
 */
export async function demandItem(
  sql: Sql,
  { caseId, type }: { caseId: string; type: RequestType },
  round: number | null,
  { kind, item }: DocumentAsked,
): Promise<string | null> {
  if (round === null && (item === undefined || type === 'FAMILY_REQUEST')) {
    return item ?? null;
  }
  const items = await itemsOfRound(sql, caseId, round);
  const asked = items.find(({ id }) => id === item);
  if (asked !== undefined) {
    demandKind(asked, kind);
    return asked.member ?? null;
  }
  if (item === undefined ? !opensDoctor(items, kind) : !opensMembers(items, type)) {
    throw new DeskError('invalid', { fields: { item: NOT_ASKED } });
  }
  return item ?? null;
}

function demandKind(asked: IntegrationItem, kind: DocumentKind): void {
  if (asked.kind !== 'DOCUMENT') {
    throw new DeskError('invalid', { fields: { item: NOT_ASKED } });
  }
  if (asked.documentKind !== null && asked.documentKind !== kind) {
    throw new DeskError('invalid', { fields: { kind: OTHER_KIND } });
  }
}

/**
 * Demands the same of a document that was given before: the item asks for that very kind; in a draft
 * it is of the request itself, never of another adult of a family, whose papers are not the citizen's.
 * @returns the member of a family whose it is; null: of the whole request
 * @throws DeskError invalid, at the field `item`
 */
export async function demandItemOfKind(
  sql: Sql,
  caseId: string,
  round: number | null,
  item: string | undefined,
  kind: DocumentKind,
): Promise<string | null> {
  const asked =
    round === null && item === undefined
      ? { documentKind: kind }
      : await askedDocument(sql, caseId, round, item);
  if (asked?.documentKind !== kind) {
    throw new DeskError('invalid', { fields: { item: NOT_ASKED } });
  }
  return ('member' in asked ? asked.member : undefined) ?? null;
}

async function askedDocument(
  sql: Sql,
  caseId: string,
  round: number | null,
  item: string | undefined,
): Promise<IntegrationItem | undefined> {
  const items = await itemsOfRound(sql, caseId, round);
  return items.find(({ id, kind }) => id === item && kind === 'DOCUMENT');
}

async function itemsOfRound(
  sql: Sql,
  caseId: string,
  round: number | null,
): Promise<readonly IntegrationItem[]> {
  const [found] =
    round === null
      ? []
      : await sql.rows<{ items: IntegrationItem[] }>(ROUND_ITEMS, [caseId, round]);
  return found?.items ?? [];
}

/** Whoever is added to a family gives papers of their own, also in an integration (R-FR-3). */
function opensMembers(items: readonly IntegrationItem[], type: RequestType): boolean {
  return (
    type === 'FAMILY_REQUEST' &&
    items.some(({ kind, field }) => kind === 'FIELD' && field === MEMBERS_FIELD)
  );
}

/** A doctor of another zone who is named anew has to accept, as at the start. */
function opensDoctor(items: readonly IntegrationItem[], kind: DocumentKind): boolean {
  return (
    kind === 'DOCTOR_ACCEPTANCE' &&
    items.some(({ kind: asked, field }) => asked === 'FIELD' && field === DOCTOR_FIELD.name)
  );
}

const OTHER_KIND = {
  it: 'Qui è richiesto un documento di un altro tipo.',
  en: 'A document of another kind is asked for here.',
};
const NOT_ASKED = {
  it: 'Questo documento non è tra quelli richiesti.',
  en: 'This document is not among those asked for.',
};
