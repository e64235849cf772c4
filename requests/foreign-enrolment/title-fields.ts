import { VOLUNTARY_TITLES } from '#rules/residence-titles.ts';
import type { FieldCondition } from '../condition.ts';
import type { FieldDefinition, StepDefinition } from '../define-request.ts';
import { EU_OPTIONS, PERMIT_OPTIONS } from './title-options.ts';

export const OF_THE_UNION: readonly FieldCondition[] = [{ field: 'citizenGroup', in: ['EU'] }];
export const WITH_A_PERMIT: readonly FieldCondition[] = [{ field: 'citizenGroup', in: ['NON_EU'] }];
export const WHO_PAYS: readonly FieldCondition[] = [
  ...WITH_A_PERMIT,
  { field: 'permitTitle', in: [...VOLUNTARY_TITLES] },
];

const CITIZENSHIP_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'citizenship',
    kind: 'text',
    label: { it: 'Cittadinanza', en: 'Citizenship' },
    hint: { it: 'Il Paese, per esempio Marocco.', en: 'The country, for example Morocco.' },
    required: true,
    maxLength: 60,
  },
  {
    name: 'citizenGroup',
    kind: 'choice',
    label: { it: 'Il Paese è', en: 'The country is' },
    required: true,
    options: [
      {
        value: 'EU',
        label: {
          it: 'dell’Unione europea, dello Spazio economico europeo o la Svizzera',
          en: 'in the European Union, the European Economic Area or Switzerland',
        },
      },
      { value: 'NON_EU', label: { it: 'un altro Paese', en: 'another country' } },
    ],
  },
  {
    name: 'titleHolder',
    kind: 'choice',
    label: { it: 'Il titolo di soggiorno è', en: 'The title of residence is that' },
    hint: {
      it: 'I minorenni possono seguire il titolo del genitore.',
      en: 'Minors may follow the title of a parent.',
    },
    required: true,
    options: [
      {
        value: 'OWN',
        label: { it: 'della persona da iscrivere', en: 'of the person to be enrolled' },
      },
      { value: 'PARENT', label: { it: 'di un suo genitore', en: 'of their parent' } },
    ],
  },
];

const TITLE_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'permitTitle',
    kind: 'choice',
    label: { it: 'Motivo del permesso di soggiorno', en: 'Reason of the residence permit' },
    required: true,
    options: PERMIT_OPTIONS,
    when: WITH_A_PERMIT,
  },
  {
    name: 'euTitle',
    kind: 'choice',
    label: { it: 'Perché chiedi l’iscrizione', en: 'Why you ask for the enrolment' },
    required: true,
    options: EU_OPTIONS,
    when: OF_THE_UNION,
  },
  {
    name: 'permitNumber',
    kind: 'text',
    label: { it: 'Numero del permesso', en: 'Number of the permit' },
    hint: {
      it: 'Se hai solo la ricevuta, il numero della ricevuta.',
      en: 'If you have the receipt only, the number of the receipt.',
    },
    required: true,
    maxLength: 30,
    when: WITH_A_PERMIT,
  },
  {
    name: 'titleUnlimited',
    kind: 'checkbox',
    label: {
      it: 'Senza scadenza (o contratto a tempo indeterminato)',
      en: 'Without an end (or an open-ended contract)',
    },
    required: false,
  },
  {
    name: 'titleExpiry',
    kind: 'date',
    label: {
      it: 'Scadenza del permesso, del contratto o del modulo',
      en: 'End of the permit, of the contract or of the form',
    },
    required: true,
    when: [{ field: 'titleUnlimited', in: [false] }],
  },
  {
    name: 'receiptOn',
    kind: 'date',
    label: { it: 'Data della ricevuta del rinnovo', en: 'Date of the receipt of the renewal' },
    hint: {
      it: 'Se hai chiesto il rinnovo del permesso e non ce l’hai ancora.',
      en: 'If you asked for the renewal of the permit and do not have it yet.',
    },
    required: false,
    when: [...WITH_A_PERMIT, { field: 'titleUnlimited', in: [false] }],
  },
  {
    name: 'reunitedOn',
    kind: 'date',
    label: { it: 'Data del ricongiungimento', en: 'Day of the reunion' },
    required: true,
    when: [...WITH_A_PERMIT, { field: 'permitTitle', in: ['REUNITED_PARENT'] }],
  },
  {
    name: 'abodeDeclared',
    kind: 'checkbox',
    label: {
      it: 'Dichiaro di vivere all’indirizzo del mio profilo e che i dati sono veri (DPR 445/2000, articoli 46 e 47).',
      en: 'I declare that I live at the address of my profile and that the data are true (DPR 445/2000, articles 46 and 47).',
    },
    required: true,
  },
];

/** The step in which the title of residence is described. */
export function titleStep(doctor: FieldDefinition): StepDefinition {
  return {
    id: 'title',
    title: { it: 'Titolo di soggiorno', en: 'Title of residence' },
    kind: 'FIELDS',
    fields: [...CITIZENSHIP_FIELDS, ...TITLE_FIELDS, doctor],
  };
}

/** The step of the contribution, for those who pay one (R-FX-2, R-FX-7). */
export const CONTRIBUTION_STEP: StepDefinition = {
  id: 'contribution',
  title: { it: 'Contributo', en: 'Contribution' },
  kind: 'FIELDS',
  when: WHO_PAYS,
  fields: [
    {
      name: 'feeYear',
      kind: 'number',
      label: { it: 'Anno per cui hai pagato', en: 'Year that you paid for' },
      hint: {
        it: 'L’iscrizione vale fino al 31 dicembre di quell’anno.',
        en: 'The enrolment holds until 31 December of that year.',
      },
      required: true,
      maxLength: 4,
    },
    {
      name: 'feeAmount',
      kind: 'amount',
      label: { it: 'Importo pagato, in euro', en: 'Amount paid, in euros' },
      hint: {
        it: 'Con F24, codice 8846. Vale per l’anno intero e non si divide.',
        en: 'By F24, code 8846. It is for the whole year and is not divided.',
      },
      required: true,
    },
  ],
};
