import type { MessageTemplate } from './message-template.ts';

/**
 * R-EX-10: something was renewed with no request. Not what, nor for whom: that somebody is exempt
 * says what they earn (LC-1).
 */
export const EXEMPTION_RENEWED: MessageTemplate = {
  mail: {
    it: {
      subject: 'Una posizione si è rinnovata da sola',
      paragraphs: [
        'Ciao, qualcosa che riguarda te, o una persona per cui agisci, scadeva e si è rinnovato da solo. Ora vale {untilDueOn}.',
        'Non devi fare niente. Per sapere di che cosa si tratta puoi chiedere al tuo sportello.',
        'La condizione è cambiata? Allora comunicalo: nell’area personale trovi la richiesta di rinuncia.',
      ],
      button: 'Vai alla tua area personale',
    },
    en: {
      subject: 'Something was renewed by itself',
      paragraphs: [
        'Hello, something that concerns you, or a person you act for, was to end and has renewed itself. It is now valid {untilDueOn}.',
        'You need not do anything. To know what it is about you can ask your desk.',
        'Has the condition changed? Then tell us: in your private area there is the request to give it up.',
      ],
      button: 'Go to your private area',
    },
  },
  sms: null,
  link: 'private_area',
};
