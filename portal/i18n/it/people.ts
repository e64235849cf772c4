export const people = {
  forWhom: 'Per chi è la richiesta?',
  lead: 'Puoi fare la richiesta per te o per una persona che rappresenti.',
  you: 'Per me: {{name}}',
  link: {
    SELF: 'per te',
    HOUSEHOLD_MINOR: 'minorenne del tuo nucleo familiare',
    PARENT: 'tuo figlio o tua figlia',
    GUARDIAN: 'sei il tutore',
    CURATOR: 'sei il curatore',
    SUPPORT_ADMINISTRATOR: 'sei l’amministratore di sostegno',
  },
  choose: 'Scegli per chi è la richiesta.',
  cannot: 'Oggi non puoi fare la richiesta per queste persone',
  declareTitle: 'Dichiarazione di chi è genitore',
  declareText:
    'La dichiarazione ha valore di legge (DPR 445/2000, articolo 46) ed è controllata a campione. Chi dichiara il falso ne risponde (articoli 75 e 76).',
  declare:
    'Dichiaro di essere il genitore di {{name}} e di esercitare la responsabilità genitoriale',
  mustDeclare: 'Per continuare metti la spunta alla dichiarazione.',
  takeBack: 'Non agisco più per {{name}}: ritira la dichiarazione',
  takeBackMeans:
    'Da subito non puoi più fare richieste per {{name}} né vedere le sue pratiche. Le pratiche già inviate restano allo sportello. Se sei il genitore puoi dichiararlo di nuovo.',
  takeBackNow: 'Ritira la dichiarazione',
  takeBackNot: 'Lascia com’è',
  for: 'Per {{name}}',
  forLink: 'Per {{name}} ({{link}})',
  inherited:
    'Richiesta fatta per te quando eri minorenne, da chi ti rappresentava. Ora la segui tu.',
  other: 'Rappresenti un’altra persona?',
  otherText:
    'Tutori, curatori, amministratori di sostegno e genitori di un figlio che non abita con loro lo chiedono una volta sola: un operatore controlla il provvedimento.',
  own: {
    lead: 'Le persone per cui puoi agire, e le richieste di rappresentare qualcuno.',
    none: 'Non rappresenti nessuno.',
    ask: 'Chiedi di rappresentare una persona',
    pages: 'Pagine delle persone che rappresenti',
    state: { WAITING: 'Da verificare', ACTIVE: 'Attiva', ENDED: 'Finita', REFUSED: 'Respinta' },
    since: {
      WAITING: 'chiesta il {{moment}}',
      ACTIVE: 'attiva dal {{moment}}',
      ENDED: 'finita il {{moment}}',
      REFUSED: 'respinta il {{moment}}',
    },
    endedText:
      'Lo sportello le ha messo fine: non puoi più agire per questa persona. Non sei d’accordo? Chiama lo sportello.',
    waitingText:
      'Un operatore deve ancora verificarla: fino ad allora non puoi fare richieste per questa persona.',
    until: 'Vale fino al {{date}}.',
    refusal: 'Motivo: {{refusal}}',
    toCase: 'Vedi la richiesta',
    awaited: 'In attesa di verifica',
    follow: 'Vedi a che punto è',
  },
  ofBeneficiary: '{{label}} di {{name}}',
  ofApplicant: '{{label}} di chi fa la richiesta',
} as const;
