import type { MessageTemplate } from './message-template.ts';

/** R-AL-2: the code, and that it is of no effect by itself. */
export const PREREGISTRATION_RECEIVED: MessageTemplate = {
  mail: {
    it: {
      subject: 'Il codice della tua pre-registrazione',
      paragraphs: [
        'Ciao, abbiamo ricevuto la tua pre-registrazione. Il codice è {code}.',
        'Da sola non vale ancora: mostra il codice e un documento allo sportello.',
        'Hai tempo {untilDueOn}.',
      ],
      button: 'Apri lo sportello virtuale',
    },
    en: {
      subject: 'The code of your pre-registration',
      paragraphs: [
        'Hello, we have received your pre-registration. The code is {code}.',
        'It has no effect by itself yet: show the code and an identity document at the desk.',
        'You have time {untilDueOn}.',
      ],
      button: 'Open the virtual desk',
    },
  },
  sms: {
    it: '{authority}: codice di pre-registrazione {code}. Mostralo allo sportello con un documento.',
    en: '{authority}: pre-registration code {code}. Show it at the desk with an identity document.',
  },
  link: 'sign_in',
};

/** The outcome of a confirmed one: which, is told at the desk (LC-1). */
export const PREREGISTRATION_CONCLUDED: MessageTemplate = {
  mail: {
    it: {
      subject: 'La tua pre-registrazione: conclusa',
      paragraphs: [
        'Ciao, la pratica nata dalla tua pre-registrazione è conclusa.',
        'L’esito te lo dice lo sportello: chiama il numero {phone}.',
      ],
      button: 'Apri lo sportello virtuale',
    },
    en: {
      subject: 'Your pre-registration: concluded',
      paragraphs: [
        'Hello, the case that came from your pre-registration is concluded.',
        'The desk tells you the outcome: call {phone}.',
      ],
      button: 'Open the virtual desk',
    },
  },
  sms: {
    it: "{authority}: la pratica della tua pre-registrazione è conclusa. Per l'esito chiama {phone}.",
    en: '{authority}: the case of your pre-registration is concluded. For the outcome call {phone}.',
  },
  link: 'sign_in',
};

/** R-AL-4: nobody confirmed it in its days. */
export const PREREGISTRATION_EXPIRED: MessageTemplate = {
  mail: {
    it: {
      subject: 'La tua pre-registrazione: scaduta',
      paragraphs: [
        'Ciao, la tua pre-registrazione non è stata confermata in tempo. Non è cambiato nulla.',
        'Se ti serve ancora, puoi farne un’altra.',
      ],
      button: 'Apri lo sportello virtuale',
    },
    en: {
      subject: 'Your pre-registration: expired',
      paragraphs: [
        'Hello, your pre-registration was not confirmed in time. Nothing has changed.',
        'If you still need it, you can make another one.',
      ],
      button: 'Open the virtual desk',
    },
  },
  sms: {
    it: "{authority}: la tua pre-registrazione è scaduta. Se ti serve puoi farne un'altra.",
    en: '{authority}: your pre-registration has expired. If you need it you can make another one.',
  },
  link: 'sign_in',
};
