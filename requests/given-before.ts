import type { DocumentKind } from '#contract/document.ts';
import type { RequestDefinition } from './define-request.ts';

/**
 * Kinds of documents that say something lasting of a person, so that one given before may serve
 * again while it is valid. All others speak for one request alone: an acceptance for one doctor, a
 * consent or a signature for one act, a fee for one year, a report for one loss, the act of a court
 * for whoever the request names.
 */
export const LASTING_KINDS: readonly DocumentKind[] = [
  'IDENTITY_DOCUMENT',
  'HEALTH_CARD',
  'FISCAL_CODE_CARD',
  'RESIDENCE_PERMIT',
  'PERMIT_RECEIPT',
  'EU_INSURANCE_FORM',
  'EMPLOYMENT_PROOF',
  'DOMICILE_PROOF',
  'MEDICAL_CERTIFICATE',
  'DISABILITY_REPORT',
];

/**
 * Whose a document of a request is (trap 23: a minor's request asks for the parent's identity
 * document): of who asks, or of whom it is for.
 * @returns undefined where the request asks for no document of that kind
 */
export function whoseDocument(
  { documents }: Pick<RequestDefinition, 'documents'>,
  kind: DocumentKind,
): 'APPLICANT' | 'BENEFICIARY' | undefined {
  const requirement = documents.find((one) => one.kind === kind);
  return requirement && (requirement.whose ?? 'BENEFICIARY');
}
