import { describe, expect, it } from 'vitest';
import {
  dateCell,
  hoursCell,
  numberCell,
  yesNoCell,
} from '#server/administration/import/cell-values.ts';
import {
  csvRecords,
  headingOf,
  type Separator,
  separatorOf,
  UnclosedQuote,
} from '#server/administration/import/csv-records.ts';
import { decodeCsv } from '#server/administration/import/decode-csv.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );

describe('the bytes of a file', () => {
  it.for([
    ['UTF-8', bytes('Niccolò €'), 'Niccolò €', 'utf-8'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 'Niccolò'), 'Niccolò', 'utf-8'],
    ['Windows-1252', bytes('Niccol', 0xf2, ' ', 0x80), 'Niccolò €', 'windows-1252'],
    ['nothing', bytes(), '', 'utf-8'],
  ] as const)('that are %s are read', ([_name, given, text, encoding]) => {
    expect(decodeCsv(given)).toEqual({ text, encoding });
  });

  it.for([
    ['UTF-16, little end first', bytes(0xff, 0xfe, 'a', 0), 'UTF-16'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 'a'), 'UTF-16'],
    ['no text', bytes('PK', 3, 4, 0, 0), 'not a text'],
    ['neither UTF-8 nor Windows-1252', bytes('a', 0xf2, 0x81), 'neither'],
  ] as const)('that are %s are refused, and it is said why', ([_name, given, why]) => {
    const decoded = decodeCsv(given);
    expect('refused' in decoded && decoded.refused.en).toContain(why);
  });
});

const cellsOf = (text: string, separator: Separator = ';') =>
  [...csvRecords(text, separator)].map(({ line, cells }) => [line, ...cells]);

describe('the records of a file', () => {
  it.for([
    [
      'a;b\nc;d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a;b\rc;d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'a;\n;b',
      [
        [1, 'a', ''],
        [2, '', 'b'],
      ],
    ],
    ['a;', [[1, 'a', '']]],
    [
      '\n\n a \n;;\nb',
      [
        [3, ' a '],
        [5, 'b'],
      ],
    ],
    ['"a;b";"c ""d"""', [[1, 'a;b', 'c "d"']]],
    [
      '"a\nb";c\nd;e',
      [
        [1, 'a\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    [
      '"a\r\nb";c\r\nd;e',
      [
        [1, 'a\r\nb', 'c'],
        [3, 'd', 'e'],
      ],
    ],
    ['"a" ;"b, c"', [[1, 'a', 'b, c']]],
    ['a"b;c', [[1, 'a"b', 'c']]],
    ['', []],
  ] as const)('%j', ([text, records]) => {
    expect(cellsOf(text)).toEqual(records);
  });

  it('end where a quote is not closed, which is told by its line', () => {
    expect(() => cellsOf('a;b\nc;"d\ne')).toThrow(UnclosedQuote);
    expect(() => cellsOf('a\n\n"b')).toThrow(expect.objectContaining({ line: 3 }));
  });

  it.for([
    ['codice;nome', ';'],
    ['codice,nome', ','],
    ['codice\tnome', '\t'],
    ['"codice"|"Nome"', '|'],
    ['codice;altro,nome;x', ';'],
    ['qualcosa', ';'],
  ] as const)('are parted as the headings are: %j', ([text, separator]) => {
    expect(separatorOf(text, ['codice', 'nome'])).toBe(separator);
  });

  it('have headings of which case, accents and blanks do not count', () => {
    expect(headingOf(' "Codice Regionale" ')).toBe('codice_regionale');
    expect(headingOf('CITTÀ')).toBe('citta');
  });
});

describe('a cell', () => {
  it('of hours is read stretch by stretch', () => {
    expect(hoursCell('lun 9:00-12:00 / Mercoledì 15.00 – 19.30 /')).toEqual({
      value: [
        { weekday: 1, from: '09:00', to: '12:00' },
        { weekday: 3, from: '15:00', to: '19:30' },
      ],
    });
    expect(hoursCell('')).toEqual({ value: [] });
    expect(hoursCell('lunedì mattina')).toHaveProperty('wrong');
    expect(hoursCell('xyz 09:00-12:00')).toHaveProperty('wrong');
  });

  it('of a day, a number, a yes', () => {
    expect([dateCell('1/12/2026'), dateCell('2026-12-01')]).toEqual([
      { value: '2026-12-01' },
      { value: '2026-12-01' },
    ]);
    expect([numberCell('1500'), numberCell('1.500')]).toEqual([
      { value: 1500 },
      { wrong: expect.anything() },
    ]);
    expect([yesNoCell('Sì'), yesNoCell('NO'), yesNoCell('forse')]).toEqual([
      { value: true },
      { value: false },
      { wrong: expect.anything() },
    ]);
  });
});
