import type { Localized } from '#contract/localized.ts';
import { checkFiscalCode } from './fiscal-code.ts';

/** What whoever typed a fiscal code in place of the number of a case is told. */
export const REFERENCE_OF_A_PERSON: Localized = {
  it: 'Questo è un codice fiscale: scrivi il numero che il sistema regionale ha dato alla pratica.',
  en: 'This is a fiscal code: write the number that the regional system gave the case.',
};

/** Whether a reference to another system is the code of a person, which it may not be. */
export function namesAPerson(reference: string): boolean {
  return checkFiscalCode(reference).valid;
}
