import type { Localized } from '#contract/localized.ts';
import {
  EU_TITLES,
  type EuTitle,
  PERMIT_TITLES,
  type PermitTitle,
} from '#rules/residence-titles.ts';
import type { FieldOption } from '../define-request.ts';

const PERMITS: Readonly<Record<PermitTitle, Localized>> = {
  EMPLOYED_WORK: { it: 'Lavoro subordinato', en: 'Employed work' },
  SELF_EMPLOYED_WORK: { it: 'Lavoro autonomo', en: 'Self-employed work' },
  WAITING_FOR_WORK: { it: 'Attesa occupazione', en: 'Waiting for work' },
  FAMILY: { it: 'Motivi familiari', en: 'Family reasons' },
  PROTECTION: {
    it: 'Asilo, protezione internazionale o speciale',
    en: 'Asylum, international or special protection',
  },
  ASYLUM_REQUEST: { it: 'Richiesta di asilo', en: 'Request for asylum' },
  ADOPTION_OR_FOSTER: { it: 'Adozione o affidamento', en: 'Adoption or fostering' },
  CITIZENSHIP_PENDING: { it: 'Acquisto della cittadinanza', en: 'Acquisition of citizenship' },
  EU_LONG_TERM: {
    it: 'Soggiornanti di lungo periodo UE',
    en: 'Long-term residents of the EU',
  },
  STUDY: { it: 'Studio', en: 'Study' },
  AU_PAIR: { it: 'Collocamento alla pari', en: 'Au pair' },
  ELECTIVE_RESIDENCE: { it: 'Residenza elettiva', en: 'Elective residence' },
  RELIGIOUS: { it: 'Motivi religiosi', en: 'Religious reasons' },
  DIPLOMATIC_STAFF: {
    it: 'Personale diplomatico o di organizzazioni internazionali',
    en: 'Diplomatic staff or staff of international organisations',
  },
  REUNITED_PARENT: {
    it: 'Genitore di 65 anni o più, ricongiunto dopo il 5 novembre 2008',
    en: 'Parent aged 65 or more, reunited after 5 November 2008',
  },
  MEDICAL_TREATMENT: { it: 'Cure mediche', en: 'Medical treatment' },
  TOURISM: { it: 'Turismo', en: 'Tourism' },
  BUSINESS: { it: 'Affari', en: 'Business' },
};

const EU: Readonly<Record<EuTitle, Localized>> = {
  EU_WORKER: { it: 'Lavoro in Italia', en: 'I work in Italy' },
  EU_FAMILY: {
    it: 'Familiare di un cittadino UE che lavora in Italia',
    en: 'Family of a citizen of the EU who works in Italy',
  },
  EU_S1: {
    it: 'Modulo S1 del Paese che mi assicura',
    en: 'S1 form of the country that insures me',
  },
};

/** What a residence permit is for. */
export const PERMIT_OPTIONS: readonly FieldOption[] = PERMIT_TITLES.map((value) => ({
  value,
  label: PERMITS[value],
}));

/** By what right a citizen of the Union enrols. */
export const EU_OPTIONS: readonly FieldOption[] = EU_TITLES.map((value) => ({
  value,
  label: EU[value],
}));
