import { caseMessage } from './case-message.ts';

export const CASE_RECEIVED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: ricevuta',
    paragraphs: [
      'Ciao, abbiamo ricevuto la tua richiesta. Il suo numero è {protocolNumber}.',
      'Ora tocca a noi. Ti scriviamo quando il tuo ufficio la prende in carico.',
      'Nell’area personale trovi la ricevuta e vedi a che punto siamo.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: received',
    paragraphs: [
      'Hello, we have received your request. Its number is {protocolNumber}.',
      'Now it is our turn. We write to you when your office takes it in charge.',
      'In your private area you find the receipt and see where it stands.',
    ],
  },
);

export const CASE_TAKEN_IN_CHARGE = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: presa in carico',
    paragraphs: [
      'Ciao, il tuo ufficio ha preso in carico la richiesta {protocolNumber}.',
      'Per ora non devi fare nulla. Ti scriviamo appena c’è una novità.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: taken in charge',
    paragraphs: [
      'Hello, your office has taken request {protocolNumber} in charge.',
      'You need not do anything now. We write to you as soon as there is news.',
    ],
  },
);
