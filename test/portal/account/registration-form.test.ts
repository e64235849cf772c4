import { describe, expect, test } from 'vitest';
import { Registration } from '#contract/account.ts';
import {
  EMPTY_REGISTRATION,
  type RegistrationValues,
  agreementOf,
  asRegistration,
  asksDomicile,
  saidByCode,
} from '../../../portal/account/registration-form.ts';

const TODAY = '2026-11-23';
const GIULIA: RegistrationValues = {
  ...EMPTY_REGISTRATION,
  fiscalCode: 'frrgli86c54e514x',
  surname: 'Ferrari',
  name: 'Giulia',
  sex: 'F',
  birthDate: '14/3/1986',
  birthPlace: { code: 'E514', name: 'Legnano (MI)' },
  street: 'Via Roma 12',
  postcode: '20025',
  place: { code: 'E514', name: 'Legnano (MI)' },
  served: true,
  email: 'giulia.ferrari@example.com',
  mobile: '333 1234567',
  password: 'una frase lunga',
  privacy: true,
};

describe('the fiscal code while it is typed', () => {
  test('is judged alone before the rest is there', () => {
    expect(agreementOf({ ...EMPTY_REGISTRATION, fiscalCode: GIULIA.fiscalCode }).passed).toBe(true);
    expect(agreementOf({ ...EMPTY_REGISTRATION, fiscalCode: 'FRRGLI86C54E514Y' }).passed).toBe(
      false,
    );
  });

  test('is held against the data once they are whole', () => {
    expect(agreementOf(GIULIA).passed).toBe(true);
    expect(agreementOf({ ...GIULIA, birthDate: '15/3/1986' }).passed).toBe(false);
    expect(agreementOf({ ...GIULIA, surname: 'Rossi' }).passed).toBe(false);
  });

  test('tells sex and birth date, in the century of an adult', () => {
    expect(saidByCode(GIULIA.fiscalCode, TODAY)).toEqual({ sex: 'F', birthDate: '14/03/1986' });
    expect(saidByCode('CHNWEI03M08Z210O', TODAY)).toEqual({ sex: 'M', birthDate: '08/08/2003' });
    expect(saidByCode('FRRGLI86C54E514Y', TODAY)).toBeUndefined();
  });
});

test('a second address is asked outside the territory, or where the person lives elsewhere', () => {
  expect(asksDomicile(GIULIA)).toBe(false);
  expect(asksDomicile({ ...GIULIA, served: false })).toBe(true);
  expect(asksDomicile({ ...GIULIA, livesElsewhere: true })).toBe(true);
});

test('what is sent is what the contract takes', () => {
  expect(Registration.parse(asRegistration(GIULIA, 'it'))).toMatchObject({
    fiscalCode: 'FRRGLI86C54E514X',
    birthDate: '1986-03-14',
    residence: { municipalityCode: 'E514' },
    domicile: null,
  });
});
