import { describe, expect, it } from 'vitest';
import { isEligible } from '#rules/eligibility.ts';
import { omocodeOf } from '#rules/fiscal-code.ts';
import {
  type RegistrationContext,
  type RegistrationFacts,
  evaluateRegistration,
  fiscalCodeAgrees,
  fiscalCodeConcerns,
  hasMobile,
  isAdult,
} from '#rules/registration.ts';
import { TODAY, of, said } from './facts.ts';

const CTX: RegistrationContext = {
  today: TODAY,
  servedMunicipalities: new Set(['E514', 'E801', 'A010']),
};

const GIULIA: RegistrationFacts = {
  fiscalCode: 'FRRGLI86C54E514X',
  surname: 'Ferrari',
  name: 'Giulia',
  sex: 'F',
  birthDate: '1986-03-14',
  birthPlace: 'E514',
  email: 'giulia.ferrari@example.it',
  mobile: '333 1234567',
  residenceMunicipality: 'E514',
};

const AMINA: RegistrationFacts = {
  ...GIULIA,
  fiscalCode: 'LDRMNA90E52Z330T',
  surname: 'El Idrissi',
  name: 'Amina',
  birthDate: '1990-05-12',
  birthPlace: 'Z330',
};

describe('R-AC-1, an adult', () => {
  it.each([
    ['2008-11-23', 'passed'],
    ['2008-11-24', 'failed until 2026-11-24'],
    ['2008-02-29', 'passed'],
    ['2026-11-24', 'failed'], // not born yet: no day makes that right
  ])('born %s: %s', (birthDate, expected) => {
    expect(said(isAdult({ birthDate }, CTX))).toBe(expected);
  });

  it.each([
    ['2010-11-23', 'passed'], // sixteen today
    ['2010-11-24', 'failed until 2028-11-24'],
    ['2008-11-24', 'passed'],
  ])('or declares to be emancipated, born %s: %s', (birthDate, expected) => {
    expect(said(isAdult({ birthDate, emancipated: true }, CTX))).toBe(expected);
  });
});

describe('R-AC-2 to R-AC-5', () => {
  it.each([
    ['R-AC-2', { email: 'giulia+desk@Example.IT' }, 'passed'],
    ['R-AC-2', { email: 'giulia@example' }, 'failed'],
    ['R-AC-2', { email: 'giulia' }, 'failed'],
    ['R-AC-2', { email: '' }, 'failed'],
    ['R-AC-3', { mobile: '+39 333 123 4567' }, 'passed'],
    ['R-AC-3', { mobile: '+41 79 123 45 67' }, 'passed'],
    ['R-AC-3', { mobile: '0331 123456' }, 'failed'],
    ['R-AC-3', { mobile: '333 12345' }, 'failed'],
    ['R-AC-3', { mobile: '' }, 'failed'],
    ['R-AC-5', { residenceMunicipality: 'F205' }, 'failed'],
    ['R-AC-5', { residenceMunicipality: 'F205', domicileMunicipality: 'E801' }, 'passed'],
    ['R-AC-5', { residenceMunicipality: 'E514', domicileMunicipality: 'F205' }, 'passed'],
    ['R-AC-5', { residenceMunicipality: 'F205', domicileMunicipality: 'G273' }, 'failed'],
  ])('%s with %o: %s', (ruleId, overrides, expected) => {
    expect(of(evaluateRegistration({ ...GIULIA, ...overrides }, CTX), ruleId)).toBe(expected);
  });

  it('tells a landline from a number that is wrong', () => {
    expect(hasMobile({ mobile: '0331 123456' }).reason.it).toContain('numero fisso');
    expect(hasMobile({ mobile: '333' }).reason.it).not.toContain('numero fisso');
  });
});

describe('R-AC-4, the fiscal code', () => {
  it.each([
    ['all right', {}, 'passed'],
    ['one wrong letter', { fiscalCode: 'FRRGLI86C54E514Y' }, 'failed'],
    ["somebody else's", { fiscalCode: 'CLMMRC84L02F205H' }, 'failed'],
    ['another sex', { sex: 'M' }, 'failed'],
    ['another day', { birthDate: '1986-03-15' }, 'failed'],
    ['another name', { name: 'Anna' }, 'failed'],
    ['another place', { birthPlace: 'F205' }, 'failed'],
    ['a place abroad, by the declaration', { birthPlace: 'Z330' }, 'passed'],
    ['an omocode', { fiscalCode: omocodeOf('FRRGLI86C54E514X', 1) }, 'passed'],
    [
      'an omocode, another name',
      { fiscalCode: omocodeOf('FRRGLI86C54E514X', 1), name: 'Anna' },
      'passed',
    ],
    [
      'an omocode, another sex',
      { fiscalCode: omocodeOf('FRRGLI86C54E514X', 1), sex: 'M' },
      'failed',
    ],
    ['a provisional one', { fiscalCode: '00012340154' }, 'passed'],
    ['a provisional one, wrong', { fiscalCode: '00012340155' }, 'failed'],
    ['STP', { fiscalCode: 'STP1234567890123' }, 'failed'],
  ] as const)('%s: %s', (_case, overrides, expected) => {
    expect(said(fiscalCodeAgrees({ ...GIULIA, ...overrides }))).toBe(expected);
  });

  it.each([
    [{}, [], []],
    [{ surname: 'Al Idrisi' }, [], []], // the letters of the code are the same
    [{ surname: 'Idrissi' }, [], ['surname']],
    [{ name: 'Yamina' }, [], ['name']],
    [{ birthPlace: 'Z301' }, [], ['birthPlace']],
    [{ surname: 'Idrissi', birthDate: '1990-05-13' }, ['birthDate'], ['surname']],
    [{ sex: 'M' }, ['sex'], []],
  ] as const)('born abroad, %o: blocked by %o, warned of %o', (overrides, blocking, warnings) => {
    expect(fiscalCodeConcerns({ ...AMINA, ...overrides })).toEqual({ blocking, warnings });
  });

  it('says in the passed result what an operator will look at', () => {
    const result = fiscalCodeAgrees({ ...AMINA, surname: 'Idrissi' });
    expect(result.passed).toBe(true);
    expect(result.reason.it).toContain('cognome');
  });
});

it('gives all five rules, each once', () => {
  const results = evaluateRegistration(GIULIA, CTX);
  expect(results.map((result) => result.ruleId)).toEqual([1, 2, 3, 4, 5].map((n) => `R-AC-${n}`));
  expect(isEligible(results)).toBe(true);
});
