import { evaluateForeignEnrolment, evaluateForeignPerson } from '#rules/foreign-enrolment.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP, OTHER_DOCTOR_FIELD, WANTED_DOCTOR_STEP } from '../doctor-field.ts';
import { CONTRIBUTION_STEP, titleStep } from '../foreign-enrolment/title-fields.ts';
import { FOREIGN_DOCUMENTS, foreignChanges, foreignFacts } from '../foreign-enrolment/title.ts';

/** Renewal of the enrolment of a foreign citizen (specification 3.8, R-FX-5). */
export const FOREIGN_RENEWAL: RequestDefinition = {
  type: 'FOREIGN_RENEWAL',
  act: 'ENROLMENT',
  slug: 'rinnovo-stranieri',
  title: {
    it: 'Rinnovo dei cittadini stranieri',
    en: 'Renewal of the enrolment of foreign citizens',
  },
  summary: {
    it: 'Il permesso è rinnovato, o il rinnovo è in corso: prolunga la tua iscrizione.',
    en: 'Your permit is renewed, or its renewal is under way: prolong your enrolment.',
  },
  whoMayAsk: {
    it: 'Chi ha, o ha avuto, un’iscrizione con scadenza come cittadino straniero. Mentre il rinnovo del permesso è in corso basta la ricevuta: l’iscrizione continua per sei mesi, e ancora se serve.',
    en: 'Whoever has, or has had, an enrolment with an end as a foreign citizen. While the renewal of the permit is under way the receipt is enough: the enrolment goes on for six months, and again if needed.',
  },
  whatYouNeed: [
    {
      it: 'Il passaporto o un documento d’identità valido',
      en: 'Your passport or a valid identity document',
    },
    {
      it: 'Il nuovo permesso di soggiorno, o quello scaduto con la ricevuta del rinnovo',
      en: 'The new residence permit, or the expired one with the receipt of its renewal',
    },
    {
      it: 'Se l’iscrizione è volontaria, la ricevuta del contributo del nuovo anno',
      en: 'If the enrolment is voluntary, the receipt of the contribution of the new year',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo. Finché la richiesta è aperta l’assistenza non si interrompe.',
      en: 'You get an e-mail with the protocol number at once. While the request is open your assistance is not cut.',
    },
    {
      it: 'Quando è approvata l’iscrizione continua e il medico resta lo stesso, se non ne scegli un altro.',
      en: 'Once approved the enrolment goes on and the doctor stays the same, unless you choose another one.',
    },
  ],
  steps: [titleStep(OTHER_DOCTOR_FIELD), CONTRIBUTION_STEP, WANTED_DOCTOR_STEP, CONTACT_STEP],
  documents: FOREIGN_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateForeignPerson(foreignFacts(judgement, 'FOREIGN_RENEWAL'), context),
  judge: (judgement, context) =>
    evaluateForeignEnrolment(foreignFacts(judgement, 'FOREIGN_RENEWAL'), context),
  registryChanges: (judgement, context) => foreignChanges(judgement, 'FOREIGN_RENEWAL', context),
};
