import type { ExportColumn, ExportFilter } from '#contract/export.ts';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { queueConditions, queueFilter } from '../cases/queue-filter.ts';
import { caseRow, columnsRead, type ExportedCase, headingRow } from './export-columns.ts';
import type { SheetRow } from './sheet-cell.ts';

const BATCH = 1000;
const SORTS = {
  submittedAt: 'c.submitted_at',
  concludeDueOn: 'c.conclude_due_on',
  stateSince: 'c.state_since',
  concludedAt: 'c.concluded_at',
} as const;

const NEXT: Statement = { text: `fetch ${BATCH} from exported_cases` };

/** What a sheet of cases shows, and to whom. */
export interface CaseSheet {
  columns: readonly ExportColumn[];
  locale: Locale;
  /** Milliseconds since 1970. */
  now: number;
}

export interface CasesToExport extends CaseSheet {
  actor: StaffActor;
  filter: ExportFilter;
}

/** Which cases of `case_file c`, and in which order. */
export interface CasesWanted {
  where: string;
  values: readonly unknown[];
  order: string;
}

/**
 * The heading and every case that the filter finds.
 * @param sql the transaction that the cursor lives in
 * @param onRows told of how many rows each batch has
 */
export function exportedCases(
  sql: Sql,
  { actor, filter, ...sheet }: CasesToExport,
  onRows: (count: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const wanted = queueFilter(actor, { ...filter, page: 1, perPage: 1 }, sheet.now);
  const { where, values } = queueConditions(wanted);
  const direction = filter.order === 'DESC' ? 'desc' : 'asc';
  const order = `${SORTS[filter.sort]} ${direction}, c.id ${direction}`;
  return caseSheet(sql, { where, values, order }, sheet, onRows);
}

/**
 * The heading and every case wanted, in batches read from a cursor: however many there are, a
 * thousand are in memory, and all are as they stood at one moment.
 * @param sql the transaction that the cursor lives in
 * @param onRows told of how many rows each batch has
 */
export async function* caseSheet(
  sql: Sql,
  { where, values, order }: CasesWanted,
  { columns, locale, now }: CaseSheet,
  onRows: (count: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const reader = { locale, today: civilDateOf(now) };
  await sql.rows(
    {
      text: `
        declare exported_cases no scroll cursor for
        select c.protocol_number as "protocolNumber", c.type, c.state,
          coalesce(b.surname || ' ' || b.name, a.surname || ' ' || a.name) as "beneficiaryName", o.name as "officeName",
          s.name || ' ' || s.surname as "assigneeName", c.submitted_at as "submittedAt",
          c.taken_at as "takenAt", c.conclude_due_on as "concludeDueOn",
          c.concluded_at as "concludedAt", c.state_since as "stateSince",
          c.integration_round as "integrationRounds",
          jsonb_path_exists(c.suspensions, '$[*] ? (!exists(@.to))') as suspended${columnsRead(columns)}
        from case_file c
        left join account a on a.id = c.applicant_id
        left join assisted_person b on b.id = c.beneficiary_id
        left join office o on o.id = c.office_id
        left join staff_member s on s.id = c.assignee_id
        where ${where} order by ${order}`,
    },
    [...values],
  );
  yield [headingRow(columns, locale)];
  for (;;) {
    const rows = await sql.rows<ExportedCase>(NEXT, []);
    if (rows.length === 0) {
      return;
    }
    onRows(rows.length);
    yield rows.map((row) => caseRow(columns, row, reader));
  }
}
