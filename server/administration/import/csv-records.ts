/** A record of a CSV file, with the line of the file at which it begins. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A quote that is never closed: what follows it cannot be told apart. */
export class UnclosedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super('unclosed quote');
    this.line = line;
  }
}

/** Signs that part cells, in the order in which one is preferred: Italian spreadsheets write `;`. */
export const SEPARATORS = [';', ',', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * The records of a CSV text one by one (RFC 4180): quoted cells may hold separators, doubled quotes
 * and line breaks. Empty lines are passed over.
 * @throws UnclosedQuote
 */
export function* csvRecords(text: string, separator: Separator): Generator<CsvRecord> {
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let begins = 1;
  while (at < text.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, line, separator) : bareCell(text, at, separator);
    cells.push(cell.value);
    line += cell.breaks;
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end is followed by one more cell, which is empty.
      if (at < text.length) {
        continue;
      }
      cells.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (cells.some((value) => value.trim() !== '')) {
      yield { line: begins, cells };
    }
    cells = [];
    line += 1;
    begins = line;
  }
}

interface Cell {
  value: string;
  /** Where the separator or the end of the line stands. */
  end: number;
  breaks: number;
}

function bareCell(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
    end += 1;
  }
  return { value: text.slice(from, end), end, breaks: 0 };
}

function quotedCell(text: string, from: number, line: number, separator: Separator): Cell {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') {
    end = text.indexOf('"', end + 2);
  }
  if (end === -1) {
    throw new UnclosedQuote(line);
  }
  const value = text.slice(from + 1, end).replaceAll('""', '"');
  // What stands between the closing quote and the separator is blank, or part of the cell.
  let after = end + 1;
  while (after < text.length && ![separator, '\r', '\n'].includes(text[after] ?? '')) {
    after += 1;
  }
  const breaks = value.replaceAll('\r\n', '\n').split(/[\n\r]/).length - 1;
  return { value: value + text.slice(end + 1, after).trimEnd(), end: after, breaks };
}

/** The separator with which the first line has most of the columns that are known. */
export function separatorOf(text: string, known: readonly string[]): Separator {
  const [heading = ''] = text.split(/\r\n|\n|\r/, 1);
  const counts = SEPARATORS.map((separator) => {
    const cells = heading.split(separator).map((cell) => headingOf(cell));
    return { separator, count: cells.filter((cell) => known.includes(cell)).length };
  });
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return best.separator;
}

/** A heading as it is compared: without quotes and marks, in lower case, spaces as underscores. */
export function headingOf(cell: string): string {
  return cell
    .replaceAll('"', '')
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}
