import type { CaseForm } from '#contract/case-form.ts';
import type { DeclaredChild } from '#rules/declared-child.ts';
import { normaliseFiscalCode } from '#rules/fiscal-code.ts';
import { readTypedDate } from '#rules/typed-date.ts';
import type { StepDefinition } from '../define-request.ts';
import { BIRTH_DECLARATION } from '../first-choice/newborn.ts';
import { textOf } from '../form-text.ts';
import { namedPersonFields } from '../named-person-fields.ts';

/** The newborn, as the parent declares them (specification 3.2, R-FC-3). */
export const CHILD_STEP: StepDefinition = {
  id: 'child',
  title: { it: 'Il bambino', en: 'The child' },
  kind: 'FIELDS',
  fields: [
    ...namedPersonFields(
      { it: 'del bambino', en: 'of the child' },
      {
        it: 'Lo dà il Comune quando dichiari la nascita, o l’Agenzia delle Entrate.',
        en: 'The municipality gives it when you register the birth, or the tax office does.',
      },
    ),
    {
      name: 'personBirthDate',
      kind: 'date',
      label: { it: 'Data di nascita del bambino', en: 'Date of birth of the child' },
      required: true,
    },
    BIRTH_DECLARATION,
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
