import type { RejectionReason } from './define-request.ts';

/** Reasons for a rejection that any request may meet; rules that failed are reasons too. */
export const COMMON_REJECTIONS: readonly RejectionReason[] = [
  {
    code: 'IDENTITY_NOT_PROVEN',
    label: {
      it: 'I documenti non provano l’identità di chi chiede',
      en: 'The documents do not prove who is asking',
    },
  },
  {
    code: 'DOCUMENTS_NOT_VALID',
    label: {
      it: 'Documenti scaduti, illeggibili o di un’altra persona',
      en: 'Documents expired, unreadable or of another person',
    },
  },
  {
    code: 'NOT_COMPETENT',
    label: {
      it: 'La richiesta spetta a un’altra azienda sanitaria',
      en: 'Another health authority is in charge of the request',
    },
  },
  {
    code: 'REQUIREMENTS_NOT_MET',
    label: {
      it: 'Mancano i requisiti previsti per la richiesta',
      en: 'The requirements of the request are not met',
    },
  },
];
