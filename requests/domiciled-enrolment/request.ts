import { evaluateDomiciledEnrolment, evaluateDomiciledPerson } from '#rules/domiciled-enrolment.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import {
  ACCEPTANCE_DOCUMENT,
  CONTACT_STEP,
  WANTED_DOCTOR_STEP,
  WANTS_DOCTOR_FIELD,
} from '../doctor-field.ts';
import { DOMICILE_FIELDS } from './domicile-fields.ts';
import {
  DOMICILED_DOCUMENTS,
  DOMICILE_DECLARATION,
  END_FIELD,
  HOME_CANCELLATION_DOCUMENT,
  REASON_FIELD,
  START_FIELD,
  domiciledChanges,
  domiciledFacts,
} from './stay.ts';

/** Enrolment of citizens who live here and reside elsewhere (specification 3.7). */
export const DOMICILED_ENROLMENT: RequestDefinition = {
  type: 'DOMICILED_ENROLMENT',
  act: 'ENROLMENT',
  slug: 'iscrizione-domiciliati',
  title: { it: 'Iscrizione dei domiciliati', en: 'Enrolment by domicile' },
  summary: {
    it: 'Vivi qui per un periodo ma hai la residenza altrove: iscriviti e scegli un medico.',
    en: 'You live here for a time but reside elsewhere: enrol and choose a doctor.',
  },
  whoMayAsk: {
    it: 'Chi ha il domicilio in un nostro comune e la residenza fuori dal nostro territorio, per almeno tre mesi e per un motivo previsto: lavoro, studio, salute, affido, assistenza a un familiare, ricovero o 75 anni compiuti.',
    en: 'Whoever has their domicile in one of our municipalities and resides outside our territory, for three months at least and for a reason provided for: work, study, health, fostering, care of a relative, a stay in hospital, or 75 years of age.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
    {
      it: 'L’indirizzo in cui vivi, le date del periodo e il motivo',
      en: 'The address where you live, the dates of the stay and its reason',
    },
    {
      it: 'Se l’hai già, la cancellazione dall’azienda sanitaria di residenza',
      en: 'If you have it, the cancellation at the health authority of residence',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'L’ufficio controlla la richiesta e accerta che l’azienda sanitaria di residenza ti abbia cancellato.',
      en: 'The office checks the request and ascertains that the health authority of residence has taken you off its list.',
    },
    {
      it: 'Quando è approvata sei iscritto per il periodo richiesto, al massimo un anno, e trovi qui le date.',
      en: 'Once approved you are enrolled for the time you asked for, a year at most, and find the dates here.',
    },
  ],
  steps: [
    {
      id: 'stay',
      title: { it: 'Il periodo e il motivo', en: 'The stay and its reason' },
      kind: 'FIELDS',
      fields: [
        REASON_FIELD,
        START_FIELD,
        END_FIELD,
        ...DOMICILE_FIELDS,
        DOMICILE_DECLARATION,
        WANTS_DOCTOR_FIELD,
      ],
    },
    WANTED_DOCTOR_STEP,
    CONTACT_STEP,
  ],
  documents: [...DOMICILED_DOCUMENTS, HOME_CANCELLATION_DOCUMENT, ACCEPTANCE_DOCUMENT],
  rejectionReasons: COMMON_REJECTIONS,
  addsToRegistry: true,
  ascertainments: ['HOME_CANCELLATION'],
  judgeBeneficiary: (judgement, context) =>
    evaluateDomiciledPerson(domiciledFacts(judgement, 'DOMICILED_ENROLMENT'), context),
  judge: (judgement, context) =>
    evaluateDomiciledEnrolment(domiciledFacts(judgement, 'DOMICILED_ENROLMENT'), context),
  registryChanges: (judgement, context) =>
    domiciledChanges(
      { ...domiciledFacts(judgement, 'DOMICILED_ENROLMENT'), form: judgement.form },
      context,
    ),
};
