import type { DeclaredChild } from '#rules/declared-child.ts';
import type { CaseForm } from '#contract/case-form.ts';
import type { DocumentRequirement, StepDefinition } from '../define-request.ts';
import { textOf } from '../form-text.ts';

const OF_A_PARENT = [{ field: 'kind', in: ['PARENT'] }] as const;
const NEW = [{ field: 'newToRegistry', in: [true] }] as const;

/** A child whom the registry does not have, a newborn say: declared here, added by the approval. */
export const NEW_CHILD_STEP: StepDefinition = {
  id: 'child',
  title: { it: 'Il figlio', en: 'The child' },
  kind: 'FIELDS',
  when: OF_A_PARENT,
  fields: [
    {
      name: 'newToRegistry',
      kind: 'checkbox',
      label: {
        it: 'Il figlio non è ancora in anagrafe sanitaria, per esempio perché è appena nato',
        en: 'The child is not in the health registry yet, having just been born say',
      },
      hint: {
        it: 'Deve avere già il codice fiscale. Con l’approvazione viene aggiunto, con la tua residenza.',
        en: 'They must have a fiscal code already. The approval adds them, with your residence.',
      },
      required: false,
    },
    {
      name: 'personBirthDate',
      kind: 'date',
      label: { it: 'Data di nascita del figlio', en: 'Date of birth of the child' },
      required: true,
      when: NEW,
    },
    {
      name: 'birthDeclared',
      kind: 'checkbox',
      label: {
        it: 'Dichiaro che è mio figlio e vive con me (DPR 445/2000, articoli 46 e 47).',
        en: 'I declare that the child is mine and lives with me (DPR 445/2000, articles 46 and 47).',
      },
      required: true,
      when: NEW,
    },
  ],
};

/** The sheet by which the operator checks what was declared of the child (R-FC-3). */
export const NEW_CHILD_DOCUMENT: DocumentRequirement = {
  kind: 'FISCAL_CODE_CARD',
  label: { it: 'Codice fiscale del figlio', en: 'Fiscal code of the child' },
  hint: {
    it: 'Il foglio del Comune o dell’Agenzia delle Entrate.',
    en: 'The sheet of the municipality or of the tax office.',
  },
  required: true,
  sides: false,
  when: [...OF_A_PARENT, ...NEW],
};

/** The child that a parent declares as new to the registry; undefined where they do not. */
export function declaredChildOf(form: CaseForm): DeclaredChild | undefined {
  return form['kind'] === 'PARENT' && form['newToRegistry'] === true
    ? {
        surname: textOf(form, 'personSurname') ?? '',
        name: textOf(form, 'personName') ?? '',
        fiscalCode: textOf(form, 'personFiscalCode') ?? '',
        birthDate: textOf(form, 'personBirthDate') ?? '',
      }
    : undefined;
}
