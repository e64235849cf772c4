import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  checkFiscalCode,
  decodeFiscalCode,
  fiscalCodeAgreement,
  generateFiscalCode,
  namePart,
  normaliseFiscalCode,
  omocodeOf,
  surnamePart,
} from '#rules/fiscal-code.ts';

function withCheck(body: string): string {
  return body + checkCharacter(body);
}

describe('a valid code', () => {
  it.each([
    ['RSSMRA80A01H501U', false],
    ['BNCNDR90A15F205K', false],
    ['BNCNDR90A15F20RF', true],
    ['RSSNMR68M47G3NQY', true],
    ['LDRMNA90E52Z330T', false],
    ['FOXDIA41A71F205L', false],
  ])('%s', (code, omocode) => {
    expect(checkFiscalCode(code)).toEqual({ valid: true, code, kind: 'ALPHANUMERIC', omocode });
  });

  it('is taken in lower case and with spaces between its groups', () => {
    expect(normaliseFiscalCode(' rss mra 80a01 h501u ')).toBe('RSSMRA80A01H501U');
    expect(checkFiscalCode('rssmra80a01h501u').valid).toBe(true);
  });

  it('may be a provisional number of 11 digits', () => {
    expect(checkFiscalCode('00012340154')).toEqual({
      valid: true,
      code: '00012340154',
      kind: 'PROVISIONAL',
      omocode: false,
    });
  });

  it('may be of 29 February of a year that was leap in one century', () => {
    expect(checkFiscalCode(withCheck('RSSMRA00B29H501')).valid).toBe(true);
  });
});

describe('a code that is not valid', () => {
  it.each([
    ['RSSMRA80A01H501X', 'CHECK_CHARACTER'],
    ['00012340155', 'CHECK_CHARACTER'],
    [withCheck('RSSMRA80B30H501'), 'DATE'],
    [withCheck('RSSMRA80B70H501'), 'DATE'],
    [withCheck('RSSMRA81B29H501'), 'DATE'],
    [withCheck('RSSMRA80A00H501'), 'DATE'],
    [withCheck('RSSMRA80A40H501'), 'DATE'],
    [withCheck('RSSMRA80A72H501'), 'DATE'],
    [withCheck('RSSMRA80A3NH501'), 'DATE'], // 32, in omocode
    ['RSSMRA80F01H501U', 'CHARACTERS'],
    ['RSSMRAK0A01H501U', 'CHARACTERS'],
    ['RSSMRA80A01H501', 'LENGTH'],
    ['0001234015', 'LENGTH'],
    ['', 'LENGTH'],
    ['STP1234567890123', 'STP_OR_ENI'],
    ['ENI1234567890123', 'STP_OR_ENI'],
  ])('%s: %s', (code, problem) => {
    expect(checkFiscalCode(code)).toEqual({ valid: false, problem });
    expect(decodeFiscalCode(code)).toBeUndefined();
  });
});

describe('decoding', () => {
  it('reads sex, date and place', () => {
    expect(decodeFiscalCode('FRRGLI86C54E514X')).toEqual({
      surnamePart: 'FRR',
      namePart: 'GLI',
      year: 86,
      month: 3,
      day: 14,
      sex: 'F',
      birthPlace: 'E514',
      omocode: false,
    });
  });

  it('reads an omocode as its base, and keeps the code as issued', () => {
    const base = decodeFiscalCode('BNCNDR90A15F205K');
    expect(decodeFiscalCode('BNCNDR90A15F20RF')).toEqual({ ...base, omocode: true });
    expect(checkFiscalCode('BNCNDR90A15F20RF')).toHaveProperty('code', 'BNCNDR90A15F20RF');
  });

  it('reads a foreign state', () => {
    expect(decodeFiscalCode('LDRMNA90E52Z330T')).toHaveProperty('birthPlace', 'Z330');
  });

  it('says nothing of a provisional code', () => {
    expect(decodeFiscalCode('00012340154')).toBeUndefined();
  });
});

describe('the parts of names', () => {
  it.each([
    ['Ferrari', 'FRR'],
    ['Fo', 'FOX'],
    ['Aiello', 'LLA'],
    ["D'Este", 'DST'],
    ['De Sanctis', 'DSN'],
    ['Müller', 'MLL'],
    ['Ærø', 'RAE'],
    ['Łaska', 'LSK'],
    ['Bò', 'BOX'],
  ])('surname %s: %s', (surname, part) => {
    expect(surnamePart(surname)).toBe(part);
  });

  it.each([
    ['Giulia', 'GLI'],
    ['Ida', 'DIA'],
    ['Marco', 'MRC'],
    ['Gianfranco', 'GFR'], // four or more consonants: 1st, 3rd, 4th
    ['Tommaso', 'TMS'],
    ['Anna Maria', 'NMR'],
    ['Io', 'IOX'],
    ['Niccolò', 'NCL'],
  ])('name %s: %s', (name, part) => {
    expect(namePart(name)).toBe(part);
  });
});

describe('agreement with declared data', () => {
  const giulia = {
    surname: 'Ferrari',
    name: 'Giulia',
    sex: 'F',
    birthDate: '1986-03-14',
    birthPlace: 'E514',
  } as const;

  it.each([
    [{}, []],
    [{ surname: 'Farini' }, ['surname']],
    [{ name: 'Giuliana' }, ['name']],
    [{ sex: 'M' as const }, ['sex']],
    [{ birthDate: '1986-03-15' }, ['birthDate']],
    [{ birthDate: '1985-03-14' }, ['birthDate']],
    [{ birthPlace: 'F205' }, ['birthPlace']],
    [{ birthPlace: 'e514' }, []],
    [{ surname: 'FÈRRARI' }, []],
    [{ birthDate: '1886-03-14' }, []], // the century is not in the code
    [{ name: 'Anna', birthPlace: 'F205' }, ['name', 'birthPlace']],
  ])('%o: %o', (declared, fields) => {
    expect(fiscalCodeAgreement('FRRGLI86C54E514X', { ...giulia, ...declared })).toEqual(fields);
  });

  it('is not contradicted by an omocode of the same data', () => {
    expect(fiscalCodeAgreement(omocodeOf('FRRGLI86C54E514X', 127), giulia)).toEqual([]);
  });

  it('is not contradicted by a provisional code', () => {
    expect(fiscalCodeAgreement('00012340154', giulia)).toEqual([]);
  });

  it('refuses a code that is not valid', () => {
    expect(() => fiscalCodeAgreement('RSSMRA80A01H501X', giulia)).toThrow(RangeError);
  });
});

describe('building', () => {
  it.each([
    ['Ferrari', 'Giulia', 'F', '1986-03-14', 'E514', 'FRRGLI86C54E514X'],
    ['Colombo', 'Marco', 'M', '1984-07-02', 'F205', 'CLMMRC84L02F205H'],
    ['Colombo', 'Sofia', 'F', '2021-05-20', 'E514', 'CLMSFO21E60E514Y'],
    ['Colombo', 'Luca', 'M', '2012-12-01', 'E801', 'CLMLCU12T01E801F'],
    ['Brambilla', 'Teresa', 'F', '1949-09-30', 'A010', 'BRMTRS49P70A010I'],
    ['Colombo', 'Tommaso', 'M', '2026-11-09', 'E514', 'CLMTMS26S09E514E'],
    ['El Idrissi', 'Amina', 'F', '1990-05-12', 'Z330', 'LDRMNA90E52Z330T'],
    ['Chen', 'Wei', 'M', '2003-08-08', 'Z210', 'CHNWEI03M08Z210O'],
    ['Popescu', 'Ionela', 'F', '1978-02-19', 'Z129', 'PPSNLI78B59Z129Y'],
    ['Russo', 'Salvatore', 'M', '1999-11-11', 'G273', 'RSSSVT99S11G273X'],
    ['Villa', 'Carla', 'F', '1958-06-06', 'A010', 'VLLCRL58H46A010C'],
    ['Villa', 'Paolo', 'M', '1985-04-25', 'E801', 'VLLPLA85D25E801J'],
    ['Galli', 'Enrico', 'M', '1972-10-10', 'E514', 'GLLNRC72R10E514F'],
    ['Moretti', 'Elena', 'F', '2010-02-20', 'F205', 'MRTLNE10B60F205K'],
    ['Conti', 'Davide', 'M', '1975-03-03', 'E514', 'CNTDVD75C03E514F'],
    ['Greco', 'Chiara', 'F', '1992-12-24', 'D198', 'GRCCHR92T64D198A'],
    ['Marini', 'Fabio', 'M', '1961-06-30', 'D969', 'MRNFBA61H30D969S'],
    ['Fontana', 'Laura', 'F', '1988-09-09', 'C986', 'FNTLRA88P49C986E'],
    ['Sala', 'Roberto', 'M', '1955-02-28', 'E514', 'SLARRT55B28E514E'],
    ['Riva', 'Silvia', 'F', '1995-07-19', 'E801', 'RVISLV95L59E801O'],
    ['Fo', 'Ida', 'F', '1941-01-31', 'F205', 'FOXDIA41A71F205L'],
    ['Neri', 'Giorgio', 'M', '2020-11-23', 'E514', 'NREGRG20S23E514P'],
    ['Longo', 'Marta', 'F', '2020-11-24', 'E514', 'LNGMRT20S64E514A'],
  ] as const)('%s %s: %s', (surname, name, sex, birthDate, birthPlace, code) => {
    expect(generateFiscalCode({ surname, name, sex, birthDate, birthPlace })).toBe(code);
  });

  it('makes the omocodes of a base code, from the last digit on', () => {
    expect(omocodeOf('BNCNDR90A15F205K', 0)).toBe('BNCNDR90A15F205K');
    expect(omocodeOf('BNCNDR90A15F205K', 1)).toBe('BNCNDR90A15F20RF');
    expect(omocodeOf('RSSNMR68M47G324X', 3).slice(0, 15)).toBe('RSSNMR68M47G3NQ');
    expect(omocodeOf('BNCNDR90A15F205K', 127).slice(6, 15)).toBe('VLAMRFNLR');
  });
});
