/**
 * Phone numbers as people type them, made E.164 (specification 6.8). Of foreign numbers only the
 * form is checked: which of them are mobiles is for whoever sends the message to find out.
 */
export type PhoneKind = 'IT_MOBILE' | 'IT_LANDLINE' | 'IT_OTHER' | 'INTERNATIONAL';
export type PhoneProblem = 'CHARACTERS' | 'LENGTH';

export type PhoneCheck =
  | { valid: true; e164: string; kind: PhoneKind }
  | { valid: false; problem: PhoneProblem };

const ITALY = '39';

/**
 * Takes a number with any of + or 00 before its country, or none for an Italian one, and with
 * spaces, dots, slashes, hyphens or brackets inside. Italian landlines keep their leading 0.
 */
export function normalisePhoneNumber(input: string): PhoneCheck {
  const typed = input.trim().replaceAll(/[\s./()-]/g, '');
  const international = typed.startsWith('+') || typed.startsWith('00');
  const digits = typed.replace(/^(\+|00)/, '');
  if (!/^\d+$/.test(digits) || (international && digits.startsWith('0'))) {
    return { valid: false, problem: 'CHARACTERS' };
  }
  if (international && !digits.startsWith(ITALY)) {
    return digits.length >= 7 && digits.length <= 15
      ? { valid: true, e164: `+${digits}`, kind: 'INTERNATIONAL' }
      : { valid: false, problem: 'LENGTH' };
  }
  return italian(international || hasForgottenPlus(digits) ? digits.slice(ITALY.length) : digits);
}

/** 39 in front of a whole number: 39x is also a mobile prefix, of numbers of up to 10 digits. */
function hasForgottenPlus(digits: string): boolean {
  return digits.length > 10 && /^39[03]/.test(digits);
}

function italian(national: string): PhoneCheck {
  const kind = national.startsWith('3')
    ? 'IT_MOBILE'
    : national.startsWith('0')
      ? 'IT_LANDLINE'
      : 'IT_OTHER';
  const [shortest, longest] = kind === 'IT_MOBILE' ? [9, 10] : [6, 11];
  return national.length >= shortest && national.length <= longest
    ? { valid: true, e164: `+${ITALY}${national}`, kind }
    : { valid: false, problem: 'LENGTH' };
}

/** Whether a text message can be sent there, as far as the number alone tells. */
export function mayReceiveSms(kind: PhoneKind): boolean {
  return kind === 'IT_MOBILE' || kind === 'INTERNATIONAL';
}
