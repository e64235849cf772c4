import type { Locale } from '#contract/localized.ts';
import { civilDateOf, localTimeOf } from '#rules/calendar.ts';
import type { SheetCell, SheetRow } from './sheet-cell.ts';

/** As spreadsheets of each language expect it; the mark tells them that it is UTF-8. */
const SEPARATORS: Readonly<Record<Locale, string>> = { it: ';', en: ',' };
const BYTE_ORDER_MARK = '\uFEFF';

// What a spreadsheet takes for a formula; a name or a protocol number that begins so is made text
// (OWASP, CSV injection). Signs in full width are taken for formulas too.
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/;

/** Rows as CSV (RFC 4180), a batch of them a chunk. */
export async function* csvSheet(
  batches: AsyncIterable<readonly SheetRow[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(row, SEPARATORS[locale])).join('');
  }
}

/** One line, its end included. */
export function csvLine(row: SheetRow, separator: string): string {
  return `${row.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: SheetCell, separator: string): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'number') {
    return String(cell);
  }
  if (typeof cell === 'object') {
    return 'day' in cell ? cell.day : romeMoment(cell.moment);
  }
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(separator)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

function romeMoment(moment: number): string {
  const { hour, minute } = localTimeOf(moment);
  const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0'));
  return `${civilDateOf(moment)} ${hours}:${minutes}`;
}
