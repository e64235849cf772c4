import type { Localized } from '#contract/localized.ts';

export const MOBILE_PROBLEMS: Readonly<Record<'NOT_A_NUMBER' | 'NOT_A_MOBILE', Localized>> = {
  NOT_A_NUMBER: {
    it: 'Il numero non è completo o contiene segni che non ci vanno: scrivilo di nuovo, con il prefisso del Paese se non è italiano.',
    en: 'The number is not complete or has signs that do not belong: write it again, with the country code if it is not Italian.',
  },
  NOT_A_MOBILE: {
    it: 'Serve un cellulare: a un numero fisso non si può inviare il codice via SMS.',
    en: 'A mobile is needed: the code cannot be sent by SMS to a landline.',
  },
};
export const NOT_AS_IN_FISCAL_CODE: Localized = {
  it: 'Non concorda con il codice fiscale: controlla questo campo e il codice.',
  en: 'Does not agree with the fiscal code: check this field and the code.',
};
export const NOT_A_NAME: Localized = {
  it: 'Scrivi il nome come sul documento: solo lettere, spazi, apostrofi e trattini.',
  en: 'Write the name as on your document: only letters, spaces, apostrophes and hyphens.',
};
export const UNKNOWN_PLACE: Localized = {
  it: 'Scegli il comune o lo Stato dall’elenco.',
  en: 'Choose the municipality or the state from the list.',
};
export const NOT_A_MUNICIPALITY: Localized = {
  it: 'Scegli dall’elenco un comune italiano che esiste ancora.',
  en: 'Choose from the list an Italian municipality that still exists.',
};
export const WRONG_PRESENT_PASSWORD: Localized = {
  it: 'La password attuale non è giusta.',
  en: 'Your present password is not right.',
};
export const WRONG_AUTHENTICATOR_CODE: Localized = {
  it: 'Il codice non è giusto: scrivi quello che l’app mostra adesso. Se non va, controlla che l’ora del telefono sia automatica.',
  en: 'The code is not right: write the one that the app shows now. If it fails, check that the phone sets its clock by itself.',
};
export const SAME_EMAIL: Localized = {
  it: 'È già il tuo indirizzo: scrivine un altro.',
  en: 'This is your address already: write another one.',
};
export const SAME_MOBILE: Localized = {
  it: 'È già il tuo numero: scrivine un altro.',
  en: 'This is your number already: write another one.',
};
export const SAME_PASSWORD: Localized = {
  it: 'È la password che hai già: scegline una nuova.',
  en: 'This is the password you have already: choose a new one.',
};
