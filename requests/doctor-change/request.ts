import { evaluateDoctorChange } from '#rules/doctor-change.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, CONTACT_STEP, DOCTOR_STEP, chooseDoctor } from '../doctor-field.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

/** Change of GP or paediatrician (cambio medico, specification 3.1). */
export const DOCTOR_CHANGE: RequestDefinition = {
  type: 'DOCTOR_CHANGE',
  act: 'DOCTOR_CHOICE',
  slug: 'cambio-medico',
  title: { it: 'Cambio del medico', en: 'Change of doctor' },
  summary: {
    it: 'Lascia il tuo medico di famiglia e scegline un altro tra quelli della tua zona.',
    en: 'Leave your family doctor and choose another one among those of your zone.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario e ha, o ha avuto, un medico. Serve essere maggiorenni. Devono passare più di 31 giorni dall’ultimo cambio.',
    en: 'Whoever is enrolled in the health service and has, or has had, a doctor. You must be of age. More than 31 days must have passed since the last change.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
    {
      it: 'Il nome del medico che vuoi scegliere, oppure qualche minuto per cercarlo',
      en: 'The name of the doctor you want, or a few minutes to look for one',
    },
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
      it: 'Quando è approvata il cambio vale dallo stesso giorno e trovi qui indirizzi e orari del nuovo medico.',
      en: 'Once approved, the change holds from that day, and here you find the addresses and hours of your new doctor.',
    },
  ],
  steps: [DOCTOR_STEP, CONTACT_STEP],
  documents: [...IDENTITY_DOCUMENTS, ACCEPTANCE_DOCUMENT],
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateDoctorChange(
      { ...judgement, requestType: 'DOCTOR_CHANGE', target: undefined },
      context,
    ),
  judge: (judgement, context) =>
    evaluateDoctorChange({ ...judgement, requestType: 'DOCTOR_CHANGE' }, context),
  registryChanges: chooseDoctor,
};
