import libphonenumber from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { mayReceiveSms, normalisePhoneNumber } from '#rules/phone-number.ts';

describe('a phone number', () => {
  it.each([
    ['333 1234567', '+393331234567', 'IT_MOBILE'],
    ['+39 333 123 45 67', '+393331234567', 'IT_MOBILE'],
    ['0039-333/1234567', '+393331234567', 'IT_MOBILE'],
    ['393331234567', '+393331234567', 'IT_MOBILE'],
    ['393 1234567', '+393931234567', 'IT_MOBILE'], // 393 is a mobile prefix too
    ['333 123456', '+39333123456', 'IT_MOBILE'], // nine digits, as old ones have
    ['0331 123456', '+390331123456', 'IT_LANDLINE'],
    ['+39 02 12345678', '+390212345678', 'IT_LANDLINE'],
    ['(06) 1234567', '+39061234567', 'IT_LANDLINE'],
    ['39 0331 123456', '+390331123456', 'IT_LANDLINE'],
    ['800 123456', '+39800123456', 'IT_OTHER'],
    ['+41 79 123 45 67', '+41791234567', 'INTERNATIONAL'],
    ['0044 7400 123456', '+447400123456', 'INTERNATIONAL'],
    ['+378 66 661212', '+37866661212', 'INTERNATIONAL'],
  ])('%s is %s, %s', (input, e164, kind) => {
    expect(normalisePhoneNumber(input)).toEqual({ valid: true, e164, kind });
  });

  it.each([
    ['', 'CHARACTERS'],
    ['333 12A4567', 'CHARACTERS'],
    ['+', 'CHARACTERS'],
    ['+0 333 1234567', 'CHARACTERS'],
    ['333+1234567', 'CHARACTERS'],
    ['333 12345', 'LENGTH'],
    ['333 12345678', 'LENGTH'],
    ['+39 333 12345', 'LENGTH'],
    ['02123', 'LENGTH'],
    ['+41 791', 'LENGTH'],
    ['+1 234 567 890 123 456', 'LENGTH'],
  ])('%s is refused: %s', (input, problem) => {
    expect(normalisePhoneNumber(input)).toEqual({ valid: false, problem });
  });

  it('is read as an independent library reads it', () => {
    for (const input of ['333 1234567', '+39 02 12345678', '0331 123456', '+41 79 123 45 67']) {
      const oracle = libphonenumber(input, 'IT');
      const ours = normalisePhoneNumber(input);
      expect(ours).toHaveProperty('e164', oracle?.number);
    }
  });

  it('takes an SMS unless it is an Italian number that is no mobile', () => {
    expect(mayReceiveSms('IT_MOBILE')).toBe(true);
    expect(mayReceiveSms('INTERNATIONAL')).toBe(true);
    expect(mayReceiveSms('IT_LANDLINE')).toBe(false);
    expect(mayReceiveSms('IT_OTHER')).toBe(false);
  });
});
