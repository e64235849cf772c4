import type { MessageTemplate } from './message-template.ts';

/** LC-4: to the supervisor; nothing is decided by itself. */
export const STAFF_DEADLINE_BREACHED: MessageTemplate = {
  mail: {
    it: {
      subject: 'Pratica {protocolNumber}: termine superato',
      paragraphs: [
        'La pratica {protocolNumber} ha superato un termine.',
        'Aprila per vedere chi la segue. Se serve, affidala a un’altra persona.',
      ],
      button: 'Apri la pratica',
    },
    en: {
      subject: 'Case {protocolNumber}: term exceeded',
      paragraphs: [
        'Case {protocolNumber} has exceeded a term.',
        'Open it to see who has it. If need be, give it to someone else.',
      ],
      button: 'Open the case',
    },
  },
  sms: null,
  link: 'desk_case',
};
