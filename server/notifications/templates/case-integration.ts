import { caseMessage } from './case-message.ts';

/** LC-1: what is missing is read in the private area, not here. */
export const INTEGRATION_REQUESTED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: ci serve qualcosa da te',
    paragraphs: [
      'Ciao, per andare avanti con la richiesta {protocolNumber} ci serve qualcosa da te.',
      'Entra nell’area personale: lì leggi che cosa manca e lo mandi.',
      'Hai tempo {untilDueOn}.',
      'Se non rispondi in tempo la richiesta si chiude e devi farne una nuova.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: we need something from you',
    paragraphs: [
      'Hello, to go on with request {protocolNumber} we need something from you.',
      'Enter your private area: there you read what is missing and send it.',
      'You have time {untilDueOn}.',
      'If you do not answer in time the request is closed and you have to make a new one.',
    ],
  },
  {
    it: '{authority}: per la richiesta {protocolNumber} ci serve qualcosa da te. Entra: {area}',
    en: '{authority}: we need something from you for request {protocolNumber}. Enter: {area}',
  },
);

export const INTEGRATION_REMINDER = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: aspettiamo la tua risposta',
    paragraphs: [
      'Ciao, per la richiesta {protocolNumber} ci serve ancora qualcosa da te.',
      'Entra nell’area personale: lì leggi che cosa manca e lo mandi.',
      'Hai tempo {untilDueOn}.',
      'Se non rispondi in tempo la richiesta si chiude e devi farne una nuova.',
      'Hai già risposto? Allora non devi fare altro.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: we are waiting for your answer',
    paragraphs: [
      'Hello, we still need something from you for request {protocolNumber}.',
      'Enter your private area: there you read what is missing and send it.',
      'You have time {untilDueOn}.',
      'If you do not answer in time the request is closed and you have to make a new one.',
      'Have you answered already? Then you need not do anything else.',
    ],
  },
  {
    it: '{authority}: per la richiesta {protocolNumber} aspettiamo la tua risposta. Entra: {area}',
    en: '{authority}: we are waiting for your answer on request {protocolNumber}. Enter: {area}',
  },
);

export const INTEGRATION_RECEIVED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: la tua risposta è arrivata',
    paragraphs: [
      'Ciao, abbiamo ricevuto la tua risposta per la richiesta {protocolNumber}.',
      'Ora tocca a noi. Per ora non devi fare nulla.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: your answer has arrived',
    paragraphs: [
      'Hello, we have received your answer for request {protocolNumber}.',
      'Now it is our turn. You need not do anything for now.',
    ],
  },
);
