import type { CaseView } from '#contract/case-file.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentView, GivenDocument } from '#contract/document.ts';
import { askedOf } from '#requests/asked.ts';
import type { DocumentRequirement, RequestDefinition } from '#requests/define-request.ts';
import { doctorOf } from '#requests/doctor-field.ts';
import { familyRowsOf, rowName } from '#requests/family-request/family-rows.ts';
import { adultDocuments, operationDocuments } from '#requests/family-request/member-documents.ts';

/** A document that a draft asks for; of a member of a family it is that member's. */
export interface AskedDocument {
  /** Of its box in the page. */
  id: string;
  requirement: DocumentRequirement;
  /** The member whose it is, by the key of the row; absent: shared by the whole request. */
  item: string | undefined;
  memberName: string | undefined;
  /** Of a signed acceptance: the doctor who is chosen, of whom it must be. */
  doctorId: string | undefined;
}

/** Of a case: who signs beside the citizen, and whether other adults of a family consent. */
export type NeededSigners = Pick<CaseView, 'signature' | 'adultConsent'>;

/**
 * Every document that a draft asks for, given what was answered.
 * @param needed who signs beside the citizen, as the case says
 */
export function askedDocuments(
  request: RequestDefinition,
  form: CaseForm,
  { signature, adultConsent }: NeededSigners,
): AskedDocument[] {
  const isFamily = request.type === 'FAMILY_REQUEST';
  const shared = askedOf(request, form, signature).documents.map((requirement) => ({
    id: `upload-${requirement.kind}`,
    // Whether a family has children is the rules' to say (R-RP-1).
    requirement:
      isFamily && requirement.kind === 'CONSENT'
        ? { ...requirement, required: false }
        : requirement,
    item: undefined,
    memberName: undefined,
    doctorId: isAcceptance(requirement) ? doctorOf(form) : undefined,
  }));
  const members = isFamily ? familyRowsOf(form) : [];
  return [
    ...shared,
    ...members.flatMap((row) =>
      [...adultDocuments(row, adultConsent), ...operationDocuments(row)].map((requirement) => ({
        id: `upload-${requirement.kind}-${row.key}`,
        requirement,
        item: row.key,
        memberName: rowName(row),
        doctorId: isAcceptance(requirement) ? row.doctorId : undefined,
      })),
    ),
  ];
}

function isAcceptance({ kind }: DocumentRequirement): boolean {
  return kind === 'DOCTOR_ACCEPTANCE';
}

/** The files that answer one of them. */
export function filesOf<T extends Pick<DocumentView, 'kind' | 'integrationItem' | 'doctorId'>>(
  files: readonly T[],
  { requirement, item, doctorId }: AskedDocument,
): T[] {
  return files.filter(
    (file) =>
      file.kind === requirement.kind &&
      (file.integrationItem ?? undefined) === item &&
      (doctorId === undefined || file.doctorId === doctorId),
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
