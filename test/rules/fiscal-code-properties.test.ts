import { belfioreConnector } from '@marketto/belfiore-connector-embedded';
import { CodiceFiscaleUtils } from '@marketto/codice-fiscale-utils';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#rules/calendar.ts';
import {
  checkFiscalCode,
  decodeFiscalCode,
  fiscalCodeAgreement,
  generateFiscalCode,
  omocodeOf,
} from '#rules/fiscal-code.ts';

const PLACES = ['E514', 'E801', 'A010', 'D198', 'C986', 'F205', 'D969', 'Z330', 'Z210', 'Z129'];
const word = fc.stringMatching(/^[a-zàèéìòù]{0,8}[b-df-hj-np-tv-z][a-zàèéìòù]{2,4}$/);
const names = fc.oneof(
  word,
  fc.tuple(word, fc.constantFrom(' ', "'"), word).map((parts) => parts.join('')),
);

const person = fc.record({
  surname: names,
  name: names,
  sex: fc.constantFrom('F' as const, 'M' as const),
  birthDate: fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1927-01-01', days)),
  birthPlace: fc.constantFrom(...PLACES),
});

describe('generated codes', () => {
  it('are those of an independent library', async () => {
    const oracle = new CodiceFiscaleUtils(belfioreConnector);
    await fc.assert(
      fc.asyncProperty(person, async (who) => {
        const expected = await oracle.parser.encodeCf({
          lastName: who.surname,
          firstName: who.name,
          date: new Date(`${who.birthDate}T00:00:00Z`),
          gender: who.sex,
          place: who.birthPlace,
        });
        expect(generateFiscalCode(who)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('have the omocodes of an independent library', () => {
    const oracle = new CodiceFiscaleUtils(belfioreConnector);
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 127 }), (who, variant) => {
        const base = generateFiscalCode(who);
        expect(omocodeOf(base, variant)).toBe(oracle.parser.cfOmocode(base, variant));
      }),
    );
  });

  it('decode, in any of the 128 forms, to the same data', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 1, max: 127 }), (who, variant) => {
        const base = generateFiscalCode(who);
        const omocode = omocodeOf(base, variant);
        expect(omocode).not.toBe(base);
        expect(decodeFiscalCode(omocode)).toEqual({ ...decodeFiscalCode(base), omocode: true });
        expect(fiscalCodeAgreement(omocode, who)).toEqual([]);
      }),
    );
  });
});

describe('the check character', () => {
  const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

  // Both value tables are injective on the letters and on the digits, and a digit and the letters
  // that an omocode puts in its place never share a value: no other pair has the shape of a code.
  it('betrays every single character that is changed', () => {
    fc.assert(
      fc.property(person, fc.integer({ min: 0, max: 127 }), (who, variant) => {
        const code = omocodeOf(generateFiscalCode(who), variant);
        const survivors: string[] = [];
        for (let index = 0; index < 16; index += 1) {
          for (const sign of SIGNS) {
            const changed = code.slice(0, index) + sign + code.slice(index + 1);
            if (changed !== code && checkFiscalCode(changed).valid) {
              survivors.push(changed);
            }
          }
        }
        expect(survivors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  // Two letters change places in RSSMRA: many pairs are caught, but the sum of some is the same.
  it('does not betray every swap of two neighbours', () => {
    const letters = SIGNS.slice(10);
    let missed = 0;
    for (const first of letters) {
      for (const second of letters) {
        const code = omocodeOf(`${first}${second}SMRA80A01H501`, 0);
        const swapped = second + first + code.slice(2);
        if (first !== second && checkFiscalCode(swapped).valid) {
          missed += 1;
        }
      }
    }
    expect(missed).toBeGreaterThan(0);
    expect(missed / (26 * 25)).toBeLessThan(0.05);
  });
});
