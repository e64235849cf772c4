import type { DocumentRequirement } from './define-request.ts';

/** Documents of the applicant that the case channel asks for (specification 3, Docs-ID). */
export const IDENTITY_DOCUMENTS: readonly DocumentRequirement[] = [
  {
    kind: 'IDENTITY_DOCUMENT',
    label: { it: 'Documento d’identità', en: 'Identity document' },
    hint: {
      it: 'Carta d’identità, passaporto o patente validi, fronte e retro.',
      en: 'A valid identity card, passport or driving licence, front and back.',
    },
    required: true,
    sides: true,
  },
  {
    kind: 'HEALTH_CARD',
    label: { it: 'Tessera sanitaria', en: 'Health card' },
    hint: { it: 'Fronte e retro, ben leggibili.', en: 'Front and back, easy to read.' },
    required: true,
    sides: true,
  },
];
