import type { DocumentRequirement } from './define-request.ts';

/**
 * Documents that the case channel asks for (specification 3, Docs-ID). For somebody else the
 * identity document is that of who asks, the health card that of whom it is for.
 */
export const IDENTITY_DOCUMENTS: readonly DocumentRequirement[] = [
  {
    kind: 'IDENTITY_DOCUMENT',
    label: { it: 'Documento d’identità', en: 'Identity document' },
    hint: {
      it: 'Carta d’identità, passaporto o patente validi, fronte e retro.',
      en: 'A valid identity card, passport or driving licence, front and back.',
    },
    required: true,
    whose: 'APPLICANT',
    sides: true,
  },
  {
    kind: 'HEALTH_CARD',
    label: { it: 'Tessera sanitaria', en: 'Health card' },
    hint: { it: 'Fronte e retro, ben leggibili.', en: 'Front and back, easy to read.' },
    required: true,
    whose: 'BENEFICIARY',
    sides: true,
  },
];
