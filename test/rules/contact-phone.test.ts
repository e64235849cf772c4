import { describe, expect, it } from 'vitest';
import { contactPhoneOf, isContactPhone } from '#rules/contact-phone.ts';

describe('a number to be called back on', () => {
  it.each([
    ['0331 222333', '+390331222333'],
    ['02 12345678', '+390212345678'],
    ['333 1234567', '+393331234567'],
    ['+39 333-1234567', '+393331234567'],
    ['+41 79 123 45 67', '+41791234567'],
    ['0044 7400 123456', '+447400123456'],
    ['+378 66661212', '+37866661212'],
  ])('%s is %s', (typed, e164) => {
    expect(contactPhoneOf(typed)).toBe(e164);
    expect(isContactPhone(typed)).toBe(true);
  });

  it.each([
    ['a word', 'casa'],
    ['too short', '333 12'],
    ['a free number, which nobody is called on', '800 123456'],
    ['a country that is none', '+999 123456789'],
    ['too short for its country', '+41 79 123'],
    ['a foreign number without its country', '79 123 45 67'],
    ['nothing', ''],
  ])('%s is none: %j', (_why, typed) => {
    expect(contactPhoneOf(typed)).toBeUndefined();
    expect(isContactPhone(typed)).toBe(false);
  });
});
