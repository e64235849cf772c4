import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentKind, DocumentStatus } from '#contract/document.ts';
import type { Localized } from '#contract/localized.ts';
import { askedOf } from '#requests/asked.ts';
import type { DocumentRequirement } from '#requests/define-request.ts';
import { familyRowsOf, rowName } from '#requests/family-request/family-rows.ts';
import { operationDocuments } from '#requests/family-request/member-documents.ts';
import { REQUESTS } from '#requests/index.ts';
import type { Sql, Statement } from '../db/sql.ts';
import { DeskError } from '../http/desk-error.ts';
import type { LockedCase } from './locked-case.ts';

const DOCUMENTS: Statement = {
  name: 'documents_of_submission',
  text: `
    select kind, status, integration_item as item from document
    where case_id = $1 and deleted_at is null`,
};

interface DocumentThere {
  kind: DocumentKind;
  status: DocumentStatus;
  /** In a draft: the member of a family whose it is. */
  item: string | null;
}

/** A document without which a draft cannot be submitted. */
interface Demanded {
  /** Names it among the faults. */
  name: string;
  item: string | null;
  requirement: DocumentRequirement;
  /** Of a family: whose it is. */
  whose: string | undefined;
}

/**
 * Demands the documents that a draft's form asks, those of each member of a family too; papers with
 * which another adult consents are a rule's (R-FR-3).
 * @throws DeskError documents_missing naming each, documents_not_ready while one is being checked
 */
export async function demandDocuments(
  sql: Sql,
  { id, type }: Pick<LockedCase, 'id' | 'type'>,
  form: CaseForm,
): Promise<void> {
  const documents = await sql.rows<DocumentThere>(DOCUMENTS, [id]);
  const usable = documents.filter(({ status }) => status !== 'REFUSED');
  const missing = demandedBy(type, form).filter(
    ({ item, requirement }) =>
      !usable.some((document) => document.item === item && document.kind === requirement.kind),
  );
  if (missing.length > 0) {
    throw new DeskError('documents_missing', {
      fields: Object.fromEntries(missing.map((one) => [one.name, missingText(one)])),
    });
  }
  if (usable.some(({ status }) => status === 'RECEIVED')) {
    throw new DeskError('documents_not_ready', { retryAfter: 2 });
  }
}

function demandedBy(type: LockedCase['type'], form: CaseForm): Demanded[] {
  const shared = askedOf(REQUESTS[type], form).documents.map((requirement) => ({
    name: requirement.kind,
    item: null,
    requirement,
    whose: undefined,
  }));
  const members = type === 'FAMILY_REQUEST' ? familyRowsOf(form) : [];
  const ofMembers = members.flatMap((row) =>
    operationDocuments(row).map((requirement) => ({
      name: `${requirement.kind}.${row.key}`,
      item: row.key,
      requirement,
      whose: rowName(row),
    })),
  );
  return [...shared, ...ofMembers].filter(({ requirement }) => requirement.required);
}

function missingText({ requirement: { label }, whose }: Demanded): Localized {
  return whose === undefined
    ? { it: `Manca: ${label.it}.`, en: `Missing: ${label.en}.` }
    : { it: `Manca: ${label.it} (${whose}).`, en: `Missing: ${label.en} (${whose}).` };
}
