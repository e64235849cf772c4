import type { DocumentKind } from '#contract/document.ts';
import type { IntegrationItem, IntegrationRequest } from '#contract/integration.ts';
import type { Localized } from '#contract/localized.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { familyRowsOf } from '#requests/family-request/family-rows.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import type { LockedCase } from './locked-case.ts';

type Asked = IntegrationRequest['items'][number];

const PINNED_DOCUMENTS: Statement = {
  name: 'pinned_documents',
  text: `
    select id, kind, member_key as "memberKey" from document
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

const NO_SUCH_MEMBER: Localized = {
  it: 'La richiesta non ha questa persona.',
  en: 'The request has no such person.',
};

/**
 * The items of a round as they are kept: numbered, each pinned to a field of the request's form or
 * to a document of the case where it says so. A field is named in the citizen's language, whatever
 * the page called it.
 * @throws DeskError invalid at `items.‹index›` for a field or a document that the case does not
 * have, for a field asked twice, at `items.‹index›.member` for nobody of the family
 */
export async function askedItems(
  sql: Sql,
  locked: Pick<LockedCase, 'id' | 'type' | 'locale' | 'form'>,
  round: number,
  items: readonly Asked[],
): Promise<IntegrationItem[]> {
  const there: ThereToPin = {
    documents: await pinnedDocuments(sql, locked.id, items),
    members: new Set(familyRowsOf(locked.form).map(({ key }) => key)),
    labels: new Map(
      fieldsOf(REQUESTS[locked.type]).map(({ name, label }) => [name, label[locked.locale]]),
    ),
    fields: new Set(),
  };
  const faults: Record<string, Localized> = {};
  const asked = items.map((item, index): IntegrationItem => {
    const pin = item.kind === 'FIELD' ? pinField(item, there) : pinDocument(item, there);
    for (const [name, fault] of Object.entries(pin.faults)) {
      faults[`items.${index}.${name}`] = fault;
    }
    return { id: `${round}-${index + 1}`, ...plain(item), answer: null, ...pin.pinned };
  });
  if (Object.keys(faults).length > 0) {
    throw new DeskError('invalid', { fields: faults });
  }
  return asked;
}

/** What a case has that items can be pinned to. */
interface ThereToPin {
  documents: ReadonlyMap<string, PinnedDocument>;
  /** Of a family: the keys of its rows. */
  members: ReadonlySet<string>;
  labels: ReadonlyMap<string, string>;
  /** Fields that items before this one are pinned to. */
  fields: Set<string>;
}

interface Pinned {
  pinned: Partial<IntegrationItem>;
  /** By the part of the item that is at fault. */
  faults: Record<string, Localized>;
}

function pinField(item: Asked, { labels, fields }: ThereToPin): Pinned {
  const field = item.field ?? '';
  const label = labels.get(field);
  const faults: Pinned['faults'] = {};
  if (label === undefined || fields.has(field)) {
    faults['field'] = label === undefined ? NO_SUCH_FIELD : TWICE;
  }
  fields.add(field);
  return { pinned: { field, label: label ?? item.label }, faults };
}

function pinDocument({ kind, documentId, member }: Asked, there: ThereToPin): Pinned {
  if (kind !== 'DOCUMENT') {
    return { pinned: {}, faults: {} };
  }
  if (documentId === undefined) {
    const unknown = member !== undefined && !there.members.has(member);
    return { pinned: memberOf(member), faults: unknown ? { member: NO_SUCH_MEMBER } : {} };
  }
  const document = there.documents.get(documentId);
  return {
    pinned: {
      documentId,
      documentKind: document?.kind ?? null,
      ...memberOf(document?.memberKey),
    },
    faults: document === undefined ? { documentId: NO_SUCH_DOCUMENT } : {},
  };
}

/** Of a family: the member whose document is asked for. */
function memberOf(key: string | null | undefined): Pick<IntegrationItem, 'member'> {
  return key === null || key === undefined ? {} : { member: key };
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

interface PinnedDocument {
  id: string;
  kind: DocumentKind;
  memberKey: string | null;
}

async function pinnedDocuments(
  sql: Sql,
  caseId: string,
  items: readonly Asked[],
): Promise<Map<string, PinnedDocument>> {
  const ids = items.flatMap(({ documentId }) => documentId ?? []);
  if (ids.length === 0) {
    return new Map();
  }
  const rows = await sql.rows<PinnedDocument>(PINNED_DOCUMENTS, [caseId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
