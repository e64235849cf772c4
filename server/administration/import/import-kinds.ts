import type { ImportKind } from '#contract/csv-import.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../../db/sql.ts';
import type { AdminRecord, AdminResource } from '../admin-resource.ts';
import { DOCTORS, SURGERIES } from '../resources/doctors.ts';
import { MUNICIPALITIES } from '../resources/territory.ts';
import {
  dateCell,
  defaulting,
  hoursCell,
  numberCell,
  oneOf,
  optional,
  type ReadCell,
  textCell,
  upperCell,
  wordsCell,
  yesNoCell,
} from './cell-values.ts';

/** A column of a file: its heading, the field it fills, how a cell is read. */
interface ImportColumn {
  heading: string;
  field: string;
  read: ReadCell;
  /** A file may lack it. */
  optional?: boolean;
}

/** Fields that name rows of another table: what a cell holds, and the value that is kept. */
export interface ImportReference {
  field: string;
  /** Every value there is, as a query with the columns `said` and `kept`. */
  text: string;
}

export interface ImportKindOf {
  resource: AdminResource;
  columns: readonly ImportColumn[];
  /** What tells one record from another: two lines with the same key are one too many. */
  keyOf: (record: AdminRecord) => string;
  /** The same of a row `t` of the table, in SQL. */
  keySql: string;
  keyField: string;
  references: readonly ImportReference[];
  /** Fields that a file does not have. */
  fixed?: AdminRecord;
  /** Columns of the table made from a record, beside its fields. */
  extra?: (record: AdminRecord) => Readonly<Record<string, unknown>>;
  /** Lines of the example: headings apart. */
  example: readonly string[];
}

const KIND_WORDS: Localized = { it: 'Scrivi MMG oppure PLS.', en: 'Write MMG or PLS.' };
const APPOINTMENT_WORDS: Localized = {
  it: 'Scrivi titolare oppure provvisorio.',
  en: 'Write titolare or provvisorio.',
};

const ZONE = 'select id as said, id as kept from zone where active';

/** The files that can be imported. */
export const IMPORTS: Readonly<Record<ImportKind, ImportKindOf>> = {
  municipalities: {
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
    references: [
      { field: 'zoneId', text: ZONE },
      { field: 'officeId', text: 'select id as said, id as kept from office where active' },
    ],
    fixed: { active: true },
    example: ['E514;015118;Legnano;MI;20025;LEGNANO;LEG'],
  },
  doctors: {
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
    references: [{ field: 'zoneId', text: ZONE }],
    extra: ({ externalPatients }) => ({ patient_count: externalPatients }),
    example: [
      'VF200001;MMG;Rossi;Maria;F;LEGNANO;1500;;0;sì;titolare;;01/12/2026;;en fr;+390331000000;',
      'VF200002;PLS;Bianchi;Luca;M;LEGNANO;1000;800;120;no;provvisorio;31/05/2027;01/12/2026;;;;',
    ],
  },
  surgeries: {
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
      { field: 'doctorId', text: 'select regional_code as said, id as kept from doctor' },
      {
        field: 'municipalityCode',
        text: 'select code as said, code as kept from municipality where active',
      },
    ],
    example: ['VF200001;Via Roma 12;20025;E514;+390331000000;sì;lun 09:00-12:00 / mer 15:00-19:00'],
  },
};

/** An example of the file, to fill in: with the mark that makes spreadsheets read it as UTF-8. */
export function exampleOf(kind: ImportKind): string {
  const { columns, example } = IMPORTS[kind];
  const headings = columns.map(({ heading }) => heading).join(';');
  return `\uFEFF${[headings, ...example].join('\r\n')}\r\n`;
}

/** What a reference may say, and the value that each is kept as. */
export async function referenceValues(
  sql: Sql,
  { text }: ImportReference,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.rows<{ said: string; kept: string }>({ text }, []);
  return new Map(rows.map(({ said, kept }) => [said, kept]));
}
