import { addDays } from '#rules/calendar.ts';
import { evaluateExemptionHolder } from '#rules/exemption-request.ts';
import {
  evaluateExemptionRevocation,
  type ExemptionRevocationFacts,
} from '#rules/exemption-revocation.ts';
import { activeExemption } from '#rules/exemption-validity.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { Judgement, RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { codeAsked } from '../exemption-claim.ts';
import { EXEMPTION_FIELD, medicalCodeField } from '../exemption-fields.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';

function factsOf(judgement: Judgement): ExemptionRevocationFacts {
  const { lostOn } = judgement.form;
  return {
    ...judgement,
    requestType: 'EXEMPTION_REVOCATION',
    code: codeAsked(judgement.form),
    lostOn: typeof lostOn === 'string' && lostOn !== '' ? lostOn : undefined,
  };
}

/** Giving an exemption up (rinuncia all'esenzione, specification 3.9, R-EX-11). */
export const EXEMPTION_REVOCATION: RequestDefinition = {
  type: 'EXEMPTION_REVOCATION',
  act: 'EXEMPTION',
  slug: 'rinuncia-esenzione',
  title: { it: 'Rinuncia all’esenzione', en: 'Giving up an exemption' },
  summary: {
    it: 'Chiudi un’esenzione di cui non hai più i requisiti, o a cui rinunci.',
    en: 'End an exemption whose conditions you no longer meet, or that you give up.',
  },
  whoMayAsk: {
    it: 'Chi ha un’esenzione attiva. Quando i requisiti vengono meno il diritto finisce subito, prima della scadenza: va dichiarato.',
    en: 'Whoever has an active exemption. When its conditions end the right ends at once, before the last day: it has to be declared.',
  },
  whatYouNeed: [
    {
      it: 'Un documento d’identità valido e la tessera sanitaria, fronte e retro',
      en: 'A valid identity document and your health card, front and back',
    },
    { it: 'Il codice dell’esenzione', en: 'The code of the exemption' },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi subito un’email con il numero di protocollo.',
      en: 'You get an e-mail with the protocol number at once.',
    },
    {
      it: 'Quando un operatore l’approva l’esenzione è chiusa, anche per i familiari che copriva.',
      en: 'Once an operator approves it the exemption ends, for the dependants it covered too.',
    },
  ],
  steps: [
    {
      id: 'exemption',
      title: { it: 'Quale esenzione', en: 'Which exemption' },
      kind: 'FIELDS',
      fields: [
        EXEMPTION_FIELD,
        medicalCodeField(true),
        {
          name: 'lostOn',
          kind: 'date',
          label: {
            it: 'Primo giorno senza i requisiti',
            en: 'First day without the conditions',
          },
          hint: {
            it: 'Lascia vuoto per rinunciare dal giorno in cui la richiesta è approvata.',
            en: 'Leave it empty to give up from the day of the approval.',
          },
          required: false,
        },
        {
          name: 'acknowledged',
          kind: 'checkbox',
          label: {
            it: 'So che da quel giorno pago il ticket, e restituisco quanto non pagato senza averne diritto.',
            en: 'I know that from that day I pay the copayment, and pay back what I did not pay without a right.',
          },
          required: true,
        },
      ],
    },
    CONTACT_STEP,
  ],
  documents: IDENTITY_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateExemptionHolder({ ...judgement, requestType: 'EXEMPTION_REVOCATION' }, context),
  judge: (judgement, context) => evaluateExemptionRevocation(factsOf(judgement), context),
  registryChanges: (judgement, { today }) => {
    const { code, lostOn, person } = factsOf(judgement);
    const active = activeExemption(person, code, today);
    return active === undefined
      ? []
      : [
          {
            kind: 'END_EXEMPTION',
            exemptionId: active.id,
            code: active.code,
            to: addDays(lostOn ?? today, -1),
          },
        ];
  },
};
