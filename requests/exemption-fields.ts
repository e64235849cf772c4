import type { Localized } from '#contract/localized.ts';
import type { FieldCondition } from './condition.ts';
import type {
  DocumentRequirement,
  FieldDefinition,
  FieldOption,
  StepDefinition,
} from './define-request.ts';
import { INCOME_STEP, SELF_CERTIFIED } from './exemption-income-step.ts';
import { IDENTITY_DOCUMENTS } from './identity-documents.ts';

const DOCUMENT_OPTIONS: readonly FieldOption[] = [
  {
    value: 'PATHOLOGY',
    label: { it: 'Patologia cronica (codici 0…)', en: 'Chronic disease (codes 0…)' },
  },
  { value: 'RARE', label: { it: 'Malattia rara (codici R…)', en: 'Rare disease (codes R…)' } },
  { value: 'DISABILITY', label: { it: 'Invalidità (codici C…)', en: 'Disability (codes C…)' } },
];

const INCOME_OPTIONS: readonly FieldOption[] = SELF_CERTIFIED.map(({ code, title }) => ({
  value: code,
  label: { it: `${code}: ${title.it}`, en: `${code}: ${title.en}` },
}));

const ON_DOCUMENT: readonly FieldCondition[] = [
  { field: 'exemption', in: DOCUMENT_OPTIONS.map(({ value }) => value) },
];

/** The exemption that a request is about. */
export const EXEMPTION_FIELD: FieldDefinition = {
  name: 'exemption',
  kind: 'choice',
  label: { it: 'Esenzione', en: 'Exemption' },
  hint: {
    it: 'Se non sai quale codice ti spetta, leggi le condizioni accanto a ognuno.',
    en: 'If you do not know which code is yours, read the conditions beside each.',
  },
  required: true,
  options: [...INCOME_OPTIONS, ...DOCUMENT_OPTIONS],
};

/** The code as the certificate has it; the operator confirms it (R-EX-12). */
export function medicalCodeField(required: boolean): FieldDefinition {
  return {
    name: 'medicalCode',
    kind: 'text',
    label: { it: 'Codice scritto sul certificato', en: 'Code on the certificate' },
    hint: {
      it: 'Per esempio 013 o RF0080. Lo conferma l’operatore leggendo i documenti.',
      en: 'For instance 013 or RF0080. The operator confirms it from the documents.',
    },
    required,
    maxLength: 10,
    when: ON_DOCUMENT,
  };
}

/** Which exemption is asked for, and what its code asks to be declared. */
export const EXEMPTION_STEPS: readonly StepDefinition[] = [
  {
    id: 'exemption',
    title: { it: 'Quale esenzione', en: 'Which exemption' },
    kind: 'FIELDS',
    fields: [EXEMPTION_FIELD, medicalCodeField(false)],
  },
  INCOME_STEP,
];

/** The choice of an income code alone, where there are no documents to send. */
export const INCOME_CODE_STEP: StepDefinition = {
  id: 'exemption',
  title: { it: 'Quale esenzione', en: 'Which exemption' },
  kind: 'FIELDS',
  fields: [{ ...EXEMPTION_FIELD, options: INCOME_OPTIONS }],
};

/** Identity documents, and the papers that an exemption on documents is read from (R-EX-12). */
export const EXEMPTION_DOCUMENTS: readonly DocumentRequirement[] = [
  ...IDENTITY_DOCUMENTS,
  {
    kind: 'MEDICAL_CERTIFICATE',
    label: { it: 'Certificato dello specialista', en: 'Certificate of the specialist' },
    hint: {
      it: 'Di uno specialista o di un centro del Servizio sanitario, con il codice dell’esenzione.',
      en: 'Of a specialist or centre of the health service, with the code of the exemption.',
    },
    required: true,
    sides: false,
    when: [{ field: 'exemption', in: ['PATHOLOGY', 'RARE'] }],
  },
  {
    kind: 'DISABILITY_REPORT',
    label: { it: 'Verbale di invalidità', en: 'Disability report' },
    hint: {
      it: 'Il verbale della commissione, tutte le pagine.',
      en: 'The report of the commission, all of its pages.',
    },
    required: true,
    sides: false,
    when: [{ field: 'exemption', in: ['DISABILITY'] }],
  },
];

/** What the operator reads on the documents and enters with the approval (R-EX-12). */
export const EXEMPTION_DECISION: readonly FieldDefinition[] = [
  {
    name: 'code',
    kind: 'text',
    label: { it: 'Codice letto sui documenti', en: 'Code read on the documents' },
    required: true,
    maxLength: 10,
    when: ON_DOCUMENT,
  },
  {
    name: 'validTo',
    kind: 'date',
    label: {
      it: 'Ultimo giorno di validità (vuoto: senza scadenza)',
      en: 'Last day of validity (empty: without end)',
    },
    required: false,
    when: ON_DOCUMENT,
  },
];

export const WHAT_INCOME_NEEDS: readonly Localized[] = [
  {
    it: 'Un documento d’identità valido e la tessera sanitaria, fronte e retro',
    en: 'A valid identity document and your health card, front and back',
  },
  {
    it: 'Per il reddito: quello complessivo del nucleo familiare nell’anno precedente',
    en: 'For income: that of the whole household in the year before',
  },
  {
    it: 'Per patologia, malattia rara o invalidità: il certificato o il verbale',
    en: 'For a chronic or rare disease or a disability: the certificate or the report',
  },
];
