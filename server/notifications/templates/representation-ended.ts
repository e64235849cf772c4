import type { MessageTemplate } from './message-template.ts';

/** R-RP-7: the desk ended a representation, at once or with a last day. Not of whom (LC-1). */
export const REPRESENTATION_ENDED: MessageTemplate = {
  mail: {
    it: {
      subject: 'È cambiato per chi puoi fare richieste',
      paragraphs: [
        'Ciao, lo sportello ha messo fine a una tua rappresentanza.',
        'Puoi ancora agire per questa persona {untilDueOn}.',
        'Quando finisce non vedi più le sue pratiche e non puoi fare richieste per lei. Quelle già inviate restano allo sportello.',
        'Di chi si tratta lo vedi nell’area personale, tra le persone che rappresenti. Non sei d’accordo? Chiama il numero {phone}.',
      ],
      button: 'Vai alla tua area personale',
    },
    en: {
      subject: 'Whom you can make requests for has changed',
      paragraphs: [
        'Hello, the desk has put an end to a representation of yours.',
        'You can still act for this person {untilDueOn}.',
        'Once it ends you see none of their cases and can make no request for them. Those already sent stay with the desk.',
        'Whom it is about you see in your private area, among the people you represent. Do you not agree? Call {phone}.',
      ],
      button: 'Go to your private area',
    },
  },
  sms: null,
  link: 'represented',
};
