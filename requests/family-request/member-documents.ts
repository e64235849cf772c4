import type { DocumentRequirement } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT } from '../doctor-field.ts';
import { NEWBORN_CODE_DOCUMENT } from '../first-choice/newborn.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import { EXTENSION_DOCUMENTS } from '../paediatric-extension/extension-fields.ts';
import { CONSENT_DOCUMENT } from './consent-document.ts';
import { type FamilyRow, namesDoctor } from './family-rows.ts';

/**
 * The papers of another adult, who is named by fiscal code (R-FR-3).
 * @param consent whether the regional profile asks for a signed consent; whoever is of the household
 * by declaration alone always gives one
 */
export function adultDocuments(
  { personId, cohabitationDeclared }: FamilyRow,
  consent: boolean,
): readonly DocumentRequirement[] {
  if (personId !== '') {
    return [];
  }
  return consent || cohabitationDeclared
    ? [...IDENTITY_DOCUMENTS, CONSENT_DOCUMENT]
    : IDENTITY_DOCUMENTS;
}

/** The papers that what a member asks needs, as a request of its own would. */
export function operationDocuments(row: FamilyRow): readonly DocumentRequirement[] {
  if (row.operation === 'PAEDIATRIC_EXTENSION') {
    return EXTENSION_DOCUMENTS;
  }
  return [
    ...(row.operation === 'FIRST_CHOICE' && row.birthDeclared ? [NEWBORN_CODE_DOCUMENT] : []),
    ...(namesDoctor(row.operation) && row.doctorId !== undefined ? [ACCEPTANCE_DOCUMENT] : []),
  ];
}
