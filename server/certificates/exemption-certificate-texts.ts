import type { ExemptionKind } from '#contract/exemption.ts';
import type { Locale } from '#contract/localized.ts';

export interface ExemptionCertificateTexts {
  title: string;
  number: string;
  intro(authority: string): string;
  person: string;
  fiscalCode: string;
  born: string;
  exemption: string;
  code: string;
  kind: string;
  kinds: Record<ExemptionKind, string>;
  covers: string;
  validity: string;
  from: string;
  to: string;
  withoutEnd: string;
  asDependant: string;
  loss: string;
  scope: Record<'NATIONAL' | 'REGIONAL' | 'DRUGS', string>;
}

/** Every word of the certificate of an exemption, in both languages. */
export const EXEMPTION_CERTIFICATE_TEXTS: Record<Locale, ExemptionCertificateTexts> = {
  it: {
    title: 'Attestato di esenzione dal ticket',
    number: 'Numero',
    intro: (authority) => `${authority} attesta che la persona indicata ha diritto all’esenzione.`,
    person: 'Persona',
    fiscalCode: 'Codice fiscale',
    born: 'Data di nascita',
    exemption: 'L’esenzione',
    code: 'Codice',
    kind: 'Tipo',
    kinds: {
      INCOME: 'reddito',
      PATHOLOGY: 'patologia cronica',
      RARE: 'malattia rara',
      DISABILITY: 'invalidità',
      OTHER: 'altro',
    },
    covers: 'Che cosa copre',
    validity: 'Validità',
    from: 'Dal',
    to: 'Fino al, compreso',
    withoutEnd: 'senza scadenza',
    asDependant: 'La persona è coperta come familiare a carico.',
    loss: 'Quando i requisiti vengono meno il diritto finisce subito, anche prima della scadenza: va dichiarato allo sportello.',
    scope: {
      NATIONAL: 'visite ed esami specialistici, in tutta Italia',
      REGIONAL: 'visite ed esami specialistici, nella regione',
      DRUGS: 'farmaci, nella regione',
    },
  },
  en: {
    title: 'Certificate of exemption from the copayment',
    number: 'Number',
    intro: (authority) => `${authority} certifies that this person has a right to the exemption.`,
    person: 'Person',
    fiscalCode: 'Fiscal code',
    born: 'Date of birth',
    exemption: 'The exemption',
    code: 'Code',
    kind: 'Kind',
    kinds: {
      INCOME: 'income',
      PATHOLOGY: 'chronic disease',
      RARE: 'rare disease',
      DISABILITY: 'disability',
      OTHER: 'other',
    },
    covers: 'What it covers',
    validity: 'Validity',
    from: 'From',
    to: 'Until, included',
    withoutEnd: 'without end',
    asDependant: 'The person is covered as a dependant.',
    loss: 'When the conditions no longer hold the right ends at once, before the last day too: it has to be declared at the desk.',
    scope: {
      NATIONAL: 'specialist visits and tests, all over Italy',
      REGIONAL: 'specialist visits and tests, in the region',
      DRUGS: 'drugs, in the region',
    },
  },
};
