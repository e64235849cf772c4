export const preregistration = {
  who: 'Chi sei',
  what: 'Che cosa autocertifichi',
  notEffective:
    'Da sola non vale: l’esenzione comincia quando un operatore la conferma, allo sportello e con un documento.',
  send: 'Pre-registra',
  sending: 'Invio in corso…',
  unavailable: 'Questo servizio non è attivo',
  unavailableText: 'Per l’esenzione entra con le tue credenziali, oppure vai allo sportello.',
  done: 'Ecco il tuo codice',
  doneText: 'Annotalo: qui non si vede più. Te lo abbiamo anche mandato.',
  until: 'Mostralo allo sportello, con un documento, entro il {{date}}.',
  link: 'Non hai credenziali? Pre-registra l’autocertificazione del reddito',
} as const;
