import { evaluateDomiciledEnrolment, evaluateDomiciledPerson } from '#rules/domiciled-enrolment.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import {
  ACCEPTANCE_DOCUMENT,
  CONTACT_STEP,
  OTHER_DOCTOR_FIELD,
  WANTED_DOCTOR_STEP,
} from '../doctor-field.ts';
import { DOMICILE_FIELDS } from '../domiciled-enrolment/domicile-fields.ts';
import {
  DOMICILED_DOCUMENTS,
  DOMICILE_DECLARATION,
  END_FIELD,
  HOME_CANCELLATION_DOCUMENT,
  REASON_FIELD,
  domiciledChanges,
  domiciledFacts,
} from '../domiciled-enrolment/stay.ts';

/** Renewal of the enrolment of a domiciled citizen (specification 3.7, R-DM-6). */
export const DOMICILED_RENEWAL: RequestDefinition = {
  type: 'DOMICILED_RENEWAL',
  act: 'ENROLMENT',
  slug: 'rinnovo-domiciliati',
  title: { it: 'Rinnovo dei domiciliati', en: 'Renewal by domicile' },
  summary: {
    it: 'La tua iscrizione come domiciliato sta per finire e resti ancora qui: rinnovala.',
    en: 'Your enrolment by domicile is about to end and you are still staying: renew it.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto come domiciliato, da 60 giorni prima a 30 giorni dopo la scadenza, se il motivo vale ancora.',
    en: 'Whoever is enrolled by domicile, from 60 days before the end to 30 days after it, if the reason still holds.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
    { it: 'Fino a quando resti ancora', en: 'Until when you go on staying' },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Se chiedi in tempo l’iscrizione continua dal giorno dopo la scadenza, e il medico resta lo stesso se non ne scegli un altro.',
      en: 'If you ask in time the enrolment goes on from the day after its end, and the doctor stays the same unless you choose another one.',
    },
  ],
  steps: [
    {
      id: 'stay',
      title: { it: 'Il nuovo periodo', en: 'The new stay' },
      kind: 'FIELDS',
      fields: [
        REASON_FIELD,
        END_FIELD,
        ...DOMICILE_FIELDS,
        DOMICILE_DECLARATION,
        OTHER_DOCTOR_FIELD,
      ],
    },
    WANTED_DOCTOR_STEP,
    CONTACT_STEP,
  ],
  documents: [...DOMICILED_DOCUMENTS, HOME_CANCELLATION_DOCUMENT, ACCEPTANCE_DOCUMENT],
  rejectionReasons: COMMON_REJECTIONS,
  ascertainments: ['HOME_CANCELLATION'],
  judgeBeneficiary: (judgement, context) =>
    evaluateDomiciledPerson(domiciledFacts(judgement, 'DOMICILED_RENEWAL'), context),
  judge: (judgement, context) =>
    evaluateDomiciledEnrolment(domiciledFacts(judgement, 'DOMICILED_RENEWAL'), context),
  registryChanges: (judgement, context) =>
    domiciledChanges(
      { ...domiciledFacts(judgement, 'DOMICILED_RENEWAL'), form: judgement.form },
      context,
    ),
};
