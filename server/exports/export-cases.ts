import type { ExportColumn, ExportFilter } from '#contract/export.ts';
import type { Locale } from '#contract/localized.ts';
import { civilDateOf } from '#rules/calendar.ts';
import type { Sql, Statement } from '../db/sql.ts';
import type { StaffActor } from '../http/actor.ts';
import { queueConditions, queueFilter } from '../cases/queue-filter.ts';
import { caseRow, type ExportedCase, headingRow } from './export-columns.ts';
import type { SheetRow } from './sheet-cell.ts';

const BATCH = 1000;
const SORTS = {
  submittedAt: 'c.submitted_at',
  concludeDueOn: 'c.conclude_due_on',
  stateSince: 'c.state_since',
  concludedAt: 'c.concluded_at',
} as const;

const NEXT: Statement = { text: `fetch ${BATCH} from exported_cases` };

export interface CasesToExport {
  actor: StaffActor;
  columns: readonly ExportColumn[];
  filter: ExportFilter;
  locale: Locale;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The heading and every case that the filter finds, in batches read from a cursor: however many
 * there are, a thousand are in memory, and all are as they stood at one moment.
 * @param sql the transaction that the cursor lives in
 * @param onRows told of how many rows each batch has
 */
export async function* exportedCases(
  sql: Sql,
  { actor, columns, filter, locale, now }: CasesToExport,
  onRows: (count: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const reader = { locale, today: civilDateOf(now) };
  const wanted = queueFilter(actor, { ...filter, page: 1, perPage: 1 }, now);
  const { where, values } = queueConditions(wanted);
  const direction = filter.order === 'DESC' ? 'desc' : 'asc';
  await sql.rows(
    {
      text: `
        declare exported_cases no scroll cursor for
        select c.protocol_number as "protocolNumber", c.type, c.state,
          coalesce(b.surname || ' ' || b.name, a.surname || ' ' || a.name) as "beneficiaryName", o.name as "officeName",
          s.name || ' ' || s.surname as "assigneeName", c.submitted_at as "submittedAt",
          c.taken_at as "takenAt", c.conclude_due_on as "concludeDueOn",
          c.concluded_at as "concludedAt",
          jsonb_path_exists(c.suspensions, '$[*] ? (!exists(@.to))') as suspended
        from case_file c
        join account a on a.id = c.applicant_id
        left join assisted_person b on b.id = c.beneficiary_id
        left join office o on o.id = c.office_id
        left join staff_member s on s.id = c.assignee_id
        where ${where} order by ${SORTS[filter.sort]} ${direction}, c.id ${direction}`,
    },
    values,
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
