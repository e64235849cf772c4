import { expect, test } from 'vitest';
import { linkToken } from '../../../portal/account/link-token.ts';
import { safeReturn } from '../../../portal/account/safe-return.ts';

test.each([
  ['/richiesta/cambio-medico', '/richiesta/cambio-medico'],
  ['/medici?nome=a', '/medici?nome=a'],
  [null, '/area-personale'],
  ['', '/area-personale'],
  ['//evil.example', '/area-personale'],
  ['/\\evil.example', '/area-personale'],
  ['https://evil.example', '/area-personale'],
  ['javascript:alert(1)', '/area-personale'],
])('after the sign-in %s leads to %s', (wanted, target) => {
  expect(safeReturn(wanted)).toBe(target);
});

const TOKEN = 'a_-'.padEnd(43, 'B');

test.each([
  [`#token=${TOKEN}`, TOKEN],
  [`#${TOKEN}`, TOKEN],
  ['', null],
  ['#token=', null],
  [`#token=${TOKEN}x`, null],
  [`#token=${TOKEN.slice(1)}`, null],
])('the fragment %s carries %s', (hash, token) => {
  expect(linkToken(hash)).toBe(token);
});
