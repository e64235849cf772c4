import type { NeededSignature } from '#contract/representation.ts';
import type { DocumentRequirement } from './define-request.ts';

/**
 * Who signs beside the citizen who asks. A curator assists and does not replace: the person signs too
 * (R-RP-3). Where the regional profile wants both parents, the other one agrees in writing (R-RP-1).
 */
export const SIGNATURE_DOCUMENTS: Readonly<Record<NeededSignature, DocumentRequirement>> = {
  REPRESENTED: {
    kind: 'CONSENT',
    label: { it: 'Modulo firmato', en: 'Signed form' },
    hint: {
      it: 'La richiesta firmata anche dalla persona che assisti.',
      en: 'The request, signed by the person you assist as well.',
    },
    required: true,
    whose: 'BENEFICIARY',
    sides: false,
  },
  OTHER_PARENT: {
    kind: 'CONSENT',
    label: { it: 'Consenso dell’altro genitore', en: 'Consent of the other parent' },
    hint: {
      it: 'Il modulo della richiesta firmato da entrambi i genitori, con la copia del documento dell’altro genitore.',
      en: 'The form of the request signed by both parents, with a copy of the other parent’s identity document.',
    },
    required: true,
    sides: false,
  },
};
