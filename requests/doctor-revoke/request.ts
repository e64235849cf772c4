import { evaluateDoctorRevoke } from '#rules/doctor-revoke.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

/** Revocation without choosing another doctor (revoca senza scelta, specification 3.5). */
export const DOCTOR_REVOKE: RequestDefinition = {
  type: 'DOCTOR_REVOKE',
  act: 'DOCTOR_CHOICE',
  slug: 'revoca-medico',
  title: { it: 'Revoca del medico', en: 'Revocation of the doctor' },
  summary: {
    it: 'Lascia il tuo medico senza sceglierne subito un altro.',
    en: 'Leave your doctor without choosing another one at once.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario e oggi ha un medico. Serve essere maggiorenni.',
    en: 'Whoever is enrolled in the health service and has a doctor today. You must be of age.',
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
      it: 'Quando un operatore l’approva resti senza medico finché non ne scegli un altro.',
      en: 'Once an operator approves it you have no doctor until you choose another one.',
    },
  ],
  steps: [
    {
      id: 'acknowledgement',
      title: { it: 'Conferma della revoca', en: 'Confirmation of the revocation' },
      kind: 'FIELDS',
      fields: [
        {
          name: 'acknowledged',
          kind: 'checkbox',
          label: {
            it: 'So che resterò senza medico finché non ne sceglierò un altro, e che per la prossima scelta vale comunque l’attesa di 31 giorni dall’ultimo cambio.',
            en: 'I know that I will have no doctor until I choose another one, and that the wait of 31 days since the last change still applies to my next choice.',
          },
          required: true,
        },
      ],
    },
    CONTACT_STEP,
  ],
  documents: IDENTITY_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  revokesDoctor: true,
  // Before the form is filled the warning cannot have been read: it is no reason not to begin.
  judgeBeneficiary: (judgement, context) =>
    evaluateDoctorRevoke(
      { ...judgement, requestType: 'DOCTOR_REVOKE', warningRead: true },
      context,
    ),
  judge: (judgement, context) =>
    evaluateDoctorRevoke(
      {
        ...judgement,
        requestType: 'DOCTOR_REVOKE',
        warningRead: judgement.form['acknowledged'] === true,
      },
      context,
    ),
  registryChanges: () => [{ kind: 'REVOKE' }],
};
