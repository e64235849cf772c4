import type { Localized } from '#contract/localized.ts';
import { DOCTORS, PRACTICES, SUBSTITUTIONS, SURGERIES } from '../../resources/doctors.ts';
import {
  dateCell,
  defaulting,
  hoursCell,
  numberCell,
  oneOf,
  optional,
  textCell,
  upperCell,
  wordsCell,
  yesNoCell,
} from '../cell-values.ts';
import type { ImportColumn, ImportKindOf, ImportReference } from '../import-kind.ts';
import { ZONE } from './territory.ts';

const KIND_WORDS: Localized = { it: 'Scrivi MMG oppure PLS.', en: 'Write MMG or PLS.' };
const APPOINTMENT_WORDS: Localized = {
  it: 'Scrivi titolare oppure provvisorio.',
  en: 'Write titolare or provvisorio.',
};

const doctorIn = (field: string): ImportReference => ({
  field,
  text: 'select regional_code as said, id as kept from doctor',
  unknown: {
    it: 'Nessun medico ha questo codice regionale: correggilo, o importa prima i medici.',
    en: 'No doctor has this regional code: correct it, or import the doctors first.',
  },
});

const PERIOD: readonly ImportColumn[] = [
  { heading: 'dal', field: 'validFrom', read: dateCell },
  { heading: 'al', field: 'validTo', read: optional(dateCell), optional: true },
];

export const DOCTOR_FILE: ImportKindOf = {
  resource: DOCTORS,
  columns: [
    { heading: 'codice_regionale', field: 'regionalCode', read: upperCell },
    {
      heading: 'tipo',
      field: 'kind',
      read: oneOf({ mmg: 'GP', pls: 'PAEDIATRICIAN' }, KIND_WORDS),
    },
    { heading: 'cognome', field: 'surname', read: textCell },
    { heading: 'nome', field: 'name', read: textCell },
    { heading: 'sesso', field: 'sex', read: upperCell },
    { heading: 'zona', field: 'zoneId', read: upperCell },
    { heading: 'massimale', field: 'maxPatients', read: numberCell },
    {
      heading: 'autolimitazione',
      field: 'selfLimit',
      read: optional(numberCell),
      optional: true,
    },
    {
      heading: 'pazienti_esterni',
      field: 'externalPatients',
      read: defaulting(0, numberCell),
      optional: true,
    },
    {
      heading: 'visibile_online',
      field: 'visibleOnline',
      read: defaulting(true, yesNoCell),
      optional: true,
    },
    {
      heading: 'incarico',
      field: 'appointmentKind',
      read: defaulting(
        'TITULAR',
        oneOf({ titolare: 'TITULAR', provvisorio: 'PROVISIONAL' }, APPOINTMENT_WORDS),
      ),
      optional: true,
    },
    {
      heading: 'fine_incarico',
      field: 'appointmentEnd',
      read: optional(dateCell),
      optional: true,
    },
    { heading: 'attivo_dal', field: 'activeFrom', read: dateCell },
    { heading: 'attivo_al', field: 'activeTo', read: optional(dateCell), optional: true },
    { heading: 'lingue', field: 'languages', read: wordsCell, optional: true },
    { heading: 'telefono', field: 'phone', read: optional(textCell), optional: true },
    { heading: 'email', field: 'email', read: optional(textCell), optional: true },
  ],
  keyOf: ({ regionalCode }) => String(regionalCode),
  keyField: 'regionalCode',
  keySql: 't.regional_code',
  references: [ZONE],
  extra: ({ externalPatients }) => ({ patient_count: externalPatients }),
  example: [
    'VF200001;MMG;Rossi;Maria;F;LEGNANO;1500;;0;sì;titolare;;01/12/2026;;en fr;+390331000000;',
    'VF200002;PLS;Bianchi;Luca;M;LEGNANO;1000;800;120;no;provvisorio;31/05/2027;01/12/2026;;;;',
  ],
};

export const SURGERY_FILE: ImportKindOf = {
  resource: SURGERIES,
  columns: [
    { heading: 'codice_medico', field: 'doctorId', read: upperCell },
    { heading: 'indirizzo', field: 'street', read: textCell },
    { heading: 'cap', field: 'postcode', read: textCell },
    { heading: 'comune', field: 'municipalityCode', read: upperCell },
    { heading: 'telefono', field: 'phone', read: textCell },
    { heading: 'su_appuntamento', field: 'byAppointment', read: yesNoCell },
    { heading: 'orari', field: 'openingHours', read: hoursCell },
  ],
  keyOf: ({ doctorId, street, municipalityCode }) =>
    [doctorId, String(street).toUpperCase(), municipalityCode].join(' · '),
  keyField: 'street',
  keySql: `concat_ws(' · ', t.doctor_id, upper(t.street), t.municipality_code)`,
  references: [
    doctorIn('doctorId'),
    {
      field: 'municipalityCode',
      text: 'select code as said, code as kept from municipality where active',
      unknown: {
        it: 'Nessun comune in uso ha questo codice catastale: correggilo, o importa prima i comuni.',
        en: 'No municipality in use has this code: correct it, or import the municipalities first.',
      },
    },
  ],
  example: ['VF200001;Via Roma 12;20025;E514;+390331000000;sì;lun 09:00-12:00 / mer 15:00-19:00'],
};

export const PRACTICE_FILE: ImportKindOf = {
  resource: PRACTICES,
  columns: [
    { heading: 'codice_medico', field: 'doctorId', read: upperCell },
    { heading: 'codice_studio', field: 'practiceId', read: upperCell },
    { heading: 'nome_studio', field: 'practiceName', read: textCell },
    ...PERIOD,
  ],
  keyOf: ({ doctorId, practiceId, validFrom }) => [doctorId, practiceId, validFrom].join(' · '),
  keyField: 'validFrom',
  keySql: `concat_ws(' · ', t.doctor_id, t.practice_id, to_char(t.valid_from, 'YYYY-MM-DD'))`,
  references: [doctorIn('doctorId')],
  periods: {
    of: ({ doctorId, practiceId }) => [doctorId, practiceId].join(' · '),
    sql: `concat_ws(' · ', t.doctor_id, t.practice_id)`,
  },
  example: [
    'VF200001;G1;Medici di via Roma;01/12/2026;',
    'VF200002;G1;Medici di via Roma;01/12/2026;31/12/2027',
  ],
};

export const SUBSTITUTION_FILE: ImportKindOf = {
  resource: SUBSTITUTIONS,
  columns: [
    { heading: 'codice_sostituto', field: 'substituteId', read: upperCell },
    { heading: 'codice_sostituito', field: 'substitutedId', read: upperCell },
    ...PERIOD,
  ],
  keyOf: ({ substituteId, substitutedId, validFrom }) =>
    [substituteId, substitutedId, validFrom].join(' · '),
  keyField: 'validFrom',
  keySql: `concat_ws(' · ', t.substitute_id, t.substituted_id, to_char(t.valid_from, 'YYYY-MM-DD'))`,
  references: [doctorIn('substituteId'), doctorIn('substitutedId')],
  periods: {
    of: ({ substituteId, substitutedId }) => [substituteId, substitutedId].join(' · '),
    sql: `concat_ws(' · ', t.substitute_id, t.substituted_id)`,
  },
  example: ['VF200002;VF200001;01/12/2026;31/12/2026'],
};
