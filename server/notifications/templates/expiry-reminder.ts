import type { MessageTemplate } from './message-template.ts';

/**
 * LC-13: something ends soon. Not what, nor for whom: that a permit or an exemption ends says
 * something of a person (LC-1); it is read in the private area.
 */
export const EXPIRY_REMINDER: MessageTemplate = {
  mail: {
    it: {
      subject: 'Una scadenza si avvicina',
      paragraphs: [
        'Ciao, qualcosa che riguarda te, o una persona per cui agisci, vale {untilDueOn}.',
        'Entra nell’area personale: lì leggi che cosa scade e che cosa puoi fare.',
        'Hai già chiesto il rinnovo? Allora non devi fare altro.',
      ],
      button: 'Vai alla tua area personale',
    },
    en: {
      subject: 'Something ends soon',
      paragraphs: [
        'Hello, something that concerns you, or a person you act for, is valid {untilDueOn}.',
        'Enter your private area: there you read what ends and what you can do.',
        'Have you asked for the renewal already? Then you need not do anything else.',
      ],
      button: 'Go to your private area',
    },
  },
  sms: null,
  link: 'private_area',
};
