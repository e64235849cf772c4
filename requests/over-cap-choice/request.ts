import { ChoiceRelation } from '#contract/choice-relation.ts';
import {
  evaluateOverCapChoice,
  evaluateOverCapDoctor,
  evaluateOverCapPerson,
  type OverCapFacts,
} from '#rules/over-cap.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { Judgement, RequestDefinition, StepDefinition } from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, CONTACT_STEP, DOCTOR_STEP, chooseDoctor } from '../doctor-field.ts';
import { textOf } from '../form-text.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import { RELATION_OPTIONS } from '../relation-options.ts';

const RELATIVE_STEP: StepDefinition = {
  id: 'relative',
  title: { it: 'Il familiare già assistito', en: 'The relative in care' },
  kind: 'FIELDS',
  fields: [
    {
      name: 'reason',
      kind: 'choice',
      label: { it: 'Motivo', en: 'Reason' },
      required: true,
      options: [
        {
          value: 'OTHER_FAMILY_MEMBER',
          label: { it: 'Altro familiare in carico', en: 'Another family member in care' },
        },
      ],
    },
    {
      name: 'relativeFiscalCode',
      kind: 'fiscalCode',
      label: { it: 'Codice fiscale del familiare', en: 'Fiscal code of the relative' },
      hint: {
        it: 'Di chi abita con te e ha già questo medico.',
        en: 'Of somebody who lives with you and already has this doctor.',
      },
      required: true,
    },
    {
      name: 'relation',
      kind: 'choice',
      label: { it: 'Che cosa è per te', en: 'What they are to you' },
      required: true,
      options: RELATION_OPTIONS,
    },
  ],
};

function factsOf(judgement: Judgement): OverCapFacts {
  const { form } = judgement;
  return {
    ...judgement,
    requestType: 'OVER_CAP_CHOICE',
    relativeFiscalCode: textOf(form, 'relativeFiscalCode'),
    relation: ChoiceRelation.safeParse(form['relation']).data,
    reason: textOf(form, 'reason'),
  };
}

/** Choice of a full doctor who has a relative in care (scelta in deroga, specification 3.3). */
export const OVER_CAP_CHOICE: RequestDefinition = {
  type: 'OVER_CAP_CHOICE',
  act: 'DOCTOR_CHOICE',
  slug: 'scelta-in-deroga',
  title: { it: 'Scelta di un medico al completo', en: 'Choice of a full doctor' },
  summary: {
    it: 'Chiedi un medico che non ha posti liberi, perché assiste già un tuo familiare.',
    en: 'Ask for a doctor who has no places left, because a relative of yours is already in care.',
  },
  whoMayAsk: {
    it: 'Chi può cambiare medico e abita con un familiare già assistito da quel medico: coniuge, partner, figlio o convivente; un fratello o una sorella per il pediatra.',
    en: 'Whoever may change doctor and lives with a relative who already has that doctor: spouse, partner, child or cohabitant; a brother or sister for a paediatrician.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    { it: 'La tessera sanitaria, fronte e retro', en: 'Your health card, front and back' },
    { it: 'Il codice fiscale del familiare', en: 'The fiscal code of the relative' },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'L’ufficio valuta la richiesta: il medico può superare di poco il numero massimo di assistiti.',
      en: 'The office decides on the request: the doctor may exceed the highest number of patients by a little.',
    },
    {
      it: 'Quando è approvata il medico ti assiste dallo stesso giorno.',
      en: 'Once approved, the doctor looks after you from that day.',
    },
  ],
  steps: [DOCTOR_STEP, RELATIVE_STEP, CONTACT_STEP],
  documents: [...IDENTITY_DOCUMENTS, ACCEPTANCE_DOCUMENT],
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) => evaluateOverCapPerson(factsOf(judgement), context),
  judge: (judgement, context) => evaluateOverCapChoice(factsOf(judgement), context),
  judgeDoctor: evaluateOverCapDoctor,
  registryChanges: (judgement) =>
    chooseDoctor(judgement).map((change) =>
      change.kind === 'CHOOSE' ? { ...change, overCapReason: 'OTHER_FAMILY_MEMBER' } : change,
    ),
};
