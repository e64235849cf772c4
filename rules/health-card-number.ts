import type { RegionalPolicy } from './regional-policy.ts';

/** 80 = health, 380 = Italy, then the issuer and the serial: 20 digits (back of the card). */
const SHAPE = /^80380\d{15}$/;

export type HealthCardProblem = 'LENGTH' | 'CHARACTERS' | 'PREFIX';

export type HealthCardCheck =
  | { valid: true; number: string; warnings: readonly 'LUHN'[] }
  | { valid: false; problem: HealthCardProblem };

/**
 * Checks a health-card number as typed; spaces and hyphens are dropped. The last digit is only a
 * warning (`cardLuhn`): no source confirms that every issuer computes it.
 */
export function checkHealthCardNumber(
  input: string,
  policy: Pick<RegionalPolicy, 'cardLuhn'>,
): HealthCardCheck {
  const number = input.replaceAll(/[\s-]/g, '');
  if (!/^\d*$/.test(number)) {
    return { valid: false, problem: 'CHARACTERS' };
  }
  if (number.length !== 20) {
    return { valid: false, problem: 'LENGTH' };
  }
  if (!SHAPE.test(number)) {
    return { valid: false, problem: 'PREFIX' };
  }
  const doubtful = policy.cardLuhn === 'warn' && luhnDigit(number.slice(0, 19)) !== number[19];
  return { valid: true, number, warnings: doubtful ? ['LUHN'] : [] };
}

/** A card number from its issuer (10 digits) and serial (up to 9): for demo data. */
export function healthCardNumber(issuer: string, serial: number): string {
  const body = issuer + String(serial).padStart(9, '0');
  return body + luhnDigit(body);
}

/** The Luhn check digit that follows these digits (ISO/IEC 7812). */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
