import type { CivilDate } from '#contract/civil-date.ts';
import type { Localized } from '#contract/localized.ts';
import type { FiscalCodeField, FiscalCodeProblem } from './fiscal-code.ts';
import { fromDate } from './spoken-date.ts';

// R-AC-1
export const ADULT: Localized = { it: 'Sei maggiorenne.', en: 'You are an adult.' };
export const DECLARED_EMANCIPATED: Localized = {
  it: 'Dichiari di essere un minore emancipato.',
  en: 'You declare to be an emancipated minor.',
};
export const BORN_IN_THE_FUTURE: Localized = {
  it: 'La data di nascita è nel futuro: controllala.',
  en: 'The date of birth is in the future: check it.',
};
export function notAdultUntil(birthday: CivilDate): Localized {
  return {
    it: `Può registrarsi solo chi ha compiuto 18 anni: potrai farlo ${fromDate(birthday).it}. Per un minorenne si registra un genitore o il tutore.`,
    en: `Only those who are 18 can register: you can ${fromDate(birthday).en}. For a minor, a parent or the guardian registers.`,
  };
}

// R-AC-2
export const EMAIL_GIVEN: Localized = {
  it: "L'indirizzo email è scritto correttamente.",
  en: 'The e-mail address is well written.',
};
export const EMAIL_WRONG: Localized = {
  it: "Scrivi un indirizzo email che usi, per esempio nome@esempio.it: lì riceverai il link per attivare l'accesso.",
  en: 'Write an e-mail address that you use, for example name@example.com: the link that activates your access is sent there.',
};

// R-AC-3
export const MOBILE_GIVEN: Localized = {
  it: 'Il numero di cellulare è scritto correttamente.',
  en: 'The mobile number is well written.',
};
export const MOBILE_WRONG: Localized = {
  it: 'Il numero non è completo o contiene segni che non ci vanno: scrivilo di nuovo, con il prefisso del Paese se non è italiano.',
  en: 'The number is not complete or has signs that do not belong: write it again, with the country code if it is not Italian.',
};
export const NOT_A_MOBILE: Localized = {
  it: 'Serve un cellulare: a un numero fisso non si può inviare il codice via SMS.',
  en: 'A mobile is needed: the code cannot be sent by SMS to a landline.',
};

// R-AC-4
export const CODE_AGREES: Localized = {
  it: 'Il codice fiscale è valido e concorda con i dati che hai scritto.',
  en: 'The fiscal code is valid and agrees with the data you wrote.',
};
export const CODE_IS_PROVISIONAL: Localized = {
  it: "Il codice fiscale provvisorio è valido. Chiedi all'Agenzia delle Entrate quello definitivo: serve per la tessera sanitaria.",
  en: 'The provisional fiscal code is valid. Ask the tax office for the definitive one: the health card needs it.',
};
export const CODE_PROBLEMS: Readonly<Record<FiscalCodeProblem, Localized>> = {
  LENGTH: {
    it: 'Il codice fiscale ha 16 caratteri (11 cifre se è provvisorio): controlla di averlo scritto tutto.',
    en: 'A fiscal code has 16 characters (11 digits if provisional): check that you wrote all of it.',
  },
  CHARACTERS: {
    it: 'Il codice fiscale ha una lettera o una cifra fuori posto: copialo dalla tessera sanitaria.',
    en: 'The fiscal code has a letter or a digit out of place: copy it from your health card.',
  },
  DATE: {
    it: 'La data dentro il codice fiscale non esiste: copialo dalla tessera sanitaria.',
    en: 'The date in the fiscal code does not exist: copy it from your health card.',
  },
  CHECK_CHARACTER: {
    it: "L'ultimo carattere non torna con gli altri: c'è un errore di scrittura nel codice fiscale. Copialo dalla tessera sanitaria.",
    en: 'The last character does not fit the others: the fiscal code has a typing error. Copy it from your health card.',
  },
  STP_OR_ENI: {
    it: "Un codice STP o ENI dà diritto alle cure ma non all'iscrizione né al medico: per assistenza rivolgiti allo sportello.",
    en: 'An STP or ENI code gives a right to care but not to enrolment or a doctor: ask the desk for help.',
  },
};

const FIELD_NAMES: Readonly<Record<FiscalCodeField, Localized>> = {
  surname: { it: 'cognome', en: 'surname' },
  name: { it: 'nome', en: 'name' },
  sex: { it: 'sesso', en: 'sex' },
  birthDate: { it: 'data di nascita', en: 'date of birth' },
  birthPlace: { it: 'luogo di nascita', en: 'place of birth' },
};

function list(fields: readonly FiscalCodeField[]): Localized {
  return {
    it: fields.map((field) => FIELD_NAMES[field].it).join(', '),
    en: fields.map((field) => FIELD_NAMES[field].en).join(', '),
  };
}

export function codeContradicts(fields: readonly FiscalCodeField[]): Localized {
  return {
    it: `Il codice fiscale non concorda con quello che hai scritto in: ${list(fields).it}. Controlla il codice e scrivi tutti i nomi come sulla tessera sanitaria; se i dati sono giusti, rivolgiti allo sportello.`,
    en: `The fiscal code does not agree with what you wrote in: ${list(fields).en}. Check the code and write all your names as on your health card; if the data are right, go to the desk.`,
  };
}

export function codeDiffersButMay(fields: readonly FiscalCodeField[]): Localized {
  return {
    it: `Il codice fiscale è valido. Non concorda con: ${list(fields).it}. Può essere normale; un operatore controllerà sul documento.`,
    en: `The fiscal code is valid. It does not agree with: ${list(fields).en}. This can be normal; an operator will check your document.`,
  };
}

// R-AC-5
export const IN_THE_TERRITORY: Localized = {
  it: "La residenza o il domicilio è in un comune dell'ente.",
  en: 'The residence or the domicile is in a municipality of the authority.',
};
export const OUT_OF_THE_TERRITORY: Localized = {
  it: "Né la residenza né il domicilio sono in un comune di questo ente: le richieste vanno fatte all'azienda sanitaria del tuo comune. Se abiti qui ma non hai la residenza, indica il domicilio.",
  en: 'Neither the residence nor the domicile is in a municipality of this authority: requests go to the health authority of your municipality. If you live here without residence, give your domicile.',
};
