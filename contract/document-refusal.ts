import { type DocumentRefusal, MAX_FILE_BYTES, MAX_IMAGE_SIDE, MAX_PDF_PAGES } from './document.ts';
import type { Localized } from './localized.ts';

const MEGABYTES = MAX_FILE_BYTES / (1024 * 1024);

/** What a citizen reads when a file is refused: what is wrong, then what to do. */
export const DOCUMENT_REFUSAL_TEXTS: Record<DocumentRefusal, Localized> = {
  empty_file: {
    it: 'Il file è vuoto. Aprilo sul tuo dispositivo per controllarlo, poi caricalo di nuovo.',
    en: 'The file is empty. Open it on your device to check it, then upload it again.',
  },
  file_too_large: {
    it: `Il file supera ${MEGABYTES} MB. Riduci la qualità della scansione o dividi il documento in più file.`,
    en: `The file is larger than ${MEGABYTES} MB. Lower the quality of the scan or split the document into several files.`,
  },
  type_not_accepted: {
    it: 'Questo tipo di file non va bene. Carica un PDF, un JPEG o un PNG.',
    en: 'This kind of file cannot be used. Upload a PDF, a JPEG or a PNG.',
  },
  type_mismatch: {
    it: 'Il contenuto del file non è quello che dice il suo nome. Salvalo di nuovo come PDF, JPEG o PNG e caricalo.',
    en: 'The content of the file is not what its name says. Save it again as PDF, JPEG or PNG and upload it.',
  },
  heic_not_accepted: {
    it: 'Questa foto è nel formato HEIC dell’iPhone, che non possiamo aprire. Nelle Impostazioni, sotto Fotocamera e poi Formati, scegli «Più compatibile» e scatta di nuovo; oppure salvala come JPEG.',
    en: 'This photo is in the HEIC format of the iPhone, which we cannot open. In Settings, under Camera and then Formats, choose “Most Compatible” and take it again; or save it as JPEG.',
  },
  broken_file: {
    it: 'Il file è rovinato o incompleto e non si apre. Fai una nuova scansione o una nuova foto e caricala.',
    en: 'The file is damaged or incomplete and does not open. Scan it or photograph it again and upload that.',
  },
  encrypted_pdf: {
    it: 'Il PDF è protetto da una password o da restrizioni. Salva una copia senza protezione (per esempio con Stampa, poi Salva come PDF) e caricala.',
    en: 'The PDF is protected by a password or restrictions. Save a copy without protection (for example with Print, then Save as PDF) and upload it.',
  },
  scripted_pdf: {
    it: 'Il PDF contiene programmi, azioni automatiche o file allegati. Salva una copia semplice (per esempio con Stampa, poi Salva come PDF) e caricala.',
    en: 'The PDF contains scripts, automatic actions or attached files. Save a plain copy (for example with Print, then Save as PDF) and upload it.',
  },
  too_many_pages: {
    it: `Il PDF ha più di ${MAX_PDF_PAGES} pagine. Carica solo le pagine che servono.`,
    en: `The PDF has more than ${MAX_PDF_PAGES} pages. Upload only the pages that are needed.`,
  },
  image_too_large: {
    it: `L’immagine ha troppi punti: al massimo ${MAX_IMAGE_SIDE} per lato. Riducila o scatta una foto a risoluzione normale.`,
    en: `The image has too many dots: at most ${MAX_IMAGE_SIDE} a side. Make it smaller or take a photo at normal resolution.`,
  },
  unpacks_too_large: {
    it: 'Il PDF, una volta aperto, occupa troppo spazio. Salvane una copia più leggera (per esempio con Stampa, poi Salva come PDF) e caricala.',
    en: 'Once opened, the PDF takes too much space. Save a lighter copy (for example with Print, then Save as PDF) and upload it.',
  },
  malware_found: {
    it: 'Nel file è stato trovato un virus, quindi lo abbiamo eliminato. Controlla il tuo dispositivo con un antivirus e carica un altro file.',
    en: 'A virus was found in the file, so we deleted it. Check your device with an antivirus program and upload another file.',
  },
};
