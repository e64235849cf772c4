import { FAMILY_OPERATIONS, MAX_FAMILY_ITEMS } from '#contract/family.ts';
import type { Localized } from '#contract/localized.ts';
import { evaluateFamilyRequest } from '#rules/family-request.ts';
import { evaluateRequest } from '#rules/request-rules.ts';
import { COMMON_REJECTIONS } from '../common-rejections.ts';
import type { FieldDefinition, RequestDefinition } from '../define-request.ts';
import { CONTACT_STEP } from '../doctor-field.ts';
import { RELATION_OPTIONS } from '../relation-options.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import { EXTENSION_REASON_FIELD } from '../paediatric-extension/extension-fields.ts';
import { BIRTH_DECLARED, COHABITATION_DECLARED, MEMBERS_FIELD } from './family-rows.ts';

export const OPERATION_LABELS: Readonly<Record<(typeof FAMILY_OPERATIONS)[number], Localized>> = {
  DOCTOR_CHANGE: { it: 'Cambia medico', en: 'Changes doctor' },
  FIRST_CHOICE: {
    it: 'Sceglie il medico per la prima volta',
    en: 'Chooses a doctor for the first time',
  },
  OVER_CAP_CHOICE: {
    it: 'Sceglie il medico, al completo, di un familiare',
    en: 'Chooses the full doctor of a relative',
  },
  DOCTOR_REVOKE: {
    it: 'Lascia il medico senza sceglierne un altro',
    en: 'Leaves the doctor without choosing another',
  },
  PAEDIATRIC_EXTENSION: {
    it: 'Mantiene il pediatra oltre i 14 anni',
    en: 'Keeps the paediatrician beyond the age of 14',
  },
};

/** The declaration for a newborn, enrolled by the same request (R-FC-2). */
export const BIRTH_DECLARATION: Localized = {
  it: 'È un neonato da iscrivere: dichiaro che è mio figlio e vive con me (DPR 445/2000, articoli 46 e 47)',
  en: 'This is a newborn to be enrolled: I declare that the child is mine and lives with me (DPR 445/2000, articles 46 and 47)',
};

/** The declaration for an adult whom the registry does not have in the applicant's household. */
export const COHABITATION_DECLARATION: Localized = {
  it: 'L’anagrafe sanitaria non ci riporta insieme, ma dichiaro che siamo nello stesso stato di famiglia (DPR 445/2000, articolo 46)',
  en: 'The health registry does not have us together, but I declare that we are of the same household (DPR 445/2000, article 46)',
};

const COLUMNS: readonly FieldDefinition[] = [
  {
    name: 'key',
    kind: 'text',
    label: { it: 'Riga della persona', en: 'Row of the person' },
    required: true,
    internal: true,
    maxLength: 40,
  },
  {
    name: 'personId',
    kind: 'text',
    label: { it: 'Persona', en: 'Person' },
    required: false,
    internal: true,
    maxLength: 40,
  },
  { name: 'name', kind: 'text', label: { it: 'Nome', en: 'Name' }, required: true, maxLength: 100 },
  {
    name: 'surname',
    kind: 'text',
    label: { it: 'Cognome', en: 'Surname' },
    required: true,
    maxLength: 100,
  },
  {
    name: 'fiscalCode',
    kind: 'fiscalCode',
    label: { it: 'Codice fiscale', en: 'Fiscal code' },
    required: false,
  },
  {
    name: 'operation',
    kind: 'choice',
    label: { it: 'Che cosa chiede', en: 'What is asked' },
    required: true,
    options: FAMILY_OPERATIONS.map((value) => ({ value, label: OPERATION_LABELS[value] })),
  },
  {
    name: 'doctorId',
    kind: 'doctor',
    label: { it: 'Medico scelto', en: 'Doctor chosen' },
    required: false,
  },
  {
    name: 'relativeFiscalCode',
    kind: 'fiscalCode',
    label: { it: 'Codice fiscale del familiare', en: 'Fiscal code of the relative' },
    required: false,
  },
  {
    name: 'relation',
    kind: 'choice',
    label: { it: 'Che cosa è per la persona', en: 'What they are to the person' },
    required: false,
    options: RELATION_OPTIONS,
  },
  { ...EXTENSION_REASON_FIELD, required: false },
  {
    name: 'birthDeclared',
    kind: 'choice',
    label: { it: 'Neonato', en: 'Newborn' },
    required: false,
    options: [{ value: BIRTH_DECLARED, label: BIRTH_DECLARATION }],
  },
  {
    name: 'cohabitationDeclared',
    kind: 'choice',
    label: { it: 'Stato di famiglia', en: 'Household' },
    required: false,
    options: [{ value: COHABITATION_DECLARED, label: COHABITATION_DECLARATION }],
  },
];

/** Request for the whole family (richiesta per tutti i familiari conviventi, specification 3.6). */
export const FAMILY_REQUEST: RequestDefinition = {
  type: 'FAMILY_REQUEST',
  act: 'DOCTOR_CHOICE',
  slug: 'richiesta-famiglia',
  title: { it: 'Medico per tutta la famiglia', en: 'Doctors for the whole family' },
  summary: {
    it: 'Una richiesta sola per chi abita con te: ognuno cambia, sceglie o lascia il suo medico.',
    en: 'One request for those who live with you: each changes, chooses or leaves their own doctor.',
  },
  whoMayAsk: {
    it: 'Una persona maggiorenne, per sé e per chi è nel suo stato di famiglia, in anagrafe sanitaria o per dichiarazione. Gli altri adulti danno il consenso firmato; per i figli basta la dichiarazione di chi è genitore.',
    en: 'An adult, for themselves and those of their household, registered or declared. Other adults give a signed consent; for children the declaration of a parent is enough.',
  },
  whatYouNeed: [
    {
      it: 'Il tuo documento d’identità e la tua tessera sanitaria, fronte e retro',
      en: 'Your identity document and your health card, front and back',
    },
    {
      it: 'Di ogni altro adulto: documento d’identità, tessera sanitaria e consenso firmato',
      en: 'Of every other adult: identity document, health card and signed consent',
    },
    { it: 'Il medico di ognuno', en: 'The doctor of each of them' },
    {
      it: 'Per un neonato il codice fiscale; per mantenere il pediatra il certificato e la sua accettazione',
      en: 'For a newborn the fiscal code; to keep the paediatrician the certificate and their acceptance',
    },
  ],
  whatHappensNext: [
    {
      it: 'Ricevi un solo numero di protocollo per tutta la famiglia.',
      en: 'You get one protocol number for the whole family.',
    },
    {
      it: 'Un operatore decide per ogni persona: qualcuno può avere un sì e qualcuno un no, con i motivi.',
      en: 'An operator decides for each person: some may get a yes and some a no, with the reasons.',
    },
    {
      it: 'Alla fine un solo messaggio ti avvisa e qui trovi l’esito di ognuno.',
      en: 'At the end one message tells you, and here you find what became of each.',
    },
  ],
  steps: [
    {
      id: 'family',
      title: { it: 'Le persone', en: 'The people' },
      kind: 'MEMBERS',
      fields: [
        {
          name: MEMBERS_FIELD,
          kind: 'list',
          label: { it: 'Persone della famiglia', en: 'People of the family' },
          required: true,
          maxRows: MAX_FAMILY_ITEMS,
          columns: COLUMNS,
        },
      ],
    },
    CONTACT_STEP,
  ],
  documents: IDENTITY_DOCUMENTS,
  rejectionReasons: COMMON_REJECTIONS,
  judgeBeneficiary: (judgement, context) =>
    evaluateRequest({ ...judgement, requestType: 'FAMILY_REQUEST' }, context),
  judge: (judgement, context) => [
    ...evaluateRequest({ ...judgement, requestType: 'FAMILY_REQUEST' }, context),
    ...(judgement.family === undefined
      ? []
      : evaluateFamilyRequest(judgement.family, context.policy)),
  ],
  // Each item writes its own, as the request of its operation does.
  registryChanges: () => [],
};
