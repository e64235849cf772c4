import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentView, GivenDocument } from '#contract/document.ts';
import type { NeededSignature } from '#contract/representation.ts';
import { askedOf } from '#requests/asked.ts';
import type { DocumentRequirement, RequestDefinition } from '#requests/define-request.ts';
import { CONSENT_DOCUMENT } from '#requests/family-request/consent-document.ts';
import { familyRowsOf, rowName } from '#requests/family-request/family-rows.ts';
import { IDENTITY_DOCUMENTS } from '#requests/identity-documents.ts';

/** A document that a draft asks for; of another adult of a family it is that adult's. */
export interface AskedDocument {
  /** Of its box in the page. */
  id: string;
  requirement: DocumentRequirement;
  /** The member whose it is, by the key of the row; absent: shared by the whole request. */
  item: string | undefined;
  memberName: string | undefined;
}

/**
 * Every document that a draft asks for, given what was answered.
 * @param signature who signs beside the citizen, as the case says
 */
export function askedDocuments(
  request: RequestDefinition,
  form: CaseForm,
  signature: NeededSignature | null,
): AskedDocument[] {
  const shared = askedOf(request, form, signature).documents.map((requirement) => ({
    id: `upload-${requirement.kind}`,
    requirement,
    item: undefined,
    memberName: undefined,
  }));
  const adults =
    request.type === 'FAMILY_REQUEST'
      ? familyRowsOf(form).filter((row) => row.personId === '')
      : [];
  return [
    ...shared,
    ...adults.flatMap((row) =>
      [...IDENTITY_DOCUMENTS, CONSENT_DOCUMENT].map((requirement) => ({
        id: `upload-${requirement.kind}-${row.key}`,
        requirement,
        item: row.key,
        memberName: rowName(row),
      })),
    ),
  ];
}

/** The files that answer one of them. */
export function filesOf<T extends Pick<DocumentView, 'kind' | 'integrationItem'>>(
  files: readonly T[],
  { requirement, item }: AskedDocument,
): T[] {
  return files.filter(
    (file) => file.kind === requirement.kind && (file.integrationItem ?? undefined) === item,
  );
}

/** Documents given before that can answer one of them; papers of another adult are theirs to give. */
export function givenFor(
  { requirement, item }: AskedDocument,
  given: readonly GivenDocument[],
): GivenDocument[] {
  return item === undefined ? given.filter(({ kind }) => kind === requirement.kind) : [];
}

/** The required ones that no accepted or still checked file covers. */
export function missingOf(
  asked: readonly AskedDocument[],
  files: readonly DocumentView[],
): AskedDocument[] {
  return asked.filter(
    (one) =>
      one.requirement.required && !filesOf(files, one).some(({ status }) => status !== 'REFUSED'),
  );
}
