import type { Locale } from '#contract/localized.ts';
import type {
  ImportChange,
  ImportKind,
  ImportQuery,
  ImportReport,
  ImportState,
  ImportView,
} from '#contract/csv-import.ts';
import type { z } from 'zod';
import type { Sql, Statement } from '../../db/sql.ts';
import { DeskError } from '../../http/desk-error.ts';
import type { Refusal } from './check-lines.ts';

const COLUMNS = `i.id, i.kind, i.state, i.encoding, i.separator, i.lines, i.refused,
  i.created, i.changed, i.unchanged, i.checked_at as "checkedAt", i.applied_at as "appliedAt",
  concat(s.name, ' ', s.surname) as "checkedBy"`;
const FROM = 'from csv_import i join staff_member s on s.id = i.checked_by';

const LIST: Statement = {
  name: 'csv_imports',
  text: `select ${COLUMNS}, (select count(*) from csv_import where $1::text is null or kind = $1) as total
    ${FROM} where $1::text is null or i.kind = $1
    order by i.checked_at desc, i.id limit $2 offset $3`,
};
const ONE: Statement = {
  name: 'csv_import_by_id',
  text: `select ${COLUMNS}, i.refusals, i.changes ${FROM} where i.id = $1`,
};

interface ImportRow {
  id: string;
  kind: ImportKind;
  state: ImportState;
  encoding: string | null;
  separator: string | null;
  lines: number;
  refused: number;
  created: number;
  changed: number;
  unchanged: number;
  checkedAt: Date;
  appliedAt: Date | null;
  checkedBy: string;
}

/** The imports, newest first. */
export async function listImports(
  sql: Sql,
  { kind, page, perPage }: z.infer<typeof ImportQuery>,
): Promise<{ data: ImportView[]; total: number }> {
  const values = [kind ?? null, perPage, (page - 1) * perPage];
  const rows = await sql.rows<ImportRow & { total: number }>(LIST, values);
  return {
    total: rows[0]?.total ?? 0,
    data: rows.map(({ total: _total, ...row }) => present(row)),
  };
}

const SHOWN = 100;

/** One import with the first of its refusals. @throws DeskError not_found */
export async function readImport(sql: Sql, id: string, locale: Locale): Promise<ImportReport> {
  const { refusals, changes, ...row } = await readRow(sql, id);
  return {
    ...present(row),
    changes,
    refusals: refusals
      .slice(0, SHOWN)
      .map(({ reason, ...refusal }) => ({ ...refusal, reason: reason[locale] })),
  };
}

const HEADINGS = { it: ['riga', 'colonna', 'motivo'], en: ['line', 'column', 'reason'] } as const;

/** All refusals of an import as a CSV file, with the mark that spreadsheets know UTF-8 by. */
export async function refusalsFile(sql: Sql, id: string, locale: Locale): Promise<string> {
  const { refusals } = await readRow(sql, id);
  const lines = refusals.map(({ line, column, reason }) =>
    [String(line), column ?? '', reason[locale]].map((cell) => quoted(cell)).join(';'),
  );
  return `\uFEFF${[HEADINGS[locale].join(';'), ...lines].join('\r\n')}\r\n`;
}

/** A spreadsheet would carry out what begins like a formula; a heading may come from the file. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}

async function readRow(
  sql: Sql,
  id: string,
): Promise<ImportRow & { refusals: Refusal[]; changes: ImportChange[] }> {
  const [row] = await sql.rows<ImportRow & { refusals: Refusal[]; changes: ImportChange[] }>(ONE, [
    id,
  ]);
  if (row === undefined) {
    throw new DeskError('not_found');
  }
  return row;
}

function present(row: ImportRow): ImportView {
  return {
    ...row,
    checkedAt: row.checkedAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}
