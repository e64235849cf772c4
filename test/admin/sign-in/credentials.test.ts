import { expect, test } from 'vitest';
import { codeDigits, wrongFields } from '../../../admin/sign-in/credentials.ts';

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 123-456\n', '123456'],
  ['Codice: 123456', '123456'],
  ['12345678', '123456'],
])('a pasted code %j is read as %s', (pasted, digits) => {
  expect(codeDigits(pasted)).toBe(digits);
});

test('each field that cannot be right is named, in order', () => {
  expect(wrongFields({ email: '', password: '', totp: '' })).toEqual(['email', 'password', 'totp']);
  expect(wrongFields({ email: ' a@b.it ', password: 'x', totp: '123456' })).toEqual([]);
  expect(wrongFields({ email: 'a@b.it', password: 'x', totp: '12345' })).toEqual(['totp']);
});
