import { EXEMPTION_CATALOGUE, type ExemptionEntry } from '#rules/exemption-catalogue.ts';
import type { FieldCondition } from './condition.ts';
import type { FieldDefinition, StepDefinition } from './define-request.ts';

/** The codes that are self-certified. */
export const SELF_CERTIFIED = EXEMPTION_CATALOGUE.filter(({ selfCertified }) => selfCertified);

/** Asked while a code of those is chosen that the catalogue says this of. */
function whenCode(matches: (entry: ExemptionEntry) => boolean): FieldCondition[] {
  return [{ field: 'exemption', in: SELF_CERTIFIED.filter(matches).map(({ code }) => code) }];
}

const BY_INCOME = whenCode(() => true);
const LISTED: FieldCondition = { field: 'listedAs', in: ['EMPLOYMENT_CENTRE'] };

/** Whether a household's yearly income decides on the code. */
function asksForIncome({ income }: ExemptionEntry): boolean {
  return income !== undefined && income.kind !== 'CEILING';
}

const INCOME_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'incomeYear',
    kind: 'number',
    label: { it: 'Anno del reddito', en: 'Year of the income' },
    hint: { it: 'L’anno solare precedente a questo.', en: 'The calendar year before this one.' },
    required: true,
    maxLength: 4,
    when: whenCode(asksForIncome),
  },
  {
    name: 'householdIncome',
    kind: 'amount',
    label: {
      it: 'Reddito complessivo lordo del nucleo familiare fiscale',
      en: 'Total income before tax of the fiscal household',
    },
    hint: {
      it: 'Tuo, del coniuge e dei familiari a carico, in euro.',
      en: 'Yours, of your spouse and of your dependants, in euros.',
    },
    required: true,
    when: whenCode(asksForIncome),
  },
  {
    name: 'hasSpouse',
    kind: 'checkbox',
    label: { it: 'Ho il coniuge a carico', en: 'My spouse is my dependant' },
    required: false,
    when: whenCode(({ income }) => income?.kind === 'HOUSEHOLD'),
  },
  {
    name: 'dependentChildren',
    kind: 'number',
    label: { it: 'Quanti figli hai a carico', en: 'How many children are your dependants' },
    required: false,
    maxLength: 2,
    when: whenCode(({ income }) => income?.kind === 'HOUSEHOLD'),
  },
  {
    name: 'members',
    kind: 'number',
    label: { it: 'Componenti del nucleo familiare', en: 'Members of the household' },
    required: true,
    maxLength: 2,
    when: whenCode(({ income }) => income?.kind === 'SCALED'),
  },
  {
    name: 'loneOrWorkingParents',
    kind: 'checkbox',
    label: {
      it: 'Ci sono minori con entrambi i genitori che lavorano, o con un solo genitore',
      en: 'There are minors whose parents both work, or with one parent alone',
    },
    required: false,
    when: whenCode(({ income }) => income?.kind === 'SCALED'),
  },
  {
    name: 'disabledMembers',
    kind: 'number',
    label: {
      it: 'Componenti con handicap grave o invalidità oltre il 66%',
      en: 'Members severely disabled or invalid for more than 66%',
    },
    required: false,
    maxLength: 2,
    when: whenCode(({ income }) => income?.kind === 'SCALED'),
  },
];

const UNEMPLOYED = whenCode(
  ({ condition }) => condition === 'LOST_JOB' || condition === 'UNEMPLOYED',
);

const CONDITION_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'listedAs',
    kind: 'choice',
    label: { it: 'La tua situazione', en: 'Your situation' },
    required: true,
    options: [
      {
        value: 'EMPLOYMENT_CENTRE',
        label: {
          it: 'Sono iscritto a un centro per l’impiego',
          en: 'I am registered with an employment centre',
        },
      },
      {
        value: 'ASYLUM',
        label: {
          it: 'Ho chiesto asilo da meno di sei mesi (solo E02)',
          en: 'I asked for asylum less than six months ago (E02 alone)',
        },
      },
    ],
    when: UNEMPLOYED,
  },
  {
    name: 'employmentCentre',
    kind: 'text',
    label: { it: 'Centro per l’impiego', en: 'Employment centre' },
    required: true,
    maxLength: 80,
    when: [...UNEMPLOYED, LISTED],
  },
  {
    name: 'employmentCentreSince',
    kind: 'date',
    label: { it: 'Giorno dell’iscrizione', en: 'Day of the registration' },
    required: true,
    when: [...UNEMPLOYED, LISTED],
  },
  {
    name: 'asylumAskedOn',
    kind: 'date',
    label: { it: 'Giorno della domanda di asilo', en: 'Day of the application for asylum' },
    required: true,
    when: [...UNEMPLOYED, { field: 'listedAs', in: ['ASYLUM'] }],
  },
  {
    name: 'benefit',
    kind: 'choice',
    label: { it: 'Trattamento', en: 'Benefit' },
    required: true,
    options: [
      {
        value: 'SPECIAL_WAGE_SUPPORT',
        label: { it: 'Cassa integrazione straordinaria', en: 'Special wage support' },
      },
      { value: 'MOBILITY', label: { it: 'Mobilità', en: 'Mobility benefit' } },
      {
        value: 'SOLIDARITY',
        label: { it: 'Contratto di solidarietà', en: 'Solidarity contract' },
      },
    ],
    when: whenCode(({ condition }) => condition === 'WAGE_SUPPORT'),
  },
  {
    name: 'monthlyPay',
    kind: 'amount',
    label: { it: 'Retribuzione mensile lorda, in euro', en: 'Monthly pay before tax, in euros' },
    required: true,
    when: whenCode(({ condition }) => condition === 'WAGE_SUPPORT'),
  },
  {
    name: 'linkedCode',
    kind: 'text',
    label: {
      it: 'Codice dell’esenzione per malattia',
      en: 'Code of the exemption for the disease',
    },
    required: true,
    maxLength: 10,
    when: whenCode(({ income }) => income?.kind === 'SCALED'),
  },
  {
    name: 'conditionDeclared',
    kind: 'checkbox',
    label: {
      it: 'Dichiaro di essere nella condizione prevista dal codice scelto.',
      en: 'I declare that I am in the condition that the chosen code asks for.',
    },
    required: true,
    when: whenCode(({ condition, income }) => condition !== undefined && income?.kind !== 'SCALED'),
  },
];

const DEPENDANTS_FIELD: FieldDefinition = {
  name: 'dependants',
  kind: 'list',
  label: { it: 'Familiari a carico da esentare con te', en: 'Dependants to be exempted with you' },
  hint: {
    it: 'Persone che in anagrafe abitano con te. Ognuna avrà il suo attestato.',
    en: 'People who live with you in the registry. Each gets a certificate of their own.',
  },
  required: false,
  maxRows: 10,
  columns: [
    {
      name: 'fiscalCode',
      kind: 'fiscalCode',
      label: { it: 'Codice fiscale', en: 'Fiscal code' },
      required: true,
    },
  ],
  when: whenCode(({ family }) => family),
};

const SIGNATURE_FIELD: FieldDefinition = {
  name: 'selfCertified',
  kind: 'checkbox',
  label: {
    it: 'Autocertifico quanto scritto qui (DPR 445/2000, articoli 46 e 47) e so che chi dichiara il falso ne risponde per legge e restituisce quanto non pagato (articoli 75 e 76).',
    en: 'I self-certify what is written here (DPR 445/2000, articles 46 and 47) and know that whoever declares what is false answers for it by law and pays back what was not paid (articles 75 and 76).',
  },
  required: true,
  when: BY_INCOME,
};

/** Self-certification of an income code (R-EX-5). */
export const INCOME_STEP: StepDefinition = {
  id: 'income',
  title: { it: 'Autocertificazione', en: 'Self-certification' },
  kind: 'FIELDS',
  fields: [...INCOME_FIELDS, ...CONDITION_FIELDS, DEPENDANTS_FIELD, SIGNATURE_FIELD],
  when: BY_INCOME,
};
