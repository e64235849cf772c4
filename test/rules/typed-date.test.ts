import { expect, test } from 'vitest';
import { readTypedDate } from '#rules/typed-date.ts';

test.each([
  ['14/03/1986', '1986-03-14'],
  ['14/3/1986', '1986-03-14'],
  ['1.1.2000', '2000-01-01'],
  ['01-12-1999', '1999-12-01'],
  ['14 03 1986', '1986-03-14'],
  ['14031986', '1986-03-14'],
  [' 29/02/2024 ', '2024-02-29'],
  ['1986-03-14', '1986-03-14'],
])('%s is read as %s', (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});

test.each([
  '',
  '29/02/2023',
  '2023-02-29',
  '31/04/2020',
  '00/01/2000',
  '14/13/1986',
  '14/03/86',
  'ieri',
])('"%s" is no date', (typed) => {
  expect(readTypedDate(typed)).toBeUndefined();
});
