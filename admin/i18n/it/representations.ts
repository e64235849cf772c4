/** Texts of who represents whom. */
export const representationsIt = {
  representations: {
    title: 'Rappresentanze',
    lists: 'Quali rappresentanze',
    list: { TO_CHECK: 'Da controllare a campione', IN_FORCE: 'In vigore' },
    lead: {
      TO_CHECK:
        'Genitori che si sono dichiarati tali da soli (DPR 445/2000, articoli 46 e 71). L’ordine è a sorte: si parte dal primo.',
      IN_FORCE: 'Chi oggi può agire per un’altra persona, dalla dichiarazione più recente.',
    },
    none: {
      TO_CHECK: 'Nessuna dichiarazione da controllare.',
      IN_FORCE: 'Nessuna rappresentanza in vigore.',
    },
    more: 'Altre rappresentanze',
    represented: 'Persona rappresentata',
    representative: 'Rappresentante',
    household: 'Nucleo',
    same: 'stesso nucleo',
    other: 'nuclei diversi',
    verified: 'verificata',
    declared: 'dichiarata il %{date}',
    check: 'Confermata',
    checkOne: 'Segna come confermata: %{who}',
    checked: 'Dichiarazione segnata come confermata.',
    end: 'Termina',
    endOne: 'Termina la rappresentanza: %{who}',
    endLead:
      'Chi rappresenta non potrà più agire né leggere niente della persona. Le pratiche aperte restano agli operatori.',
    reason: 'Motivo',
    reasonMissing: 'Scegli il motivo.',
    because: {
      NOT_TRUE: 'La dichiarazione non è risultata vera',
      COURT_DECISION: 'Lo ha deciso il giudice',
      ASKED: 'Lo ha chiesto una delle due persone',
      MISTAKE: 'Registrata per errore',
    },
    when: 'Quando finisce',
    atOnce: 'Subito',
    onADay: 'Alla fine di un giorno',
    lastDay: 'Ultimo giorno',
    dayMissing: 'Indica l’ultimo giorno.',
    ended: 'La fine della rappresentanza è registrata.',
  },
} as const;
