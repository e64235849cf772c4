import type { Localized } from '#contract/localized.ts';
import type { MessageTemplate } from './message-template.ts';

/** To the old address: whoever reads it may not be the one who made the change. */
export const EMAIL_CHANGED_NOTICE: MessageTemplate = notice(
  {
    subject: 'Il tuo indirizzo email è cambiato',
    first: 'Ciao, da ora lo sportello virtuale ti scrive a un altro indirizzo email.',
  },
  {
    subject: 'Your e-mail address has changed',
    first: 'Hello, from now on the virtual desk writes to another e-mail address of yours.',
  },
);

export const MOBILE_CHANGED_NOTICE: MessageTemplate = notice(
  {
    subject: 'Il tuo numero di cellulare è cambiato',
    first: 'Ciao, da ora lo sportello virtuale manda i codici a un altro numero di cellulare.',
  },
  {
    subject: 'Your mobile number has changed',
    first: 'Hello, from now on the virtual desk sends its codes to another mobile number.',
  },
  // To the old number as well: whoever holds it sees that it no longer counts.
  {
    it: '{authority}: da ora i codici dello sportello vanno a un altro numero. Non sei stato tu? Chiama {phone}.',
    en: '{authority}: the codes of the desk now go to another number. Was it not you? Call {phone}.',
  },
);

export const PASSWORD_CHANGED_NOTICE: MessageTemplate = notice(
  {
    subject: 'La tua password è cambiata',
    first:
      'Ciao, la password dello sportello virtuale è cambiata. Sugli altri dispositivi devi entrare di nuovo.',
  },
  {
    subject: 'Your password has changed',
    first:
      'Hello, your password of the virtual desk has changed. On other devices you have to sign in again.',
  },
);

interface NoticeText {
  subject: string;
  first: string;
}

function notice(it: NoticeText, en: NoticeText, sms: Localized | null = null): MessageTemplate {
  return {
    mail: {
      it: {
        subject: it.subject,
        paragraphs: [
          it.first,
          'Sei stato tu? Allora va tutto bene.',
          'Non sei stato tu? Chiama subito il numero {phone}.',
        ],
        button: 'Vai alla tua area personale',
      },
      en: {
        subject: en.subject,
        paragraphs: [
          en.first,
          'Was it you? Then all is well.',
          'Was it not you? Call {phone} at once.',
        ],
        button: 'Go to your private area',
      },
    },
    sms,
    link: 'private_area',
  };
}
