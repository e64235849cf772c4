import { expect, it } from 'vitest';
import { countedSpans } from '#server/cases/kept-total.ts';

it.each([
  [undefined, undefined, [undefined, undefined], []],
  ['2026-03-01', undefined, ['2026-03-01', undefined], []],
  ['2026-03-02', undefined, ['2026-04-01', undefined], ['2026-03-02/2026-03-31']],
  ['2026-12-31', undefined, ['2027-01-01', undefined], ['2026-12-31/2026-12-31']],
  [undefined, '2026-02-28', [undefined, '2026-03-01'], []],
  [undefined, '2028-02-28', [undefined, '2028-02-01'], ['2028-02-01/2028-02-28']],
  [undefined, '2026-03-01', [undefined, '2026-03-01'], ['2026-03-01/2026-03-01']],
  ['2026-03-01', '2026-03-31', ['2026-03-01', '2026-04-01'], []],
  ['2026-03-02', '2026-03-31', undefined, ['2026-03-02/2026-03-31']],
  ['2026-03-31', '2026-04-01', undefined, ['2026-03-31/2026-04-01']],
  [
    '2026-01-31',
    '2026-03-01',
    ['2026-02-01', '2026-03-01'],
    ['2026-01-31/2026-01-31', '2026-03-01/2026-03-01'],
  ],
  ['2026-03-02', '2026-03-01', undefined, []],
] as const)('from %s to %s: months %j and days %j', (from, until, months, days) => {
  const spans = countedSpans(from, until);
  expect(spans.months && [spans.months.from, spans.months.before]).toEqual(months);
  expect(spans.days.map((span) => `${span.from}/${span.to}`)).toEqual(days);
});
