import type { DocumentRequirement } from '../define-request.ts';

/** Another adult of the family agrees in writing (R-FR-3). */
export const CONSENT_DOCUMENT: DocumentRequirement = {
  kind: 'CONSENT',
  label: { it: 'Consenso firmato', en: 'Signed consent' },
  hint: {
    it: 'Un foglio con scritto che cosa chiede, firmato da questa persona.',
    en: 'A sheet that says what is asked, signed by this person.',
  },
  required: true,
  sides: false,
};
