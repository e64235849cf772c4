import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import {
  EXEMPTION_DECISION,
  EXEMPTION_DOCUMENTS,
  EXEMPTION_STEPS,
  WHAT_INCOME_NEEDS,
} from '../exemption-fields.ts';
import { exemptionRequestOf } from '../exemption-request.ts';

/** Renewal of an exemption (rinnovo dell'esenzione, specification 3.9). */
export const EXEMPTION_RENEWAL: RequestDefinition = {
  type: 'EXEMPTION_RENEWAL',
  act: 'EXEMPTION',
  slug: 'rinnovo-esenzione',
  title: { it: 'Rinnovo dell’esenzione', en: 'Renewal of the exemption' },
  summary: {
    it: 'Rinnova un’esenzione che sta per scadere, dal 1° gennaio al 31 marzo per quelle di reddito.',
    en: 'Renew an exemption that is about to end, from 1 January to 31 March for those by income.',
  },
  whoMayAsk: {
    it: 'Chi ha un’esenzione e ha ancora i requisiti. Le esenzioni date dal Ministero (E01, E03, E04, E05, E14, E15) si rinnovano da sole.',
    en: 'Whoever has an exemption and still meets its conditions. Those granted by the Ministry (E01, E03, E04, E05, E14, E15) renew themselves.',
  },
  whatYouNeed: WHAT_INCOME_NEEDS,
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Se chiedi prima della scadenza, il nuovo periodo comincia il giorno dopo: non resti scoperto.',
      en: 'If you ask before it ends, the new period begins on the day after: there is no gap.',
    },
    {
      it: 'Quando è approvata trovi qui il nuovo attestato.',
      en: 'Once approved, the new certificate is here.',
    },
  ],
  steps: [...EXEMPTION_STEPS, CONTACT_STEP],
  documents: EXEMPTION_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  decisionFields: EXEMPTION_DECISION,
  ...exemptionRequestOf('EXEMPTION_RENEWAL'),
};
