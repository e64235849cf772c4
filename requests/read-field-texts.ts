import type { Localized } from '#contract/localized.ts';

/** What whoever filled in a field is told when it cannot stay as it is, by page and API alike. */
export const REQUIRED: Localized = {
  it: 'Questo campo è obbligatorio.',
  en: 'This field is required.',
};
export const DOCTOR_REQUIRED: Localized = {
  it: 'Scegli un medico dall’elenco.',
  en: 'Choose a doctor from the list.',
};
export const NOT_OF_THE_KIND: Localized = {
  it: 'Il valore non è del tipo giusto.',
  en: 'The value is not of the right kind.',
};
export const NOT_OFFERED: Localized = {
  it: 'Scegli una delle risposte proposte.',
  en: 'Choose one of the answers offered.',
};
export const NO_MUNICIPALITY: Localized = {
  it: 'Scegli il comune dall’elenco.',
  en: 'Choose the municipality from the list.',
};
export const NO_POSTCODE: Localized = {
  it: 'Scrivi il CAP: cinque cifre.',
  en: 'Write the postcode: five digits.',
};
export const NO_DATE: Localized = {
  it: 'Scrivi una data vera con giorno, mese e anno, per esempio 14/03/1986.',
  en: 'Write a real date with day, month and year, for example 14/03/1986.',
};
export const NO_AMOUNT: Localized = {
  it: 'Scrivi un importo in euro, per esempio 12.394,97.',
  en: 'Write an amount in euros, for example 12,394.97.',
};
export const NO_NUMBER: Localized = {
  it: 'Scrivi un numero intero, per esempio 3.',
  en: 'Write a whole number, for example 3.',
};
export const NO_FISCAL_CODE: Localized = {
  it: 'Il codice fiscale non è giusto: ricopialo dalla tessera sanitaria.',
  en: 'The fiscal code is not right: copy it again from the health card.',
};

export function tooLong(max: number): Localized {
  return {
    it: `Troppo lungo: al massimo ${max} caratteri.`,
    en: `Too long: at most ${max} characters.`,
  };
}

export function tooMany(max: number): Localized {
  return { it: `Al massimo ${max} righe.`, en: `At most ${max} rows.` };
}

/** @param row counted from one */
export function inRow(row: number, column: Localized, fault: Localized): Localized {
  return {
    it: `Riga ${row}, ${column.it}: ${fault.it}`,
    en: `Row ${row}, ${column.en}: ${fault.en}`,
  };
}
