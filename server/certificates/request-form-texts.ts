import type { Locale } from '#contract/localized.ts';

export interface RequestFormTexts {
  form: string;
  intro(address: string): string;
  who: string;
  need: string;
  applicant: string;
  fields: readonly [name: string, label: string][];
  optional: string;
  only(field: string, values: string): string;
  yes: string;
  no: string;
  doctor: string;
  row(number: number, label: string): string;
  documents: string;
  declaration: string;
  declarationText: string;
  place: string;
  signature: string;
  pageOf(page: number, pages: number): string;
}

/** Every word of the forms to download, in both languages; the rest is the request's own. */
export const REQUEST_FORM_TEXTS: Record<Locale, RequestFormTexts> = {
  it: {
    form: 'Modulo',
    intro: (address) =>
      `Puoi fare questa richiesta online, senza modulo: ${address}. Se preferisci il modulo, compilalo, firmalo e portalo allo sportello con i documenti.`,
    who: 'Chi può chiederlo',
    need: 'Che cosa serve',
    applicant: 'Chi fa la richiesta',
    fields: [
      ['applicant.name', 'Nome e cognome'],
      ['applicant.fiscalCode', 'Codice fiscale'],
      ['applicant.birth', 'Data e luogo di nascita'],
      ['applicant.residence', 'Residenza: via, numero, CAP e comune'],
      ['applicant.contacts', 'Telefono ed email'],
      ['beneficiary.name', 'Se è per un’altra persona: nome, cognome e codice fiscale'],
    ],
    optional: 'facoltativo',
    only: (field, values) => `solo se «${field}» è: ${values}`,
    yes: 'sì',
    no: 'no',
    doctor: 'cognome, nome e comune dell’ambulatorio',
    row: (number, label) => `${number}. ${label}`,
    documents: 'Documenti da allegare',
    declaration: 'Dichiarazione',
    declarationText:
      'Dichiaro che le informazioni date sono vere (DPR 445/2000, articoli 46 e 47). So che chi dichiara il falso ne risponde per legge e perde quello che ha ottenuto (articoli 75 e 76).',
    place: 'Luogo e data',
    signature: 'Firma',
    pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
  },
  en: {
    form: 'Form',
    intro: (address) =>
      `You can make this request online, without a form: ${address}. If you prefer the form, fill it in, sign it and bring it to the desk with the documents.`,
    who: 'Who may ask',
    need: 'What is needed',
    applicant: 'Who makes the request',
    fields: [
      ['applicant.name', 'Name and surname'],
      ['applicant.fiscalCode', 'Fiscal code'],
      ['applicant.birth', 'Date and place of birth'],
      ['applicant.residence', 'Residence: street, number, postcode and municipality'],
      ['applicant.contacts', 'Telephone and e-mail'],
      ['beneficiary.name', 'If it is for another person: name, surname and fiscal code'],
    ],
    optional: 'optional',
    only: (field, values) => `only if “${field}” is: ${values}`,
    yes: 'yes',
    no: 'no',
    doctor: 'surname, name and municipality of the surgery',
    row: (number, label) => `${number}. ${label}`,
    documents: 'Documents to attach',
    declaration: 'Declaration',
    declarationText:
      'I declare that what I have written is true (DPR 445/2000, articles 46 and 47). I know that whoever declares what is false answers for it by law and loses what they obtained (articles 75 and 76).',
    place: 'Place and date',
    signature: 'Signature',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  },
};
