import type { Localized } from '#contract/localized.ts';
import type { FieldDefinition } from './define-request.ts';

const MOST_LETTERS = 100;

/**
 * Name, surname and fiscal code of somebody whom a form names, by which the registry is asked for
 * them (`server/people/find-named-person.ts`).
 * @param whose as it ends a label: "of the child"
 */
export function namedPersonFields(whose: Localized, codeHint?: Localized): FieldDefinition[] {
  const of = (it: string, en: string): Localized => ({
    it: `${it} ${whose.it}`,
    en: `${en} ${whose.en}`,
  });
  return [
    {
      name: 'personName',
      kind: 'text',
      label: of('Nome', 'Name'),
      required: true,
      maxLength: MOST_LETTERS,
    },
    {
      name: 'personSurname',
      kind: 'text',
      label: of('Cognome', 'Surname'),
      required: true,
      maxLength: MOST_LETTERS,
    },
    {
      name: 'personFiscalCode',
      kind: 'fiscalCode',
      label: of('Codice fiscale', 'Fiscal code'),
      ...(codeHint !== undefined && { hint: codeHint }),
      required: true,
    },
  ];
}
