import { civilDateOf, localTimeOf } from '#rules/calendar.ts';
import type { SheetCell, SheetRow } from './sheet-cell.ts';
import { type ZipFile, zipStream } from './zip-stream.ts';

// Office Open XML (ECMA-376), as much of it as a plain sheet needs. Words are inline strings: never
// a formula, and no table of them to be kept in memory.

/** Rows of a sheet, its heading included; a spreadsheet takes 1,048,576. */
const MOST_ROWS = 1_000_000;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const DAY_STYLE = 1;
const MOMENT_STYLE = 2;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * Rows as an Excel workbook, in as many sheets as they need; the first row is the heading of each.
 * @param batches rows in batches, none of them empty
 * @param mostRows rows of a sheet; smaller in tests
 */
export function xlsxSheet(
  batches: AsyncIterable<readonly SheetRow[]>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Buffer> {
  return zipStream(workbook(rowsOf(batches), mostRows));
}

async function* rowsOf(batches: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<SheetRow> {
  for await (const rows of batches) {
    yield* rows;
  }
}

async function* workbook(
  rows: AsyncGenerator<SheetRow>,
  mostRows: number,
): AsyncGenerator<ZipFile> {
  const { value: heading = [] } = (await rows.next()) as { value?: SheetRow };
  let next = await rows.next();
  let sheets = 0;
  async function* sheet(): AsyncGenerator<string> {
    yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>${xmlRow(heading)}`;
    for (let row = 1; row < mostRows && next.done !== true; row += 1) {
      yield xmlRow(next.value);
      next = await rows.next();
    }
    yield '</sheetData></worksheet>';
  }
  do {
    sheets += 1;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, content: gathered(sheet()) };
  } while (next.done !== true);
  yield* parts(sheets);
}

const CHUNK = 64 * 1024;

/** Joins small texts, so that each chunk is worth packing. */
async function* gathered(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const text of texts) {
    held += text;
    if (held.length >= CHUNK) {
      yield held;
      held = '';
    }
  }
  yield held;
}

function* parts(sheets: number): Generator<ZipFile> {
  const numbered = Array.from({ length: sheets }, (_, index) => index + 1);
  const part = (name: string, text: string): ZipFile => ({ name, content: once(XML + text) });
  yield { name: 'xl/styles.xml', content: once(STYLES) };
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`)
      .join('')}</sheets></workbook>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbered
      .map(
        (n) =>
          `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${numbered
      .map(
        (n) =>
          `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  );
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function xmlRow(row: SheetRow): string {
  return `<row>${row.map((cell) => xmlCell(cell)).join('')}</row>`;
}

function xmlCell(cell: SheetCell): string {
  if (cell === null) {
    return '<c/>';
  }
  if (typeof cell === 'number') {
    return `<c><v>${cell}</v></c>`;
  }
  if (typeof cell === 'string') {
    return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return 'day' in cell
    ? `<c s="${DAY_STYLE}"><v>${serialDay(cell.day)}</v></c>`
    : `<c s="${MOMENT_STYLE}"><v>${serialMoment(cell.moment)}</v></c>`;
}

/** Days since 30 December 1899, as spreadsheets count them. */
function serialDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** The wall clock in Rome: a spreadsheet knows no time zones. */
function serialMoment(moment: number): number {
  const { hour, minute } = localTimeOf(moment);
  return serialDay(civilDateOf(moment)) + (hour * 60 + minute) / 1440;
}

// What XML 1.0 does not take at all is left out.
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NOT_XML, '')
    .replaceAll(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
}
