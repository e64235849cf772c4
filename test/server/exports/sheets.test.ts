import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { csvLine, csvSheet } from '#server/exports/csv-sheet.ts';
import type { SheetRow } from '#server/exports/sheet-cell.ts';
import { xlsxSheet } from '#server/exports/xlsx-sheet.ts';
import { type ZipFile, zipStream } from '#server/exports/zip-stream.ts';
import { unzip } from './unzip.ts';

async function* batchesOf(...batches: SheetRow[][]): AsyncGenerator<SheetRow[]> {
  yield* batches;
}

async function bytesOf(chunks: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) {
    all.push(Buffer.from(chunk));
  }
  return Buffer.concat(all);
}

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+39', "'+39"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['D’Agostino', 'D’Agostino'],
    ['a-b', 'a-b'],
    ['2026/0000001', '2026/0000001'],
  ])('makes %j harmless as %j', (cell, written) => {
    expect(csvLine([cell], ';')).toBe(`${written}\r\n`);
  });

  it('quotes what would be taken for a separator, a quote or an end of line', () => {
    expect(csvLine(['a;b', 'c,d', 'say "hi"', 'two\nlines'], ';')).toBe(
      '"a;b";c,d;"say ""hi""";"two\nlines"\r\n',
    );
  });

  it('writes numbers, days, moments in Rome and nothing', () => {
    const moment = Date.parse('2026-11-23T23:05:00Z');
    expect(csvLine([-5, { day: '2026-11-23' }, { moment }, null], ',')).toBe(
      '-5,2026-11-23,2026-11-24 00:05,\r\n',
    );
  });

  it('begins with the mark of UTF-8 and separates as its language does', async () => {
    const rows = [['à', 'b']];
    expect((await bytesOf(csvSheet(batchesOf(rows), 'it'))).toString()).toBe('\uFEFFà;b\r\n');
    expect((await bytesOf(csvSheet(batchesOf(rows), 'en'))).toString()).toBe('\uFEFFà,b\r\n');
  });
});

describe('Excel', () => {
  const rows: SheetRow[] = [
    ['Nome', 'Giorno', 'Ora', 'Numero', 'Vuoto'],
    [
      '=cmd|A1 <&> \u0007è',
      { day: '2026-11-23' },
      { moment: Date.parse('2026-11-23T11:00:00Z') },
      4,
      null,
    ],
  ];

  it('holds words as words, days and moments as spreadsheets count them', async () => {
    const files = unzip(await bytesOf(xlsxSheet(batchesOf(rows))));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<t xml:space="preserve">=cmd|A1 &lt;&amp;&gt; è</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain(
      '<c s="1"><v>46349</v></c><c s="2"><v>46349.5</v></c><c><v>4</v></c><c/>',
    );
    expect([...files.keys()]).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
      '[Content_Types].xml',
    ]);
  });

  it('goes on on another sheet, under the same heading, where one is full', async () => {
    const many = Array.from({ length: 5 }, (_, index): SheetRow => [`riga ${index}`]);
    const files = unzip(await bytesOf(xlsxSheet(batchesOf([['Testa']], many), 3)));
    const sheets = [1, 2, 3].map((n) => files.get(`xl/worksheets/sheet${n}.xml`) ?? '');
    expect(sheets.map((sheet) => sheet.match(/riga \d/g))).toEqual([
      ['riga 0', 'riga 1'],
      ['riga 2', 'riga 3'],
      ['riga 4'],
    ]);
    expect(sheets.every((sheet) => sheet.includes('Testa'))).toBe(true);
    expect(files.get('xl/workbook.xml')?.match(/<sheet /g)).toHaveLength(3);
    expect(files.get('[Content_Types].xml')).toContain('sheet3.xml');
  });

  it('without a row is a sheet without one', async () => {
    const files = unzip(await bytesOf(xlsxSheet(batchesOf([['Testa']]))));
    expect(files.get('xl/worksheets/sheet1.xml')?.match(/<row>/g)).toHaveLength(1);
  });
});

async function* broken(): AsyncGenerator<string> {
  yield 'a beginning';
  throw new Error('the rows ended early');
}

async function* whole(): AsyncGenerator<string> {
  yield* ['uno ', 'due'];
}

async function* archived(name: string, content: AsyncIterable<string>): AsyncGenerator<ZipFile> {
  yield { name, content };
}

describe('an archive', () => {
  it('fails as its contents do, whoever reads it', async () => {
    const reading = bytesOf(zipStream(archived('a', broken())));
    await expect(reading).rejects.toThrow('the rows ended early');
  });

  it('has the sums of what was packed', async () => {
    const bytes = await bytesOf(zipStream(archived('è.txt', whole())));
    expect(bytes.readUInt32LE(bytes.length - 22)).toBe(0x06054b50);
    expect(unzip(bytes)).toEqual(new Map([['è.txt', 'uno due']]));
  });
});
