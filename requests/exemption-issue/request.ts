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

/** Exemption from the copayment (rilascio dell'esenzione, specification 3.9). */
export const EXEMPTION_ISSUE: RequestDefinition = {
  type: 'EXEMPTION_ISSUE',
  act: 'EXEMPTION',
  slug: 'esenzione-ticket',
  title: { it: 'Esenzione dal ticket', en: 'Exemption from the copayment' },
  summary: {
    it: 'Chiedi l’esenzione per reddito, patologia, malattia rara o invalidità, anche per i familiari a carico.',
    en: 'Ask for the exemption by income, chronic or rare disease or disability, for dependants too.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario e ha i requisiti del codice scelto. Chi ha già un’esenzione attiva con lo stesso codice usa il rinnovo.',
    en: 'Whoever is enrolled in the health service and meets what the chosen code asks for. Whoever has an active exemption of the same code uses the renewal.',
  },
  whatYouNeed: WHAT_INCOME_NEEDS,
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Un operatore controlla la richiesta. L’esenzione per reddito vale dal giorno in cui la conferma fino al 31 marzo.',
      en: 'An operator checks the request. An exemption by income holds from the day of the confirmation until 31 March.',
    },
    {
      it: 'Quando è approvata trovi qui l’attestato da scaricare, uno per ogni persona.',
      en: 'Once approved, the certificate to download is here, one for each person.',
    },
  ],
  steps: [...EXEMPTION_STEPS, CONTACT_STEP],
  documents: EXEMPTION_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  decisionFields: EXEMPTION_DECISION,
  ...exemptionRequestOf('EXEMPTION_ISSUE'),
};
