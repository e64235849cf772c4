import { caseMessage } from './case-message.ts';

/** Notice before a refusal (L. 241/1990, art. 10-bis): the citizen may answer first. */
export const REJECTION_NOTICE = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: leggi prima che decidiamo',
    paragraphs: [
      'Ciao, per come stanno le cose non possiamo accogliere la richiesta {protocolNumber}.',
      'Non è ancora deciso. Entra nell’area personale: lì leggi i motivi e puoi dire la tua.',
      'Hai tempo {untilDueOn}.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: read this before we decide',
    paragraphs: [
      'Hello, as things stand we cannot grant request {protocolNumber}.',
      'Nothing is decided yet. Enter your private area: there you read why and can answer.',
      'You have time {untilDueOn}.',
    ],
  },
  {
    it: '{authority}: sulla richiesta {protocolNumber} puoi dire la tua prima che decidiamo. Entra: {area}',
    en: '{authority}: you can answer on request {protocolNumber} before we decide. Enter: {area}',
  },
);

/** LC-2: every outcome says that the procedure is concluded; which one is read in the private area. */
export const CASE_APPROVED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: conclusa',
    paragraphs: [
      'Ciao, la richiesta {protocolNumber} è stata accolta. La pratica è conclusa.',
      'Entra nell’area personale: lì leggi l’esito e da quando vale.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: concluded',
    paragraphs: [
      'Hello, request {protocolNumber} has been granted. The procedure is concluded.',
      'Enter your private area: there you read the outcome and from when it holds.',
    ],
  },
  {
    it: "{authority}: la richiesta {protocolNumber} è conclusa. Entra e leggi com'è andata: {area}",
    en: '{authority}: request {protocolNumber} is concluded. Enter to read the outcome: {area}',
  },
);

export const CASE_REJECTED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: conclusa',
    paragraphs: [
      'Ciao, la richiesta {protocolNumber} non è stata accolta. La pratica è conclusa.',
      'Entra nell’area personale: lì leggi i motivi e che cosa puoi fare ora.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: concluded',
    paragraphs: [
      'Hello, request {protocolNumber} has not been granted. The procedure is concluded.',
      'Enter your private area: there you read why and what you can do now.',
    ],
  },
  {
    it: "{authority}: la richiesta {protocolNumber} è conclusa. Entra e leggi com'è andata: {area}",
    en: '{authority}: request {protocolNumber} is concluded. Enter to read the outcome: {area}',
  },
);

export const CASE_WITHDRAWN = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: annullata',
    paragraphs: [
      'Ciao, hai annullato la richiesta {protocolNumber}. La pratica è conclusa.',
      'Non è cambiato nulla. Se ti serve, puoi fare una nuova richiesta.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: withdrawn',
    paragraphs: [
      'Hello, you have withdrawn request {protocolNumber}. The procedure is concluded.',
      'Nothing has changed. If you need it, you can make a new request.',
    ],
  },
  {
    it: '{authority}: la richiesta {protocolNumber} è annullata e conclusa. La trovi qui: {area}',
    en: '{authority}: request {protocolNumber} is withdrawn and concluded. You find it here: {area}',
  },
);

export const CASE_EXPIRED = caseMessage(
  {
    subject: 'Richiesta {protocolNumber}: chiusa senza risposta',
    paragraphs: [
      'Ciao, non abbiamo ricevuto in tempo quello che serviva per la richiesta {protocolNumber}.',
      'La pratica è conclusa e non è cambiato nulla. Se ti serve, puoi fare una nuova richiesta.',
    ],
  },
  {
    subject: 'Request {protocolNumber}: closed without an answer',
    paragraphs: [
      'Hello, what was needed for request {protocolNumber} did not reach us in time.',
      'The procedure is concluded and nothing has changed. You can make a new request.',
    ],
  },
  {
    it: '{authority}: la richiesta {protocolNumber} è scaduta e conclusa. La trovi qui: {area}',
    en: '{authority}: request {protocolNumber} has lapsed and is concluded. You find it here: {area}',
  },
);
