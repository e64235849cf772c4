import { z } from 'zod';
import type { Localized } from './localized.ts';

/**
 * What a document may be sent back for, seen while it is checked. Advice, never a refusal: the
 * citizen may send it all the same, and the operator sees it beside the document.
 */
export const DOCUMENT_ADVICE = [
  'BLURRED',
  'DARK',
  'CUT_EDGES',
  'TOO_SMALL',
  'BACK_MISSING',
  'EXPIRED',
  'OTHER_FISCAL_CODE',
] as const;
export const DocumentAdvice = z.enum(DOCUMENT_ADVICE);
export type DocumentAdvice = z.infer<typeof DocumentAdvice>;

export const DOCUMENT_ADVICE_TEXTS: Readonly<Record<DocumentAdvice, Localized>> = {
  BLURRED: {
    it: 'La foto sembra sfocata: tieni fermo il telefono e scatta di nuovo.',
    en: 'The photo looks blurred: hold the phone still and take it again.',
  },
  DARK: {
    it: 'La foto sembra scura: scattala con più luce.',
    en: 'The photo looks dark: take it with more light.',
  },
  CUT_EDGES: {
    it: 'Il documento sembra tagliato: lascia un po’ di spazio tutto intorno.',
    en: 'The document looks cut off: leave a little room all around it.',
  },
  TOO_SMALL: {
    it: 'L’immagine è piccola: forse non si legge.',
    en: 'The image is small: it may not be readable.',
  },
  BACK_MISSING: {
    it: 'C’è una pagina sola: se fronte e retro non sono nella stessa immagine, aggiungi il retro.',
    en: 'There is one page only: if front and back are not in the same image, add the back.',
  },
  EXPIRED: {
    it: 'Il documento sembra scaduto.',
    en: 'The document seems to have expired.',
  },
  OTHER_FISCAL_CODE: {
    it: 'Il codice fiscale che si legge non è quello della richiesta: controlla che sia il documento giusto.',
    en: 'The fiscal code that can be read is not the one of the request: check that it is the right document.',
  },
};
