import type { CaseForm } from '#contract/case-form.ts';
import type { DeclaredChild } from '#rules/declared-child.ts';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { readTypedDate } from '#rules/typed-date.ts';
import type { StepDefinition } from '../define-request.ts';
import { textOf } from '../form-text.ts';

/** The newborn, as the parent declares them (specification 3.2, R-FC-3). */
export const CHILD_STEP: StepDefinition = {
  id: 'child',
  title: { it: 'Il bambino', en: 'The child' },
  kind: 'FIELDS',
  fields: [
    {
      name: 'personName',
      kind: 'text',
      label: { it: 'Nome del bambino', en: 'Name of the child' },
      required: true,
      maxLength: 100,
    },
    {
      name: 'personSurname',
      kind: 'text',
      label: { it: 'Cognome del bambino', en: 'Surname of the child' },
      required: true,
      maxLength: 100,
    },
    {
      name: 'personFiscalCode',
      kind: 'fiscalCode',
      label: { it: 'Codice fiscale del bambino', en: 'Fiscal code of the child' },
      hint: {
        it: 'Lo dà il Comune quando dichiari la nascita, o l’Agenzia delle Entrate.',
        en: 'The municipality gives it when you register the birth, or the tax office does.',
      },
      required: true,
    },
    {
      name: 'personBirthDate',
      kind: 'date',
      label: { it: 'Data di nascita del bambino', en: 'Date of birth of the child' },
      required: true,
    },
    {
      name: 'birthDeclared',
      kind: 'checkbox',
      label: {
        it: 'Dichiaro che il bambino è mio figlio e vive con me (DPR 445/2000, articoli 46 e 47).',
        en: 'I declare that the child is mine and lives with me (DPR 445/2000, articles 46 and 47).',
      },
      required: true,
    },
  ],
};

/**
 * The newborn that a form declares, of a draft too, in which a day stands as it was typed; undefined
 * until their code and day of birth are there.
 */
export function newbornOf(form: CaseForm): DeclaredChild | undefined {
  const fiscalCode = textOf(form, 'personFiscalCode');
  const birthDate = readTypedDate(textOf(form, 'personBirthDate') ?? '');
  return fiscalCode === undefined || birthDate === undefined
    ? undefined
    : {
        surname: textOf(form, 'personSurname') ?? '',
        name: textOf(form, 'personName') ?? '',
        fiscalCode: normaliseFiscalCode(fiscalCode),
        birthDate,
      };
}
