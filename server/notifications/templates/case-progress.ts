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

/** L. 241/1990 art. 5: who is responsible is told, and told anew when it is another office. */
export const CASE_TRANSFERRED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: passata a un altro ufficio',
    paragraphs: [
      'Ciao, della richiesta {protocolNumber} ora si occupa un altro ufficio.',
      'Non devi fare nulla: il giorno entro cui si conclude resta lo stesso.',
      'Nell’area personale trovi il nome dell’ufficio e il motivo.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: passed to another office',
    paragraphs: [
      'Hello, another office now deals with request {protocolNumber}.',
      'You need not do anything: the day by which it is concluded stays the same.',
      'In your private area you find the name of the office and the reason.',
    ],
  },
);
