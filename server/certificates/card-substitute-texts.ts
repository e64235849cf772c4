import type { Locale } from '#contract/localized.ts';

export interface CardSubstituteTexts {
  title: string;
  intro(authority: string): string;
  protocol: string;
  person: string;
  fiscalCode: string;
  born: string;
  card: string;
  number: string;
  expires: string;
  validity: string;
  from: string;
  to: string;
  until: string;
  noChip: string;
}

/** Every word of the certificate that stands for a health card, in both languages. */
export const CARD_SUBSTITUTE_TEXTS: Record<Locale, CardSubstituteTexts> = {
  it: {
    title: 'Certificato sostitutivo della tessera sanitaria',
    intro: (authority) =>
      `${authority} attesta che la tessera sanitaria della persona indicata è stata ordinata. Fino a quando arriva, questo foglio la sostituisce.`,
    protocol: 'Numero di protocollo della richiesta',
    person: 'Persona',
    fiscalCode: 'Codice fiscale',
    born: 'Data di nascita',
    card: 'La tessera in arrivo',
    number: 'Numero di identificazione',
    expires: 'Scadenza',
    validity: 'Validità di questo certificato',
    from: 'Dal',
    to: 'Fino al, compreso',
    until: 'Quando arriva la tessera usa quella: il certificato non serve più.',
    noChip: 'Con questo foglio non si accede ai servizi online: serve la tessera, attivata.',
  },
  en: {
    title: 'Certificate in place of the health card',
    intro: (authority) =>
      `${authority} certifies that the health card of this person has been ordered. Until it comes, this sheet stands for it.`,
    protocol: 'Protocol number of the request',
    person: 'Person',
    fiscalCode: 'Fiscal code',
    born: 'Date of birth',
    card: 'The card under way',
    number: 'Identification number',
    expires: 'Expires on',
    validity: 'Validity of this certificate',
    from: 'From',
    to: 'Until, included',
    until: 'Once the card comes use that: the certificate is no longer needed.',
    noChip:
      'This sheet gives no access to services online: for those the card is needed, activated.',
  },
};
