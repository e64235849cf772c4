import { evaluateExemptionRequest } from '#rules/exemption-request.ts';
import { evaluatePreregistration } from '#rules/preregistration.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { INCOME_CODE_STEP } from '../exemption-fields.ts';
import { INCOME_STEP } from '../exemption-income-step.ts';
import { exemptionChanges, exemptionFacts } from '../exemption-request.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

/** Income self-certification without credentials (accesso libero, specification 3.10). */
export const INCOME_PREREGISTRATION: RequestDefinition = {
  type: 'INCOME_PREREGISTRATION',
  act: 'EXEMPTION',
  anonymous: true,
  slug: 'preregistrazione-reddito',
  title: {
    it: 'Autocertificazione del reddito senza credenziali',
    en: 'Self-certification of income without credentials',
  },
  summary: {
    it: 'Prepara da casa l’autocertificazione per l’esenzione: vale quando un operatore la conferma.',
    en: 'Prepare the self-certification for the exemption at home: it holds once an operator confirms it.',
  },
  whoMayAsk: {
    it: 'Chi ha diritto a un’esenzione per reddito e non ha un accesso allo sportello virtuale.',
    en: 'Whoever has a right to an exemption by income and no access to the virtual desk.',
  },
  whatYouNeed: [
    {
      it: 'Il codice fiscale e il reddito del nucleo familiare nell’anno precedente',
      en: 'The fiscal code and the income of the household in the year before',
    },
    {
      it: 'Un’email o un cellulare a cui ricevere il codice',
      en: 'An e-mail address or a mobile number to get the code',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi un codice. Da solo non dà nessun diritto.',
      en: 'You get a code. By itself it gives no right.',
    },
    {
      it: 'Entro 30 giorni mostra il codice e un documento allo sportello: l’esenzione vale dal giorno della conferma.',
      en: 'Within 30 days show the code and an identity document at the desk: the exemption holds from the day of the confirmation.',
    },
  ],
  steps: [INCOME_CODE_STEP, INCOME_STEP, CONTACT_STEP],
  // Shown at the confirmation, not sent.
  documents: IDENTITY_DOCUMENTS.map((document) => ({ ...document, required: false })),
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: () => [],
  judge: (judgement, context) => [
    ...evaluateExemptionRequest(exemptionFacts(judgement, 'INCOME_PREREGISTRATION'), context),
    ...(judgement.preregistration === undefined
      ? []
      : evaluatePreregistration(judgement.preregistration, context)),
  ],
  registryChanges: (judgement, context) =>
    exemptionChanges(exemptionFacts(judgement, 'INCOME_PREREGISTRATION'), context),
};
