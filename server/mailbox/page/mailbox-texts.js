const it = {
  title: 'Posta locale',
  explanation:
    'Le email e gli SMS che lo sportello invia su questa macchina. Non partono: si leggono qui.',
  skip: 'Vai ai messaggi',
  searchLabel: 'Cerca per destinatario',
  kind: 'Mostra',
  all: 'Tutto',
  mail: 'Email',
  sms: 'SMS',
  clear: 'Svuota',
  listLabel: 'Messaggi, dal più recente',
  count: (shown) => (shown === 1 ? '1 messaggio' : `${shown} messaggi`),
  none: 'Nessun messaggio.',
  choose: 'Scegli un messaggio per leggerlo.',
  from: 'Da',
  to: 'A',
  at: 'Ricevuto',
  attachments: 'Allegati',
  state: 'Stato',
  states: {
    queued: 'in coda',
    sent: 'inviato',
    delivered: 'consegnato',
    undelivered: 'non consegnato',
  },
  code: 'Codice',
  authenticators: 'Codici dell’autenticatore degli operatori di prova',
  authenticatorsExplained: 'Quelli che mostrerebbe l’app sul telefono: cambiano ogni 30 secondi.',
  who: 'Chi',
  user: 'Utente',
  asText: 'Solo testo',
  asPage: 'Come pagina',
  page: 'Contenuto dell’email',
};

const en = {
  title: 'Local mailbox',
  explanation:
    'The emails and text messages that the desk sends on this machine. None leaves it: read them here.',
  skip: 'Go to the messages',
  searchLabel: 'Search by recipient',
  kind: 'Show',
  all: 'All',
  mail: 'Email',
  sms: 'SMS',
  clear: 'Empty',
  listLabel: 'Messages, newest first',
  count: (shown) => (shown === 1 ? '1 message' : `${shown} messages`),
  none: 'No messages.',
  choose: 'Choose a message to read it.',
  from: 'From',
  to: 'To',
  at: 'Received',
  attachments: 'Attachments',
  state: 'State',
  states: { queued: 'queued', sent: 'sent', delivered: 'delivered', undelivered: 'not delivered' },
  code: 'Code',
  authenticators: 'Authenticator codes of the demo operators',
  authenticatorsExplained: 'What the app on a phone would show: they change every 30 seconds.',
  who: 'Who',
  user: 'User',
  asText: 'Text only',
  asPage: 'As a page',
  page: 'Content of the email',
};

/** The reader's language: Italian unless the browser asks for English before Italian. */
export const language = navigator.languages.find((tag) => /^(it|en)/.test(tag))?.startsWith('en')
  ? 'en'
  : 'it';

export const texts = language === 'en' ? en : it;
