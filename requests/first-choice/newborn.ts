import { newbornCardExpiry } from '#rules/enrolment-card.ts';
import { type FirstChoiceFacts, isNewborn } from '#rules/first-choice.ts';
import type { RuleContext } from '#rules/rule-context.ts';
import type { FieldCondition } from '../condition.ts';
import type {
  DocumentRequirement,
  FieldDefinition,
  Judgement,
  StepDefinition,
} from '../define-request.ts';
import { ACCEPTANCE_DOCUMENT, demandDoctor } from '../doctor-field.ts';
import { IDENTITY_DOCUMENTS } from '../identity-documents.ts';
import type { RegistryChange } from '../registry-change.ts';

const OF_A_NEWBORN: readonly FieldCondition[] = [{ field: 'newborn', in: [true] }];
const OF_OTHERS: readonly FieldCondition[] = [{ field: 'newborn', in: [false] }];

/** What the parent of a newborn declares in place of a certificate (R-FC-2). */
export const BIRTH_DECLARATION: FieldDefinition = {
  name: 'birthDeclared',
  kind: 'checkbox',
  label: {
    it: 'Dichiaro che il bambino è mio figlio e vive con me (DPR 445/2000, articoli 46 e 47).',
    en: 'I declare that the child is mine and lives with me (DPR 445/2000, articles 46 and 47).',
  },
  required: true,
};

/** The step that asks whether a newborn is to be enrolled too (R-FC-2). */
export const NEWBORN_STEP: StepDefinition = {
  id: 'newborn',
  title: { it: 'Neonato', en: 'Newborn' },
  kind: 'FIELDS',
  fields: [
    {
      name: 'newborn',
      kind: 'checkbox',
      label: {
        it: 'La richiesta è per un neonato che non è ancora iscritto',
        en: 'The request is for a newborn who is not enrolled yet',
      },
      hint: {
        it: 'Un bambino con meno di un anno. Con la richiesta viene anche iscritto.',
        en: 'A child under one year of age. The request enrols them too.',
      },
      required: false,
    },
    { ...BIRTH_DECLARATION, when: OF_A_NEWBORN },
  ],
};

/** A newborn already has a fiscal code (R-FC-3). */
export const NEWBORN_CODE_DOCUMENT: DocumentRequirement = {
  kind: 'FISCAL_CODE_CARD',
  label: { it: 'Codice fiscale del neonato', en: 'Fiscal code of the newborn' },
  hint: {
    it: 'Il foglio del Comune o dell’Agenzia delle Entrate.',
    en: 'The sheet of the municipality or of the tax office.',
  },
  required: true,
  whose: 'BENEFICIARY',
  sides: false,
};

/** Documents of a first choice: a newborn has no card yet, but has a fiscal code (R-FC-3). */
export const FIRST_CHOICE_DOCUMENTS: readonly DocumentRequirement[] = [
  ...IDENTITY_DOCUMENTS.map((document) =>
    document.kind === 'HEALTH_CARD' ? { ...document, when: OF_OTHERS } : document,
  ),
  { ...NEWBORN_CODE_DOCUMENT, when: OF_A_NEWBORN },
  ACCEPTANCE_DOCUMENT,
];

/** What the rules R-FC look at: a newborn never enrolled is enrolled by the same case. */
export function firstChoiceFacts(judgement: Judgement, { today }: RuleContext): FirstChoiceFacts {
  return {
    ...judgement,
    requestType: 'FIRST_CHOICE',
    enrolsToo: isNewborn(judgement.person, today),
    birthDeclared: judgement.form['birthDeclared'] === true,
  };
}

/**
 * The choice; for a newborn also the enrolment as a resident and a first card of a year
 * (specification 3.2). @throws Error when the form names no doctor
 */
export function firstChoiceChanges(
  judgement: Judgement,
  { today }: RuleContext,
): readonly RegistryChange[] {
  const doctorId = demandDoctor(judgement.form);
  const choice = { kind: 'CHOOSE', doctorId, first: true } as const;
  if (!isNewborn(judgement.person, today)) {
    return [choice];
  }
  return [
    { kind: 'ENROL', enrolment: { kind: 'RESIDENT', from: today } },
    { ...choice, term: { on: today, until: undefined } },
    { kind: 'REPLACE_CARD', oldNumber: null, expiresOn: newbornCardExpiry(today) },
  ];
}
