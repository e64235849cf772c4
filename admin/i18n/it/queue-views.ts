/** Texts of the operator's own views of the queue, and of labels. */
export const queueViewsIt = {
  queueView: {
    mine: 'Le mie viste',
    keep: 'Colonne e viste',
    title: 'Colonne della coda',
    columns: 'Colonne da mostrare',
    name: 'Salva anche i filtri come vista, con il nome',
    nameHint: 'Facoltativo. Con un nome che c’è già, la vista viene sostituita.',
    noSearch: 'Quello che cerchi (nomi, codici) non viene mai salvato.',
    apply: 'Applica',
    save: 'Applica e salva',
    drop: 'Elimina la vista %{name}',
    dropped: 'Vista %{name} eliminata.',
    column: {
      beneficiary: 'Assistito',
      type: 'Tipo',
      state: 'Stato',
      labels: 'Etichette',
      submitted: 'Inviata',
      waitingSince: 'Nello stato da',
      due: 'Da concludere entro',
      assignee: 'Assegnata a',
    },
  },
  caseLabels: {
    change: 'Etichette',
    title: 'Etichette della pratica',
    none: 'L’azienda non ha ancora etichette: le crea il supervisore.',
    save: 'Salva le etichette',
  },
} as const;
