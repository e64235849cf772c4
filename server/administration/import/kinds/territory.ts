import { CLOSING_DAYS, MUNICIPALITIES, OFFICES, ZONES } from '../../resources/territory.ts';
import {
  dateCell,
  defaulting,
  lowerCell,
  optional,
  textCell,
  upperCell,
  yesNoCell,
} from '../cell-values.ts';
import type { ImportColumn, ImportKindOf, ImportReference } from '../import-kind.ts';

const IN_USE: ImportColumn = {
  heading: 'in_uso',
  field: 'active',
  read: defaulting(true, yesNoCell),
  optional: true,
};

/** Zones in use, by their codes. */
export const ZONE: ImportReference = {
  field: 'zoneId',
  text: 'select id as said, id as kept from zone where active',
  unknown: {
    it: 'Nessun ambito in uso ha questo codice: correggilo, o importa prima gli ambiti.',
    en: 'No zone in use has this code: correct it, or import the zones first.',
  },
};

/** Offices in use, by their codes. */
export const OFFICE: ImportReference = {
  field: 'officeId',
  text: 'select id as said, id as kept from office where active',
  unknown: {
    it: 'Nessun ufficio in uso ha questo codice: correggilo, o importa prima gli uffici.',
    en: 'No office in use has this code: correct it, or import the offices first.',
  },
};

export const ZONE_FILE: ImportKindOf = {
  resource: ZONES,
  columns: [
    { heading: 'codice', field: 'id', read: upperCell },
    { heading: 'nome', field: 'name', read: textCell },
    { heading: 'distretto', field: 'district', read: textCell },
    IN_USE,
  ],
  keyOf: ({ id }) => String(id),
  keyField: 'id',
  keySql: 't.id',
  references: [],
  example: ['LEGNANO;Legnano;Alto Milanese;sì'],
};

export const OFFICE_FILE: ImportKindOf = {
  resource: OFFICES,
  columns: [
    { heading: 'codice', field: 'id', read: upperCell },
    { heading: 'nome', field: 'name', read: textCell },
    { heading: 'indirizzo', field: 'address', read: textCell },
    { heading: 'telefono', field: 'phone', read: textCell },
    { heading: 'email', field: 'email', read: lowerCell },
    IN_USE,
  ],
  keyOf: ({ id }) => String(id),
  keyField: 'id',
  keySql: 't.id',
  references: [],
  example: [
    'LEG;Legnano;Via Savonarola 3, Legnano;+390331000000;legnano@asst-vallefittizia.example;sì',
  ],
};

export const MUNICIPALITY_FILE: ImportKindOf = {
  resource: MUNICIPALITIES,
  columns: [
    { heading: 'codice_catastale', field: 'code', read: upperCell },
    { heading: 'codice_istat', field: 'istatCode', read: textCell },
    { heading: 'nome', field: 'name', read: textCell },
    { heading: 'provincia', field: 'province', read: upperCell },
    { heading: 'cap', field: 'postcode', read: textCell },
    { heading: 'zona', field: 'zoneId', read: upperCell },
    { heading: 'ufficio', field: 'officeId', read: upperCell },
  ],
  keyOf: ({ code }) => String(code),
  keyField: 'code',
  keySql: 't.code',
  references: [ZONE, OFFICE],
  shared: [{ field: 'istatCode', sql: 't.istat_code' }],
  fixed: { active: true },
  example: ['E514;015118;Legnano;MI;20025;LEGNANO;LEG'],
};

export const CLOSING_DAY_FILE: ImportKindOf = {
  resource: CLOSING_DAYS,
  columns: [
    { heading: 'giorno', field: 'day', read: dateCell },
    { heading: 'nome', field: 'name', read: textCell },
    // Empty: every office.
    { heading: 'ufficio', field: 'officeId', read: optional(upperCell), optional: true },
  ],
  keyOf: ({ day, officeId }) => [day, officeId ?? ''].join(' · '),
  keyField: 'day',
  keySql: `concat(to_char(t.day, 'YYYY-MM-DD'), ' · ', t.office_id)`,
  references: [OFFICE],
  example: ['05/11/2027;San Magno;LEG', '24/12/2027;Vigilia di Natale;'],
};
