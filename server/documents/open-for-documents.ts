import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem } from '#contract/integration.ts';
import type { RequestType } from '#contract/request-type.ts';
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

/**
 * Demands that a document answers what was asked: in an integration one of its items that asks
 * for a document (LC-3: only requested items), in a draft none; in the draft of a request for the
 * family the member whose it is.
 * @throws DeskError invalid, at the field `item`
 */
export async function demandItem(
  sql: Sql,
  caseId: string,
  round: number | null,
  item: string | undefined,
  type: RequestType,
): Promise<void> {
  if (round === null && (item === undefined || type === 'FAMILY_REQUEST')) {
    return;
  }
  if ((await askedDocument(sql, caseId, round, item)) === undefined) {
    throw new DeskError('invalid', { fields: { item: NOT_ASKED } });
  }
}

/**
 * Demands the same of a document that was given before: the item asks for that very kind; in a draft
 * it is of the request itself, never of another adult of a family, whose papers are not the citizen's.
 * @throws DeskError invalid, at the field `item`
 */
export async function demandItemOfKind(
  sql: Sql,
  caseId: string,
  round: number | null,
  item: string | undefined,
  kind: DocumentKind,
): Promise<void> {
  const asked =
    round === null && item === undefined
      ? kind
      : (await askedDocument(sql, caseId, round, item))?.documentKind;
  if (asked !== kind) {
    throw new DeskError('invalid', { fields: { item: NOT_ASKED } });
  }
}

async function askedDocument(
  sql: Sql,
  caseId: string,
  round: number | null,
  item: string | undefined,
): Promise<IntegrationItem | undefined> {
  const [found] =
    round === null
      ? []
      : await sql.rows<{ items: IntegrationItem[] }>(ROUND_ITEMS, [caseId, round]);
  return found?.items.find(({ id, kind }) => id === item && kind === 'DOCUMENT');
}

const NOT_ASKED = {
  it: 'Questo documento non è tra quelli richiesti.',
  en: 'This document is not among those asked for.',
};
