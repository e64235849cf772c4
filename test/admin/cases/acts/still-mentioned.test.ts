import { expect, test } from 'vitest';
import { stillMentioned } from '../../../../admin/cases/acts/still-mentioned.ts';

const COLLEAGUES = [
  { id: 'a', name: 'Anna Verdi', role: 'OPERATOR' },
  { id: 'b', name: 'Anna Verdiani', role: 'OPERATOR' },
] as const;

test.each([
  ['Anna Verdi lo sa', []],
  ['@Anna Verdi, guarda', ['a']],
  ['@Anna Verdiani, guarda', ['b']],
  ['@Anna Verdi e @Anna Verdiani', ['b', 'a']],
])('%o names %o', (text, named) => {
  expect(stillMentioned(text, COLLEAGUES)).toEqual(named);
});
