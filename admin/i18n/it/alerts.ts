/** Texts of the alerts on missed terms. */
export const alertsIt = {
  alerts: {
    page: 'Avvisi',
    title: 'Termini superati',
    open: 'Termini superati',
    unseen: 'Termini superati: %{smart_count} nuovo |||| Termini superati: %{smart_count} nuovi',
    lead: 'Restano qui finché qualcuno li gestisce o la pratica va avanti da sé.',
    none: 'Nessun termine superato da gestire.',
    term: { TAKE_CHARGE: 'Presa in carico', CONCLUDE: 'Conclusione' },
    termMissed: 'Termine',
    raised: 'Superato',
    isNew: 'nuovo',
    handle: 'Gestito',
    handleOne: 'Segna come gestito: %{protocol}',
    handled: 'Segnato come gestito.',
    more: 'Altri termini superati',
  },
} as const;
