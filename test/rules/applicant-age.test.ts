import { expect, it } from 'vitest';
import { applicantActsAlone } from '#rules/applicant-age.ts';
import { TODAY, said } from './facts.ts';

it.each([
  ['2008-11-23', undefined, []], // eighteen today
  ['2008-11-24', undefined, ['failed until 2026-11-24']],
  ['2010-02-20', '2026-11-23', ['passed']],
  ['2010-02-20', '2026-11-24', ['failed until 2028-02-20']],
])('R-AC-1 and R-RP-5: born %s, emancipated on %s', (birthDate, emancipatedOn, expected) => {
  const results = applicantActsAlone({ birthDate, emancipatedOn }, { today: TODAY });
  expect(results.map((result) => said(result))).toEqual(expected);
});
