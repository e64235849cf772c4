import { describe, expect, it } from 'vitest';
import { checkHealthCardNumber, healthCardNumber } from '#rules/health-card-number.ts';

const WARN = { cardLuhn: 'warn' } as const;

describe('a health-card number', () => {
  it.each(['80380000300000000011', '80380000300000000029', '80380000300000000037'])(
    '%s is sound',
    (number) => {
      expect(checkHealthCardNumber(number, WARN)).toEqual({ valid: true, number, warnings: [] });
    },
  );

  it('may be typed in groups', () => {
    expect(checkHealthCardNumber('8038 0000 3000 0000 0011', WARN)).toHaveProperty('valid', true);
  });

  it('with another last digit is only doubtful', () => {
    const number = '80380000300000000012';
    expect(checkHealthCardNumber(number, WARN)).toEqual({
      valid: true,
      number,
      warnings: ['LUHN'],
    });
    expect(checkHealthCardNumber(number, { cardLuhn: 'ignore' })).toEqual({
      valid: true,
      number,
      warnings: [],
    });
  });

  it.each([
    ['8038000030000000001', 'LENGTH'],
    ['803800003000000000111', 'LENGTH'],
    ['', 'LENGTH'],
    ['89380000300000000011', 'PREFIX'],
    ['80280000300000000011', 'PREFIX'],
    ['8038000030000000001A', 'CHARACTERS'],
  ])('%s is refused: %s', (input, problem) => {
    expect(checkHealthCardNumber(input, WARN)).toEqual({ valid: false, problem });
  });

  it('is built from issuer and serial', () => {
    expect(healthCardNumber('8038000030', 1)).toBe('80380000300000000011');
    expect(healthCardNumber('8038000030', 3)).toBe('80380000300000000037');
  });
});
