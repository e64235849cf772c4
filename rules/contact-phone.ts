import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Localized } from '#contract/localized.ts';
import { normalisePhoneNumber } from './phone-number.ts';

/** What whoever typed another thing than a number to be called on is told, by page and API alike. */
export const CONTACT_PHONE_TEXT: Localized = {
  it: 'Scrivi un numero italiano, fisso o cellulare, per esempio 0331 123456; se è estero, con + e il prefisso del Paese, per esempio +41 79 123 45 67.',
  en: 'Write an Italian number, landline or mobile, for example 0331 123456; if it is foreign, with + and the code of the country, for example +41 79 123 45 67.',
};

/**
 * Makes a number on which an office can call somebody back E.164: an Italian landline or mobile, or
 * a foreign number with its country, by that country's plan.
 * @returns undefined when it is none
 */
export function contactPhoneOf(input: string): string | undefined {
  const phone = normalisePhoneNumber(input);
  if (!phone.valid || phone.kind === 'IT_OTHER') {
    return undefined;
  }
  return parsePhoneNumberFromString(phone.e164)?.isValid() === true ? phone.e164 : undefined;
}

/** Whether an office can call somebody back on what was typed. */
export function isContactPhone(input: string): boolean {
  return contactPhoneOf(input) !== undefined;
}
