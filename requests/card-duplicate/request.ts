import { CardDuplicateReason } from '#contract/card-duplicate-reason.ts';
import {
  type CardDuplicateFacts,
  cardToReplace,
  duplicateExpiry,
  evaluateCardDuplicate,
  evaluateCardPerson,
} from '#rules/card-duplicate.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type {
  DocumentRequirement,
  Judgement,
  RequestDefinition,
  StepDefinition,
} from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { textOf } from '../form-text.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

const LOST = [{ field: 'reason', in: ['THEFT', 'LOSS'] }] as const;
const IN_HAND = [{ field: 'reason', in: ['DAMAGED', 'NEED_CHIP'] }] as const;

const REASON_STEP: StepDefinition = {
  id: 'card',
  title: { it: 'La tessera', en: 'The card' },
  kind: 'FIELDS',
  fields: [
    {
      name: 'reason',
      kind: 'choice',
      label: { it: 'Perché chiedi il duplicato', en: 'Why you ask for the duplicate' },
      required: true,
      options: [
        { value: 'LOSS', label: { it: 'L’ho persa', en: 'I lost it' } },
        { value: 'THEFT', label: { it: 'È stata rubata', en: 'It was stolen' } },
        { value: 'DAMAGED', label: { it: 'È danneggiata', en: 'It is damaged' } },
        { value: 'NEVER_RECEIVED', label: { it: 'Non è mai arrivata', en: 'It never came' } },
        {
          value: 'NEED_CHIP',
          label: { it: 'Non ha il microchip', en: 'It has no chip' },
        },
      ],
    },
    {
      name: 'cardNumber',
      kind: 'text',
      label: { it: 'Numero della tessera', en: 'Number of the card' },
      hint: {
        it: 'Le 20 cifre in basso sul retro: cominciano con 80380.',
        en: 'The 20 digits at the bottom of the back: they begin with 80380.',
      },
      required: true,
      maxLength: 30,
      when: [{ field: 'reason', in: ['DAMAGED'] }],
    },
    {
      name: 'declared',
      kind: 'checkbox',
      label: {
        it: 'Dichiaro lo smarrimento o il furto della tessera. So che le dichiarazioni false sono punite (DPR 445/2000, articoli 46, 47, 75 e 76).',
        en: 'I declare the loss or the theft of the card. I know that false declarations are punished (DPR 445/2000, articles 46, 47, 75 and 76).',
      },
      required: true,
      when: LOST,
    },
  ],
};

// A card that is lost cannot be shown: in hand it is only where it is damaged or has no chip.
const DOCUMENTS: readonly DocumentRequirement[] = [
  ...IDENTITY_DOCUMENTS.map((document) =>
    document.kind === 'HEALTH_CARD' ? { ...document, when: IN_HAND } : document,
  ),
  {
    kind: 'POLICE_REPORT',
    label: { it: 'Denuncia', en: 'Report to the police' },
    hint: {
      it: 'Se hai denunciato il furto o lo smarrimento.',
      en: 'If you reported the theft or the loss.',
    },
    required: false,
    sides: false,
    when: LOST,
  },
];

function reasonOf({ form }: Pick<Judgement, 'form'>): CardDuplicateReason | undefined {
  return CardDuplicateReason.safeParse(form['reason']).data;
}

function factsOf(judgement: Judgement): CardDuplicateFacts {
  return {
    ...judgement,
    requestType: 'CARD_DUPLICATE',
    reason: reasonOf(judgement),
    cardNumber: textOf(judgement.form, 'cardNumber'),
    declared: judgement.form['declared'] === true,
    hasPoliceReport: judgement.documents.includes('POLICE_REPORT'),
  };
}

/** Duplicate of the health card (duplicato della tessera sanitaria, specification 3.12). */
export const CARD_DUPLICATE: RequestDefinition = {
  type: 'CARD_DUPLICATE',
  act: 'CARD_REQUEST',
  slug: 'duplicato-tessera',
  title: { it: 'Duplicato della tessera sanitaria', en: 'Duplicate of the health card' },
  summary: {
    it: 'Chiedi una tessera nuova se l’hai persa, se è danneggiata o se non ha il microchip.',
    en: 'Ask for a new card if you lost it, if it is damaged or if it has no chip.',
  },
  whoMayAsk: {
    it: 'Chi è iscritto al Servizio sanitario, se nessun’altra tessera è già in arrivo. Serve essere maggiorenni.',
    en: 'Whoever is enrolled in the health service, if no other card is already under way. You must be of age.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido, fronte e retro',
      en: 'A valid identity document, front and back',
    },
    {
      it: 'La tessera, se l’hai ancora: il numero è sul retro',
      en: 'The card, if you still have it: the number is on the back',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Quando è approvata la tessera vecchia non vale più e la nuova arriva per posta alla residenza.',
      en: 'Once approved, the old card is no longer valid and the new one comes by post to the residence.',
    },
    {
      it: 'Intanto scarichi dalla tua pratica un certificato che la sostituisce.',
      en: 'In the meantime you download a certificate that stands for it from your case.',
    },
  ],
  steps: [REASON_STEP, CONTACT_STEP],
  documents: DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateCardPerson({ ...judgement, requestType: 'CARD_DUPLICATE' }, context),
  judge: (judgement, context) => evaluateCardDuplicate(factsOf(judgement), context),
  registryChanges: (judgement, context) => {
    const { cards, enrolments } = judgement.person;
    const old = cardToReplace(cards);
    const reason = reasonOf(judgement) ?? 'LOSS';
    const expiresOn = duplicateExpiry(old, reason, enrolments, context);
    return [{ kind: 'REPLACE_CARD', oldNumber: old?.number ?? null, expiresOn }];
  },
};
