import { evaluateFirstChoice } from '#rules/first-choice.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP, DOCTOR_STEP } from '../doctor-field.ts';
import {
  NEWBORN_STEP,
  firstChoiceChanges,
  FIRST_CHOICE_DOCUMENTS,
  firstChoiceFacts,
} from './newborn.ts';

/** First choice of a doctor (prima scelta, specification 3.2). */
export const FIRST_CHOICE: RequestDefinition = {
  type: 'FIRST_CHOICE',
  act: 'DOCTOR_CHOICE',
  slug: 'prima-scelta',
  title: { it: 'Prima scelta del medico', en: 'First choice of a doctor' },
  summary: {
    it: 'Scegli il medico di famiglia, o il pediatra per tuo figlio, se non ne avete mai avuto uno.',
    en: 'Choose a family doctor, or a paediatrician for your child, if there has never been one.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario e non ha mai avuto un medico, anche per un figlio. Un neonato con codice fiscale viene iscritto con questa stessa richiesta; se non lo trovi tra le persone per cui puoi chiedere, usa «Neonato: iscrizione e pediatra». Serve essere maggiorenni.',
    en: 'Whoever is enrolled in the health service and has never had a doctor, for a child too. A newborn with a fiscal code is enrolled by this same request; if you do not find them among those you can ask for, use "Newborn: enrolment and paediatrician". You must be of age.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
    {
      it: 'Per un neonato, il suo codice fiscale al posto della tessera',
      en: 'For a newborn, their fiscal code in place of the card',
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
      it: 'Quando è approvata il medico ti assiste dallo stesso giorno.',
      en: 'Once approved, the doctor looks after you from that day.',
    },
  ],
  steps: [DOCTOR_STEP, NEWBORN_STEP, CONTACT_STEP],
  documents: FIRST_CHOICE_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateFirstChoice(
      { ...firstChoiceFacts(judgement, context), birthDeclared: true, target: undefined },
      context,
    ),
  judge: (judgement, context) => evaluateFirstChoice(firstChoiceFacts(judgement, context), context),
  registryChanges: firstChoiceChanges,
};
