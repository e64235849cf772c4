import { evaluateFirstChoice } from '#rules/first-choice.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, CONTACT_STEP, DOCTOR_STEP, chooseDoctor } from '../doctor-field.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

/** First choice of a doctor (prima scelta, specification 3.2). */
export const FIRST_CHOICE: RequestDefinition = {
  type: 'FIRST_CHOICE',
  act: 'DOCTOR_CHOICE',
  slug: 'prima-scelta',
  title: { it: 'Prima scelta del medico', en: 'First choice of a doctor' },
  summary: {
    it: 'Scegli il medico di famiglia se non ne hai mai avuto uno.',
    en: 'Choose a family doctor if you have never had one.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario e non ha mai avuto un medico. Serve essere maggiorenni.',
    en: 'Whoever is enrolled in the health service and has never had a doctor. You must be of age.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Un operatore controlla la richiesta e, se manca qualcosa, te lo chiede.',
      en: 'An operator checks the request and asks you if something is missing.',
    },
    {
      it: 'Quando è approvata il medico ti assiste dallo stesso giorno.',
      en: 'Once approved, the doctor looks after you from that day.',
    },
  ],
  steps: [DOCTOR_STEP, CONTACT_STEP],
  documents: [...IDENTITY_DOCUMENTS, ACCEPTANCE_DOCUMENT],
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateFirstChoice(
      { ...judgement, requestType: 'FIRST_CHOICE', enrolsToo: false, target: undefined },
      context,
    ),
  judge: (judgement, context) =>
    evaluateFirstChoice({ ...judgement, requestType: 'FIRST_CHOICE', enrolsToo: false }, context),
  registryChanges: chooseDoctor,
};
