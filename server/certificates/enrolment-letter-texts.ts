import type { Locale } from '#contract/localized.ts';
import type { EnrolmentKind } from '#contract/registry.ts';

export interface EnrolmentLetterTexts {
  title: string;
  intro(authority: string): string;
  protocol: string;
  person: string;
  fiscalCode: string;
  born: string;
  enrolment: string;
  kind: string;
  kinds: Record<EnrolmentKind, string>;
  from: string;
  to: string;
  withoutEnd: string;
  doctor: string;
  doctorUntil: string;
  noDoctor: string;
  card: string;
  cardOrdered(expires: string): string;
  noCard: string;
  renewal: string;
}

/** Every word of the letter of an enrolment, in both languages. */
export const ENROLMENT_LETTER_TEXTS: Record<Locale, EnrolmentLetterTexts> = {
  it: {
    title: 'Attestazione di iscrizione al Servizio sanitario',
    intro: (authority) =>
      `${authority} attesta che la persona indicata è iscritta al Servizio sanitario.`,
    protocol: 'Numero di protocollo della richiesta',
    person: 'Persona',
    fiscalCode: 'Codice fiscale',
    born: 'Data di nascita',
    enrolment: 'L’iscrizione',
    kind: 'Tipo',
    kinds: {
      RESIDENT: 'residente',
      DOMICILED: 'temporanea, per domicilio',
      FOREIGN_MANDATORY: 'obbligatoria, cittadini stranieri',
      FOREIGN_VOLUNTARY: 'volontaria, cittadini stranieri',
      EU_WORKER: 'cittadini dell’Unione europea',
      EU_S1: 'cittadini dell’Unione europea, modulo S1',
      AIRE_TEMPORARY: 'temporanea, iscritti all’AIRE',
    },
    from: 'Dal',
    to: 'Fino al, compreso',
    withoutEnd: 'senza scadenza',
    doctor: 'Il medico',
    doctorUntil: 'In carico fino al, compreso',
    noDoctor: 'Nessun medico scelto: si può scegliere quando si vuole, con la richiesta online.',
    card: 'La tessera sanitaria',
    cardOrdered: (expires) =>
      `È stata ordinata e arriva per posta alla residenza. Scade il ${expires}.`,
    noCard:
      'Con questa richiesta non è stata ordinata nessuna tessera. Se non ne hai una, questo foglio prova che hai diritto all’assistenza.',
    renewal:
      'Se l’iscrizione ha una scadenza, il rinnovo si chiede prima: chi lo chiede in tempo resta assistito finché non ha risposta.',
  },
  en: {
    title: 'Letter of enrolment in the health service',
    intro: (authority) =>
      `${authority} certifies that this person is enrolled in the health service.`,
    protocol: 'Protocol number of the request',
    person: 'Person',
    fiscalCode: 'Fiscal code',
    born: 'Date of birth',
    enrolment: 'The enrolment',
    kind: 'Kind',
    kinds: {
      RESIDENT: 'resident',
      DOMICILED: 'temporary, by domicile',
      FOREIGN_MANDATORY: 'mandatory, foreign citizens',
      FOREIGN_VOLUNTARY: 'voluntary, foreign citizens',
      EU_WORKER: 'citizens of the European Union',
      EU_S1: 'citizens of the European Union, S1 form',
      AIRE_TEMPORARY: 'temporary, registered abroad',
    },
    from: 'From',
    to: 'Until, included',
    withoutEnd: 'without end',
    doctor: 'The doctor',
    doctorUntil: 'In charge until, included',
    noDoctor: 'No doctor was chosen: one can be chosen at any time, by the request online.',
    card: 'The health card',
    cardOrdered: (expires) =>
      `It has been ordered and comes by post to the residence. It expires on ${expires}.`,
    noCard:
      'No card was ordered with this request. If you have none, this sheet proves that you have a right to assistance.',
    renewal:
      'If the enrolment has an end, its renewal is asked for before: who asks in time stays assisted until answered.',
  },
};
