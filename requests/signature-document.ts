import type { DocumentRequirement } from './define-request.ts';

/** A curator assists and does not replace: the person signs too (R-RP-3). */
export const SIGNATURE_DOCUMENT: DocumentRequirement = {
  kind: 'CONSENT',
  label: { it: 'Modulo firmato', en: 'Signed form' },
  hint: {
    it: 'La richiesta firmata anche dalla persona che assisti.',
    en: 'The request, signed by the person you assist as well.',
  },
  required: true,
  whose: 'BENEFICIARY',
  sides: false,
};
