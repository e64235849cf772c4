import { CASE_STATE_TEXTS } from '#contract/case-state-texts.ts';
import type { CaseState } from '#contract/case-state.ts';
import type { CivilDate } from '#contract/civil-date.ts';
import type { ExportColumn } from '#contract/export.ts';
import type { Locale, Localized } from '#contract/localized.ts';
import type { RequestType } from '#contract/request-type.ts';
import { REQUESTS } from '#requests/index.ts';
import { isOverdue } from '../cases/queue.repository.ts';
import { LABELS_OF_CASE } from '../queue/case-labels.ts';
import type { SheetCell, SheetRow } from './sheet-cell.ts';

/** A case as an export reads it. */
export interface ExportedCase {
  protocolNumber: string;
  type: RequestType;
  state: CaseState;
  beneficiaryName: string;
  officeName: string | null;
  assigneeName: string | null;
  submittedAt: Date;
  takenAt: Date | null;
  concludeDueOn: CivilDate | null;
  concludedAt: Date | null;
  suspended: boolean;
  stateSince: Date;
  integrationRounds: number;
  /** Read where the column is asked for. */
  labels?: { name: Localized }[];
  externalReference?: string | null;
}

interface Reader {
  locale: Locale;
  today: CivilDate;
}

interface Column {
  heading: Localized;
  /** What it reads beside what every export does, over `case_file c`. */
  read?: string;
  cell(row: ExportedCase, reader: Reader): SheetCell;
}

const YES_NO: readonly [yes: Localized, no: Localized] = [
  { it: 'sì', en: 'yes' },
  { it: 'no', en: 'no' },
];

function yesNo(yes: boolean, { locale }: Reader): string {
  return YES_NO[yes ? 0 : 1][locale];
}

function moment(at: Date | null): SheetCell {
  return at === null ? null : { moment: at.getTime() };
}

const COLUMNS: Readonly<Record<ExportColumn, Column>> = {
  protocolNumber: {
    heading: { it: 'Protocollo', en: 'Protocol number' },
    cell: (row) => row.protocolNumber,
  },
  type: {
    heading: { it: 'Tipo', en: 'Type' },
    cell: (row, { locale }) => REQUESTS[row.type].title[locale],
  },
  state: {
    heading: { it: 'Stato', en: 'State' },
    cell: (row, { locale }) => CASE_STATE_TEXTS[row.state][locale],
  },
  beneficiaryName: {
    heading: { it: 'Assistito', en: 'Beneficiary' },
    cell: (row) => row.beneficiaryName,
  },
  officeName: { heading: { it: 'Ufficio', en: 'Office' }, cell: (row) => row.officeName },
  assigneeName: {
    heading: { it: 'Assegnata a', en: 'Assigned to' },
    cell: (row) => row.assigneeName,
  },
  submittedAt: {
    heading: { it: 'Inviata', en: 'Submitted' },
    cell: (row) => moment(row.submittedAt),
  },
  takenAt: {
    heading: { it: 'Presa in carico', en: 'Taken in charge' },
    cell: (row) => moment(row.takenAt),
  },
  concludeDueOn: {
    heading: { it: 'Da concludere entro', en: 'To be concluded by' },
    cell: (row) => (row.concludeDueOn === null ? null : { day: row.concludeDueOn }),
  },
  concludedAt: {
    heading: { it: 'Finita', en: 'Ended' },
    cell: (row) => moment(row.concludedAt),
  },
  overdue: {
    heading: { it: 'In ritardo', en: 'Overdue' },
    cell: (row, reader) => yesNo(isOverdue(row.state, row.concludeDueOn, reader.today), reader),
  },
  suspended: {
    heading: { it: 'Termini sospesi', en: 'Clock stopped' },
    cell: (row, reader) => yesNo(row.suspended, reader),
  },
  stateSince: {
    heading: { it: 'In questo stato da', en: 'In this state since' },
    cell: (row) => moment(row.stateSince),
  },
  integrationRounds: {
    heading: { it: 'Integrazioni richieste', en: 'Integrations asked for' },
    cell: (row) => row.integrationRounds,
  },
  labels: {
    heading: { it: 'Etichette', en: 'Labels' },
    read: `${LABELS_OF_CASE} as labels`,
    cell: ({ labels = [] }, { locale }) => labels.map(({ name }) => name[locale]).join(', '),
  },
  externalReference: {
    heading: { it: 'Riferimento regionale', en: 'Regional reference' },
    read: 'c.external_reference as "externalReference"',
    cell: ({ externalReference = null }) => externalReference,
  },
};

/** What the chosen columns read beside what every export does, to go on a list of columns with. */
export function columnsRead(columns: readonly ExportColumn[]): string {
  return columns
    .map((column) => COLUMNS[column].read)
    .filter((read) => read !== undefined)
    .map((read) => `, ${read}`)
    .join('');
}

export function headingRow(columns: readonly ExportColumn[], locale: Locale): SheetRow {
  return columns.map((column) => COLUMNS[column].heading[locale]);
}

export function caseRow(
  columns: readonly ExportColumn[],
  row: ExportedCase,
  reader: Reader,
): SheetRow {
  return columns.map((column) => COLUMNS[column].cell(row, reader));
}
