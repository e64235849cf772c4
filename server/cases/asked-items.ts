import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem, IntegrationRequest } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import type { LockedCase } from './locked-case.ts';

type Asked = IntegrationRequest['items'][number];

const PINNED_DOCUMENTS: Statement = {
  name: 'pinned_documents',
  text: `
    select id, kind from document
    where case_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
};

const NO_SUCH_FIELD: Localized = {
  it: 'La richiesta non ha questo campo.',
  en: 'The request has no such field.',
};
const TWICE: Localized = {
  it: 'Questo campo è già tra quelli da correggere.',
  en: 'This field is already among those to correct.',
};
const NO_SUCH_DOCUMENT: Localized = {
  it: 'Il documento non è di questa pratica.',
  en: 'The document is not of this case.',
};

/**
 * The items of a round as they are kept: numbered, each pinned to a field of the request's form or
 * to a document of the case where it says so. A field is named in the citizen's language, whatever
 * the page called it.
 * @throws DeskError invalid at `items.‹index›` for a field or a document that the case does not
 * have, and for a field asked twice
 */
export async function askedItems(
  sql: Sql,
  locked: Pick<LockedCase, 'id' | 'type' | 'locale'>,
  round: number,
  items: readonly Asked[],
): Promise<IntegrationItem[]> {
  const kinds = await kindsOfPinned(sql, locked.id, items);
  const labels = new Map(
    fieldsOf(REQUESTS[locked.type]).map(({ name, label }) => [name, label[locked.locale]]),
  );
  const faults: Record<string, Localized> = {};
  const pinned = new Set<string>();
  const asked = items.map((item, index): IntegrationItem => {
    const kept = { id: `${round}-${index + 1}`, ...plain(item), answer: null };
    if (item.kind === 'FIELD') {
      const field = item.field ?? '';
      const label = labels.get(field);
      if (label === undefined || pinned.has(field)) {
        faults[`items.${index}.field`] = label === undefined ? NO_SUCH_FIELD : TWICE;
      }
      pinned.add(field);
      return { ...kept, field, label: label ?? item.label };
    }
    if (item.kind === 'DOCUMENT' && item.documentId !== undefined) {
      const kind = kinds.get(item.documentId);
      if (kind === undefined) {
        faults[`items.${index}.documentId`] = NO_SUCH_DOCUMENT;
      }
      return { ...kept, documentId: item.documentId, documentKind: kind ?? null };
    }
    return kept;
  });
  if (Object.keys(faults).length > 0) {
    throw new DeskError('invalid', { fields: faults });
  }
  return asked;
}

/** What every item keeps, whatever it is pinned to. */
function plain({
  kind,
  documentKind,
  label,
  reason,
  reasons,
}: Asked): Omit<IntegrationItem, 'id' | 'answer'> {
  return {
    kind,
    documentKind: kind === 'DOCUMENT' ? (documentKind ?? 'OTHER') : null,
    label,
    reason,
    ...(reasons !== undefined && kind !== 'TEXT' && { reasons }),
  };
}

async function kindsOfPinned(
  sql: Sql,
  caseId: string,
  items: readonly Asked[],
): Promise<Map<string, DocumentKind>> {
  const ids = items.flatMap(({ documentId }) => documentId ?? []);
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await sql.rows<{ id: string; kind: DocumentKind }>(PINNED_DOCUMENTS, [caseId, ids]);
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
