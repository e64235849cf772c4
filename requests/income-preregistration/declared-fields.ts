import type { FieldDefinition } from '../define-request.ts';

/** Who declares to be asking, and how to reach them: what an account would know (R-AL-1). */
export const DECLARED_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'surname',
    kind: 'text',
    label: { it: 'Cognome', en: 'Surname' },
    required: true,
    maxLength: 80,
  },
  { name: 'name', kind: 'text', label: { it: 'Nome', en: 'Name' }, required: true, maxLength: 80 },
  {
    name: 'fiscalCode',
    kind: 'fiscalCode',
    label: { it: 'Codice fiscale', en: 'Fiscal code' },
    required: true,
  },
  {
    name: 'birthDate',
    kind: 'date',
    label: { it: 'Data di nascita', en: 'Date of birth' },
    required: true,
  },
  {
    name: 'email',
    kind: 'text',
    label: { it: 'Email', en: 'E-mail address' },
    hint: {
      it: 'Lì ricevi il codice. Se non ne hai una, scrivi il cellulare.',
      en: 'The code comes there. If you have none, write your mobile number.',
    },
    required: false,
    maxLength: 120,
  },
  {
    name: 'mobile',
    kind: 'text',
    label: { it: 'Cellulare', en: 'Mobile number' },
    required: false,
    maxLength: 20,
  },
];
