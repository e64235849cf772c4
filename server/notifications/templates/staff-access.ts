import type { MessageTemplate } from './message-template.ts';

/** With its link somebody of the staff chooses a password and sets up their authenticator. */
export const STAFF_INVITATION: MessageTemplate = {
  mail: {
    it: {
      subject: 'Prepara il tuo accesso allo sportello',
      paragraphs: [
        'Ciao, con questo link prepari il tuo accesso allo sportello per chi ci lavora.',
        'Apri la pagina: scegli la password e collega l’app che dà i codici.',
        'Il link vale {lasting}. Si può usare una volta sola.',
        'Non ti aspettavi questo messaggio? Chiama il numero {phone}.',
      ],
      button: 'Prepara l’accesso',
    },
    en: {
      subject: 'Set up your access to the desk',
      paragraphs: [
        'Hello, with this link you set up your access to the desk for those who work at it.',
        'Open the page: choose your password and connect the app that gives the codes.',
        'The link works for {lasting}. It can be used only once.',
        'Did you not expect this message? Call {phone}.',
      ],
      button: 'Set up your access',
    },
  },
  sms: null,
  link: 'secret',
};
