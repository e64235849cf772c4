/** Texts of the acts on many cases at once. */
export const bulkIt = {
  bulk: {
    title: 'Azioni sulle pratiche selezionate',
    selected: '%{smart_count} pratica selezionata |||| %{smart_count} pratiche selezionate',
    takeAll: 'Seleziona la sola trovata |||| Seleziona tutte le %{smart_count} trovate',
    unselect: 'Togli la selezione',
    submit: 'Avvia',
    add: 'Etichette da mettere',
    remove: 'Etichette da togliere',
    message: 'Messaggio per i cittadini',
    label: 'Che cosa chiedi',
    noLabel: 'Scegli almeno un’etichetta.',
    progress: 'Azione su più pratiche',
    refused:
      'Una pratica non è stata trattata: |||| %{smart_count} pratiche non sono state trattate:',
    outcome: 'Fatte: %{done}. Non fatte: %{refused}.',
    undo: 'Annulla quello che è stato fatto',
    close: 'Chiudi',
    goOn: 'Continua in sottofondo',
    kind: {
      ASSIGN: 'Assegna',
      LABEL: 'Etichetta',
      INTEGRATION: 'Chiedi la stessa integrazione',
      APPROVE: 'Approva dove tutte le regole sono rispettate',
    },
    hint: {
      ASSIGN: 'Ogni pratica cambia di mano solo se intanto nessuno l’ha toccata. Si può annullare.',
      LABEL: 'Il cittadino non vede le etichette. Si può annullare.',
      INTEGRATION:
        'Ogni cittadino riceve subito email e SMS: non si può annullare. Vale per le pratiche in carico a te.',
      APPROVE:
        'Vale per le pratiche in carico a te. Dove una regola non è rispettata la pratica resta com’è. Non si può annullare.',
    },
    state: {
      RUNNING: 'In corso: %{through} di %{all}.',
      DONE: 'Finita: %{through} di %{all}.',
      UNDOING: 'Annullamento in corso: %{through} di %{all}.',
      UNDONE: 'Annullata: %{through} di %{all}.',
    },
    why: {
      stale_version: 'è cambiata nel frattempo',
      wrong_state: 'il suo stato non lo permette',
      not_allowed: 'non è in carico a te',
      household_case: 'riguarda la famiglia di chi la lavorerebbe',
      rules_failed: 'regole non rispettate:',
      not_found: 'non è più del tuo ufficio',
      other: 'non è stato possibile',
    },
  },
  handOver: {
    open: 'Passa le pratiche a colleghi',
    title: 'Passa le pratiche aperte a uno o più colleghi',
    submit: 'Passa le pratiche',
    from: 'Di chi sono le pratiche',
    fromMissing: 'Scegli di chi sono le pratiche.',
    to: 'A chi vanno',
    toMissing: 'Scegli almeno un collega.',
    hint: 'A turno, saltando chi vive con il cittadino. Solo colleghi dell’ufficio della pratica.',
  },
} as const;
