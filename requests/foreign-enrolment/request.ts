import { evaluateForeignEnrolment, evaluateForeignPerson } from '#rules/foreign-enrolment.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP, WANTED_DOCTOR_STEP, WANTS_DOCTOR_FIELD } from '../doctor-field.ts';
import { CONTRIBUTION_STEP, titleStep } from './title-fields.ts';
import { FOREIGN_DOCUMENTS, foreignChanges, foreignFacts } from './title.ts';

/** Enrolment of foreign citizens, of the European Union and others (specification 3.8). */
export const FOREIGN_ENROLMENT: RequestDefinition = {
  type: 'FOREIGN_ENROLMENT',
  act: 'ENROLMENT',
  slug: 'iscrizione-stranieri',
  title: { it: 'Iscrizione dei cittadini stranieri', en: 'Enrolment of foreign citizens' },
  summary: {
    it: 'Iscriviti al Servizio sanitario con il permesso di soggiorno o come cittadino dell’Unione europea.',
    en: 'Enrol with the health service by a residence permit or as a citizen of the European Union.',
  },
  whoMayAsk: {
    it: 'Chi vive in un nostro comune e ha un permesso di soggiorno, o la ricevuta del rinnovo. L’iscrizione è obbligatoria e gratuita per lavoro, famiglia e protezione; è volontaria e si paga per studio, collocamento alla pari, residenza elettiva, motivi religiosi. Chi è dell’Unione europea si iscrive con il lavoro, come familiare o con il modulo S1. Non c’è iscrizione per cure mediche, turismo e affari.',
    en: 'Whoever lives in one of our municipalities and has a residence permit, or the receipt of its renewal. The enrolment is mandatory and free of charge for work, family and protection; it is voluntary and paid for in the case of study, au pair, elective residence and religious reasons. Citizens of the European Union enrol by their work, as family or by the S1 form. There is no enrolment for medical treatment, tourism and business.',
  },
  whatYouNeed: [
    {
      it: 'Il passaporto o un documento d’identità valido',
      en: 'Your passport or a valid identity document',
    },
    { it: 'Il codice fiscale, anche provvisorio', en: 'Your fiscal code, be it provisional' },
    {
      it: 'Il permesso di soggiorno, fronte e retro, e la ricevuta se l’hai rinnovato',
      en: 'The residence permit, front and back, and the receipt if you renewed it',
    },
    {
      it: 'Se l’iscrizione è volontaria, la ricevuta del contributo',
      en: 'If the enrolment is voluntary, the receipt of the contribution',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Se il permesso è scaduto e manca la ricevuta, l’ufficio te la chiede: la richiesta non viene respinta per questo.',
      en: 'If the permit has expired and the receipt is missing, the office asks you for it: the request is not rejected for that.',
    },
    {
      it: 'Quando è approvata sei iscritto fino alla scadenza del titolo e trovi qui le date. La tessera arriva con il codice fiscale definitivo.',
      en: 'Once approved you are enrolled until the title ends and find the dates here. The card comes with the definitive fiscal code.',
    },
  ],
  steps: [titleStep(WANTS_DOCTOR_FIELD), CONTRIBUTION_STEP, WANTED_DOCTOR_STEP, CONTACT_STEP],
  documents: FOREIGN_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  addsToRegistry: true,
  judgeBeneficiary: (judgement, context) =>
    evaluateForeignPerson(foreignFacts(judgement, 'FOREIGN_ENROLMENT'), context),
  judge: (judgement, context) =>
    evaluateForeignEnrolment(foreignFacts(judgement, 'FOREIGN_ENROLMENT'), context),
  registryChanges: (judgement, context) => foreignChanges(judgement, 'FOREIGN_ENROLMENT', context),
};
