import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { MOST_IMPORT_LINES } from '#contract/csv-import.ts';
import type { Localized } from '#contract/localized.ts';
import type { Sql } from '../../db/sql.ts';
import { fieldErrors } from '../../http/field-errors.ts';
import type { AdminRecord } from '../admin-resource.ts';
import {
  type CsvRecord,
  csvRecords,
  headingOf,
  type Separator,
  separatorOf,
  UnclosedQuote,
} from './csv-records.ts';
import { decodeCsv } from './decode-csv.ts';
import { columnOf, type ImportKindOf, type ImportReference, schemaOf } from './import-kind.ts';
import { type PlannedLine, planLines, type ReadLine } from './plan-lines.ts';

/** Why a line, or with `line` 1 and no column the file, is not taken. */
export interface Refusal {
  line: number;
  column: string | null;
  reason: Localized;
}

export interface CheckedFile {
  encoding: string | null;
  separator: Separator | null;
  lines: number;
  good: PlannedLine[];
  refusals: Refusal[];
}

/**
 * Reads a file and tells of every line what it would do, as the database stands: nothing is
 * written, and no line is passed over because another is wrong.
 * @param lock whether the records that the lines change are kept from others
 * @param now milliseconds since 1970
 * @param actorId who of the staff imports it
 */
export async function checkFile(
  sql: Sql,
  kind: ImportKindOf,
  bytes: Uint8Array,
  { lock, now, actorId }: { lock: boolean; now: number; actorId: string },
): Promise<CheckedFile> {
  const decoded = decodeCsv(bytes);
  const nothing = { encoding: null, separator: null, lines: 0, good: [] };
  if ('refused' in decoded) {
    return { ...nothing, refusals: [ofFile(decoded.refused)] };
  }
  const { text, encoding } = decoded;
  const separator = separatorOf(
    text,
    kind.columns.map(({ heading }) => heading),
  );
  const read = readAll(text, separator);
  if ('refused' in read) {
    return { ...nothing, encoding, separator, refusals: [read.refused] };
  }
  const [heading, ...lines] = read.records;
  const wrong = headingFault(kind, heading, lines.length);
  if (heading === undefined || wrong !== undefined) {
    return { ...nothing, encoding, separator, refusals: [ofFile(wrong ?? EMPTY)] };
  }
  const headings = heading.cells.map(headingOf);
  const { good, refusals } = await checkLines(sql, kind, headings, lines);
  const columns = kind.columns.filter((column) => headings.includes(column.heading));
  const given = new Set(columns.map(({ field }) => field));
  const planned = await planLines(sql, kind, good, { given, lock, now, actorId });
  const against = planned.faults.flatMap(({ line, fields }) =>
    Object.entries(fields).flatMap(([field, reason]) =>
      reason === undefined ? [] : [{ line, column: columnOf(kind, field), reason }],
    ),
  );
  const all = [...refusals, ...against].toSorted((one, other) => one.line - other.line);
  return { encoding, separator, lines: lines.length, good: planned.good, refusals: all };
}

function ofFile(reason: Localized): Refusal {
  return { line: 1, column: null, reason };
}

function readAll(
  text: string,
  separator: Separator,
): { records: CsvRecord[] } | { refused: Refusal } {
  const records: CsvRecord[] = [];
  try {
    for (const record of csvRecords(text, separator)) {
      records.push(record);
      if (records.length > MOST_IMPORT_LINES + 1) {
        break;
      }
    }
  } catch (error) {
    if (error instanceof UnclosedQuote) {
      return { refused: { line: error.line, column: null, reason: UNCLOSED } };
    }
    throw error;
  }
  return { records };
}

function headingFault(
  { columns, mostLines = MOST_IMPORT_LINES }: ImportKindOf,
  heading: CsvRecord | undefined,
  lines: number,
): Localized | undefined {
  if (heading === undefined || lines === 0) {
    return EMPTY;
  }
  if (lines > mostLines) {
    return tooMany(mostLines);
  }
  const given = heading.cells.map(headingOf);
  const known = columns.map((column) => column.heading);
  const missing = columns.filter(
    (column) => column.optional !== true && !given.includes(column.heading),
  );
  const unknown = given.filter((each) => !known.includes(each));
  const twice = given.filter((each, at) => given.indexOf(each) !== at);
  if (missing.length > 0) {
    return columnsText(
      'Mancano le colonne',
      'Columns are missing',
      missing.map((each) => each.heading),
    );
  }
  if (unknown.length > 0) {
    return columnsText('Colonne non previste', 'Columns not expected', unknown);
  }
  return twice.length > 0 ? columnsText('Colonne doppie', 'Columns given twice', twice) : undefined;
}

/** A reference with what it may say, and the value that each is kept as. */
interface KnownReference extends ImportReference {
  values: ReadonlyMap<string, string>;
}

/** Lines that are checked before others' requests have their turn: a few milliseconds of work. */
const LINES_AT_A_STRETCH = 200;

async function checkLines(
  sql: Sql,
  kind: ImportKindOf,
  headings: readonly string[],
  lines: readonly CsvRecord[],
): Promise<{ good: ReadLine[]; refusals: Refusal[] }> {
  const references: KnownReference[] = [];
  for (const reference of kind.references) {
    references.push({ ...reference, values: await referenceValues(sql, reference) });
  }
  const good: ReadLine[] = [];
  const refusals: Refusal[] = [];
  const firstOf = new Map<string, number>();
  for (const [at, { line, cells }] of lines.entries()) {
    if (at % LINES_AT_A_STRETCH === 0) {
      await setImmediate();
    }
    const { record, faults } = readLine(kind, headings, cells, references);
    const key = kind.keyOf(record);
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, line);
    } else {
      faults[kind.keyField] ??= alreadyOnLine(first);
    }
    const found = Object.entries(faults);
    if (found.length === 0) {
      good.push({ line, record });
    }
    const told = found.map(([field, reason]) => ({ line, column: columnOf(kind, field), reason }));
    refusals.push(...told.toSorted((one, other) => placeOf(kind, one) - placeOf(kind, other)));
  }
  return { good, refusals };
}

function readLine(
  kind: ImportKindOf,
  headings: readonly string[],
  cells: readonly string[],
  references: readonly KnownReference[],
): { record: AdminRecord; faults: Record<string, Localized> } {
  const faults: Record<string, Localized> = {};
  const record: Record<string, unknown> = { ...kind.fixed };
  if (cells.length > headings.length) {
    return { record, faults: { root: TOO_MANY_CELLS } };
  }
  for (const { heading, field, read } of kind.columns) {
    const cell = read((cells[headings.indexOf(heading)] ?? '').trim());
    if ('wrong' in cell) {
      faults[field] = cell.wrong;
    } else {
      record[field] = cell.value;
    }
  }
  for (const { field, values, unknown } of references) {
    const said = record[field];
    if (typeof said === 'string' && !values.has(said)) {
      faults[field] ??= said === '' ? NEEDED : unknown;
    } else if (typeof said === 'string') {
      record[field] = values.get(said);
    }
  }
  const parsed = schemaOf(kind).safeParse(record, { reportInput: true });
  if (!parsed.success) {
    return { record, faults: { ...byField(parsed.error), ...faults } };
  }
  return { record: parsed.data as AdminRecord, faults };
}

/** `openingHours.0.from` is told at the column of the hours. */
function byField(error: z.ZodError): Record<string, Localized> {
  const entries = Object.entries(fieldErrors(error)).map(
    ([path, said]) => [path.split('.', 1)[0] ?? path, said] as const,
  );
  return Object.fromEntries(entries.toReversed());
}

/** Faults of a line are told from left to right. */
function placeOf({ columns }: ImportKindOf, { column }: Refusal): number {
  return columns.findIndex(({ heading }) => heading === column);
}

async function referenceValues(
  sql: Sql,
  { text }: ImportReference,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.rows<{ said: string; kept: string }>({ text }, []);
  return new Map(rows.map(({ said, kept }) => [said, kept]));
}

function tooMany(most: number): Localized {
  return {
    it: `Le righe sono troppe: al massimo ${most} per file. Dividi il file.`,
    en: `There are too many lines: at most ${most} in a file. Divide the file.`,
  };
}

function columnsText(it: string, en: string, names: readonly string[]): Localized {
  const list = names.slice(0, 20).join(', ').slice(0, 400);
  return { it: `${it}: ${list}.`, en: `${en}: ${list}.` };
}

function alreadyOnLine(line: number): Localized {
  return {
    it: `È già alla riga ${line} di questo file: lascia una sola delle due.`,
    en: `It is on line ${line} of this file already: leave one of the two.`,
  };
}

const EMPTY: Localized = {
  it: 'Il file è vuoto: servono la riga delle intestazioni e almeno una riga di dati.',
  en: 'The file is empty: it needs the line of headings and at least one line of data.',
};
const UNCLOSED: Localized = {
  it: 'Qui si aprono delle virgolette che non si chiudono più: chiudile, o toglile.',
  en: 'A quote is opened here and never closed: close it, or take it out.',
};
const TOO_MANY_CELLS: Localized = {
  it: 'La riga ha più celle delle intestazioni: metti tra virgolette le celle che contengono il separatore.',
  en: 'The line has more cells than there are headings: put cells that hold the separator in quotes.',
};
const NEEDED: Localized = { it: 'Questo campo è obbligatorio.', en: 'This field is required.' };
