import type { Localized } from '#contract/localized.ts';
import type { PhraseUse } from '#contract/phrase.ts';

/** A phrase that operators reuse; both languages, so that the citizen reads it in theirs. */
export interface PhraseRow {
  id: string;
  use: PhraseUse;
  title: Localized;
  text: Localized;
  position: number;
}

const INTEGRATION: readonly Omit<PhraseRow, 'use' | 'position'>[] = [
  {
    id: 'document-unreadable',
    title: { it: 'Documento illeggibile', en: 'Unreadable document' },
    text: {
      it: 'La copia del documento d’identità non si legge bene. Carica di nuovo fronte e retro: foto ferma, tutta la tessera nell’inquadratura, senza riflessi.',
      en: 'The copy of your identity document is hard to read. Upload the front and the back again: a steady photo, the whole card in view, no reflections.',
    },
  },
  {
    id: 'document-expired',
    title: { it: 'Documento scaduto', en: 'Expired document' },
    text: {
      it: 'Il documento d’identità che hai caricato è scaduto. Carica un documento valido, fronte e retro.',
      en: 'The identity document you uploaded has expired. Upload a valid one, front and back.',
    },
  },
  {
    id: 'back-missing',
    title: { it: 'Manca il retro', en: 'The back is missing' },
    text: {
      it: 'Hai caricato solo il fronte. Ci serve anche il retro dello stesso documento.',
      en: 'You uploaded the front only. We also need the back of the same document.',
    },
  },
  {
    id: 'health-card-missing',
    title: { it: 'Tessera sanitaria', en: 'Health card' },
    text: {
      it: 'Il file caricato come tessera sanitaria è un altro documento. Carica la tessera sanitaria, fronte e retro.',
      en: 'The file uploaded as your health card is another document. Upload the health card, front and back.',
    },
  },
  {
    id: 'residence-proof',
    title: { it: 'Residenza da chiarire', en: 'Residence to be clarified' },
    text: {
      it: 'L’indirizzo del tuo account è diverso da quello che risulta in anagrafe. Scrivi qual è quello giusto e da quando.',
      en: 'The address of your account differs from the one in the registry. Write which one is right and since when.',
    },
  },
  {
    id: 'doctor-acceptance',
    title: { it: 'Accettazione del medico', en: 'Acceptance by the doctor' },
    text: {
      it: 'Il medico scelto è di un altro ambito. Serve la sua accettazione firmata: chiedila al suo ambulatorio e caricala qui.',
      en: 'The doctor you chose is of another zone. A signed acceptance is needed: ask for it at the surgery and upload it here.',
    },
  },
];

const REJECTION: readonly Omit<PhraseRow, 'use' | 'position'>[] = [
  {
    id: 'identity-not-proven',
    title: { it: 'Identità non provata', en: 'Identity not proven' },
    text: {
      it: 'I documenti mandati non bastano a provare la tua identità. Puoi fare una nuova richiesta con un documento valido, oppure venire allo sportello.',
      en: 'The documents you sent do not prove your identity. You can make a new request with a valid document, or come to the desk.',
    },
  },
  {
    id: 'another-authority',
    title: { it: 'Altra azienda sanitaria', en: 'Another health authority' },
    text: {
      it: 'Dall’anagrafe risulti residente fuori dal nostro territorio: la richiesta spetta all’azienda sanitaria del tuo comune.',
      en: 'According to the registry you live outside our territory: the request is for the health authority of your municipality.',
    },
  },
  {
    id: 'doctor-full',
    title: { it: 'Medico senza posti', en: 'Doctor without places' },
    text: {
      it: 'Il medico che hai scelto non ha più posti. Puoi fare subito una nuova richiesta con un altro medico del tuo ambito.',
      en: 'The doctor you chose has no places left. You can make a new request at once, with another doctor of your zone.',
    },
  },
  {
    id: 'requirements-missing',
    title: { it: 'Requisiti mancanti', en: 'Requirements not met' },
    text: {
      it: 'Per questa richiesta serve un’iscrizione attiva al Servizio sanitario. Rivolgiti allo sportello per rinnovarla, poi ripeti la richiesta.',
      en: 'This request needs an active enrolment in the health service. Go to the desk to renew it, then make the request again.',
    },
  },
];

const NOTE: readonly Omit<PhraseRow, 'use' | 'position'>[] = [
  {
    id: 'called',
    title: { it: 'Sentito al telefono', en: 'Spoken to on the phone' },
    text: {
      it: 'Sentito {applicant} al telefono il {today} per la pratica {protocolNumber}: conferma quanto chiesto.',
      en: 'Spoke to {applicant} on the phone on {today} about case {protocolNumber}: confirms the request.',
    },
  },
  {
    id: 'doctor-asked',
    title: { it: 'Chiesto al medico', en: 'Asked the doctor' },
    text: {
      it: 'Il {today} {operator} ha chiesto a {doctor} se accetta {beneficiary}.',
      en: 'On {today} {operator} asked {doctor} whether they accept {beneficiary}.',
    },
  },
];

export const STANDARD_PHRASES: readonly PhraseRow[] = [
  ...INTEGRATION.map((phrase, position) => ({ ...phrase, use: 'INTEGRATION' as const, position })),
  ...REJECTION.map((phrase, position) => ({ ...phrase, use: 'REJECTION' as const, position })),
  ...NOTE.map((phrase, position) => ({ ...phrase, use: 'NOTE' as const, position })),
];
