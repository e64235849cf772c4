import { describe, expect, test } from 'vitest';
import { keptAmount, readTypedAmount } from '#rules/typed-amount.ts';

describe('an amount as people type it', () => {
  test.each([
    ['12.394,97', 1_239_497],
    ['12394,97', 1_239_497],
    ['12394.97', 1_239_497],
    ['12,394.97', 1_239_497],
    ['€ 12394', 1_239_400],
    ['8.263', 826_300],
    ['8,263', 826_300],
    ['8.26', 826],
    ['8,2', 820],
    ['1 000 000', 100_000_000],
    ['0', 0],
    ['0,00', 0],
    [' 36.151,98 € ', 3_615_198],
    ['999999999,99', 99_999_999_999],
  ])('%s is %d cents', (typed, cents) => {
    expect(readTypedAmount(typed)).toBe(cents);
  });

  test.each(['', 'molto', '-5', '12.39.97', '1.2345', '12,394,9', '1000000000', '1e5', '12..3'])(
    '%j is none',
    (typed) => {
      expect(readTypedAmount(typed)).toBeUndefined();
    },
  );

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [1_239_497, '12394.97'],
  ])('%d cents are kept as %s, and read again', (cents, kept) => {
    expect(keptAmount(cents)).toBe(kept);
    expect(readTypedAmount(kept)).toBe(cents);
  });
});
