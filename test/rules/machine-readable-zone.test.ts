import { describe, expect, it } from 'vitest';
import { mrzCheckDigit, readMachineReadableZone } from '#rules/machine-readable-zone.ts';

const TODAY = '2026-11-23';

// The specimens of ICAO 9303, parts 4 to 6.
const TD3 = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];

describe('the machine-readable zone', () => {
  it.each([
    ['TD3', TD3],
    ['TD1', TD1],
    ['TD2', TD2],
  ] as const)('%s says when the document ends', (format, lines) => {
    expect(readMachineReadableZone(lines, TODAY)).toEqual({ format, expiresOn: '2012-04-15' });
  });

  it('is found among other lines, spaced and in small letters', () => {
    const lines = ['Carta di identità', ...TD1.map((line) => line.toLowerCase()), 'fine'];
    expect(readMachineReadableZone(lines, TODAY)?.format).toBe('TD1');
    expect(
      readMachineReadableZone(
        TD3.map((line) => ` ${line} `),
        TODAY,
      )?.format,
    ).toBe('TD3');
  });

  it('misread is none', () => {
    const misread = TD1.map((line) => line.replace('1204159', '1304159'));
    expect(readMachineReadableZone(misread, TODAY)).toBeUndefined();
    expect(readMachineReadableZone(['nothing of the kind'], TODAY)).toBeUndefined();
    expect(readMachineReadableZone(TD1.slice(0, 2), TODAY)).toBeUndefined();
  });

  it('counts as the standard does', () => {
    expect(mrzCheckDigit('520727')).toBe('3');
    expect(mrzCheckDigit('D23145890')).toBe('7');
  });
});
