import type { DocumentKind } from '#contract/document.ts';
import type { Locale } from '#contract/localized.ts';

export interface ReceiptTexts {
  title: string;
  product: string;
  received(date: string, time: string): string;
  protocol: string;
  applicant: string;
  beneficiary: string;
  asked: string;
  request: string;
  documents: string;
  noDocuments: string;
  pages(count: number): string;
  declaration: string;
  declarationText: string;
  office: string;
  next: string;
  takeCharge(workingDays: number): string;
  conclude(days: number): string;
  silence: string;
  verify: string;
  verifyText: string;
  qrCode(address: string): string;
  pageOf(page: number, pages: number): string;
  kinds: Record<DocumentKind, string>;
}

/** Every word of the receipt, in both languages. */
export const RECEIPT_TEXTS: Record<Locale, ReceiptTexts> = {
  it: {
    title: 'Ricevuta della richiesta',
    product: 'Sportello virtuale',
    received: (date, time) => `Abbiamo ricevuto la tua richiesta il ${date} alle ore ${time}.`,
    protocol: 'Numero di protocollo',
    applicant: 'Chi ha fatto la richiesta',
    beneficiary: 'Per chi è la richiesta',
    asked: 'Che cosa hai chiesto',
    request: 'Richiesta',
    documents: 'Documenti allegati',
    noDocuments: 'Nessun documento allegato.',
    pages: (count) => (count === 1 ? '1 pagina' : `${count} pagine`),
    declaration: 'La tua dichiarazione',
    declarationText:
      'Hai dichiarato che le informazioni date sono vere. Hanno valore di dichiarazione (DPR 445/2000, articoli 46 e 47): chi dichiara il falso ne risponde per legge e perde quello che ha ottenuto (articoli 75 e 76).',
    office: 'L’ufficio che se ne occupa',
    next: 'I tempi',
    takeCharge: (workingDays) =>
      `Un operatore prende in carico la richiesta entro ${workingDays} giorni lavorativi dall’invio.`,
    conclude: (days) =>
      `L’ufficio risponde entro ${days} giorni dall’invio (legge 241/1990, articolo 2). Se ti chiede documenti o informazioni, il tempo si ferma fino alla tua risposta.`,
    silence: 'Trovi lo stato della richiesta nella tua area personale.',
    verify: 'Verifica di questo foglio',
    verifyText:
      'Chi riceve questo foglio può controllare che sia autentico: inquadra il codice, oppure apri l’indirizzo qui sotto.',
    qrCode: (address) => `Codice QR che apre la pagina di verifica ${address}`,
    pageOf: (page, pages) => `Pagina ${page} di ${pages}`,
    kinds: {
      IDENTITY_DOCUMENT: 'Documento d’identità',
      HEALTH_CARD: 'Tessera sanitaria',
      DOCTOR_ACCEPTANCE: 'Accettazione del medico',
      MEDICAL_CERTIFICATE: 'Certificato medico',
      POLICE_REPORT: 'Denuncia',
      RESIDENCE_PERMIT: 'Permesso di soggiorno',
      COURT_ACT: 'Provvedimento del giudice',
      CONSENT: 'Consenso firmato',
      PERMIT_RECEIPT: 'Ricevuta del rinnovo del permesso',
      FISCAL_CODE_CARD: 'Codice fiscale',
      FEE_PROOF: 'Ricevuta del contributo (F24)',
      EU_INSURANCE_FORM: 'Modulo S1',
      EMPLOYMENT_PROOF: 'Prova del lavoro',
      DOMICILE_PROOF: 'Prova del motivo del domicilio',
      HOME_CANCELLATION: 'Cancellazione dall’azienda sanitaria di residenza',
      DISABILITY_REPORT: 'Verbale di invalidità',
      OTHER: 'Altro documento',
    },
  },
  en: {
    title: 'Receipt of your request',
    product: 'Virtual desk',
    received: (date, time) => `We received your request on ${date} at ${time} (Italian time).`,
    protocol: 'Protocol number',
    applicant: 'Who made the request',
    beneficiary: 'Who the request is for',
    asked: 'What you asked for',
    request: 'Request',
    documents: 'Documents attached',
    noDocuments: 'No document attached.',
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    declaration: 'Your declaration',
    declarationText:
      'You declared that what you told us is true. It counts as a declaration (DPR 445/2000, articles 46 and 47): whoever declares what is false answers for it by law and loses what they obtained (articles 75 and 76).',
    office: 'The office that deals with it',
    next: 'When',
    takeCharge: (workingDays) =>
      `An operator takes charge of the request within ${workingDays} working days of sending.`,
    conclude: (days) =>
      `The office answers within ${days} days of sending (law 241/1990, article 2). If it asks you for documents or information, the time stands still until you answer.`,
    silence: 'The state of the request is shown in your private area.',
    verify: 'Check of this sheet',
    verifyText:
      'Whoever is given this sheet can check that it is authentic: scan the code, or open the address below.',
    qrCode: (address) => `QR code that opens the checking page ${address}`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    kinds: {
      IDENTITY_DOCUMENT: 'Identity document',
      HEALTH_CARD: 'Health card',
      DOCTOR_ACCEPTANCE: 'Doctor’s acceptance',
      MEDICAL_CERTIFICATE: 'Medical certificate',
      POLICE_REPORT: 'Report to the police',
      RESIDENCE_PERMIT: 'Residence permit',
      COURT_ACT: 'Decision of the court',
      CONSENT: 'Signed consent',
      PERMIT_RECEIPT: 'Receipt of the renewal of the permit',
      FISCAL_CODE_CARD: 'Fiscal code',
      FEE_PROOF: 'Receipt of the contribution (F24)',
      EU_INSURANCE_FORM: 'S1 form',
      EMPLOYMENT_PROOF: 'Proof of work',
      DOMICILE_PROOF: 'Proof of the reason for the domicile',
      HOME_CANCELLATION: 'Cancellation at the health authority of residence',
      DISABILITY_REPORT: 'Disability report',
      OTHER: 'Other document',
    },
  },
};
