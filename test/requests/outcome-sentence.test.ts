import { expect, test } from 'vitest';
import { REQUESTS } from '#requests/index.ts';
import { outcomeSentence } from '#requests/outcome-sentence.ts';

test.each([
  ['DOCTOR_CHANGE', 'a doctor', 'effective'],
  ['EXEMPTION_ISSUE', null, 'written'],
  ['DOCTOR_REVOKE', null, 'revoked'],
] as const)('an approved %s, with %s, is %s', (type, doctorId, sentence) => {
  expect(outcomeSentence(REQUESTS[type], doctorId)).toBe(sentence);
});
