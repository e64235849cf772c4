import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { mayReceiveSms, normalisePhoneNumber } from '#rules/phone-number.ts';

const MOBILE_TYPES = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

export type MobileCheck = { mobile: string } | { problem: 'NOT_A_NUMBER' | 'NOT_A_MOBILE' };

/** Makes a number E.164 and checks against every country's plan that it is a mobile (R-AC-3). */
export function checkMobile(input: string): MobileCheck {
  const phone = normalisePhoneNumber(input);
  if (!phone.valid) {
    return { problem: 'NOT_A_NUMBER' };
  }
  if (!mayReceiveSms(phone.kind)) {
    return { problem: 'NOT_A_MOBILE' };
  }
  const parsed = parse(phone.e164);
  if (parsed === undefined || !parsed.isValid()) {
    return { problem: 'NOT_A_NUMBER' };
  }
  return MOBILE_TYPES.has(parsed.getType() ?? '')
    ? { mobile: phone.e164 }
    : { problem: 'NOT_A_MOBILE' };
}

/** Country calling code of an E.164 number that `checkMobile` gave, without the plus. */
export function callingCodeOf(mobile: string): string {
  return parse(mobile)?.countryCallingCode ?? '';
}

function parse(number: string): ReturnType<typeof parsePhoneNumberWithError> | undefined {
  try {
    return parsePhoneNumberWithError(number);
  } catch {
    return undefined;
  }
}
