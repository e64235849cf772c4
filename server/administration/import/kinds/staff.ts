import { STAFF_IMPORT } from '#contract/administration.ts';
import type { Localized } from '#contract/localized.ts';
import { STAFF_MEMBERS } from '../../resources/staff.ts';
import {
  defaulting,
  lowerCell,
  oneOf,
  optional,
  textCell,
  upperCell,
  yesNoCell,
} from '../cell-values.ts';
import type { ImportKindOf } from '../import-kind.ts';
import { inviteImported } from '../invite-imported.ts';
import { OFFICE } from './territory.ts';

const ROLES = {
  operatore: 'OPERATOR',
  supervisore: 'SUPERVISOR',
  sportello_tessere: 'CARD_DESK_OPERATOR',
  farmacista: 'PHARMACIST',
  contact_center: 'CONTACT_CENTRE',
  amministratore: 'ADMIN',
} as const;
const ROLE_WORDS: Localized = {
  it: `Scrivi uno di questi ruoli: ${Object.keys(ROLES).join(', ')}.`,
  en: `Write one of these roles: ${Object.keys(ROLES).join(', ')}.`,
};
const LOCALE_WORDS: Localized = { it: 'Scrivi it oppure en.', en: 'Write it or en.' };
const NEW_AND_OUT_OF_USE: Localized = {
  it: 'Con questo indirizzo non c’è nessuno da mettere fuori uso: correggi l’indirizzo o togli la riga.',
  en: 'There is nobody with this address to put out of use: correct the address or take the line out.',
};

/** Who is new is invited by mail, as one by one; of the others a line says role, office and use. */
export const STAFF_FILE: ImportKindOf = {
  resource: STAFF_MEMBERS,
  schema: STAFF_IMPORT.made,
  columns: [
    { heading: 'email', field: 'email', read: lowerCell },
    { heading: 'cognome', field: 'surname', read: textCell },
    { heading: 'nome', field: 'name', read: textCell },
    { heading: 'ruolo', field: 'role', read: oneOf(ROLES, ROLE_WORDS) },
    { heading: 'ufficio', field: 'officeId', read: optional(upperCell), optional: true },
    {
      heading: 'lingua',
      field: 'locale',
      read: defaulting('it', oneOf({ it: 'it', en: 'en' }, LOCALE_WORDS)),
      optional: true,
    },
    { heading: 'codice_fiscale', field: 'fiscalCode', read: optional(upperCell), optional: true },
    {
      heading: 'in_uso',
      field: 'active',
      read: defaulting(true, yesNoCell),
      optional: true,
    },
  ],
  keyOf: ({ email }) => String(email),
  keyField: 'email',
  keySql: 't.email',
  references: [OFFICE],
  shared: [{ field: 'fiscalCode' }],
  faults: ({ active }, before) =>
    before === null && active === false ? { active: NEW_AND_OUT_OF_USE } : {},
  make: inviteImported,
  done: ({ messenger }) => messenger.wake(),
  // Each that is new is sent a mail.
  mostLines: 2000,
  example: [
    'ada.verdi@asst-vallefittizia.example;Verdi;Ada;operatore;LEG;it;;sì',
    'ugo.neri@asst-vallefittizia.example;Neri;Ugo;supervisore;;it;;sì',
  ],
};
