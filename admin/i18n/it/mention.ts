/** Texts of the notes that name a colleague, and of what is offered while one writes. */
export const mentionIt = {
  mention: {
    open: 'Menzioni',
    unread:
      'Menzioni: %{smart_count} nota che ti nomina da leggere |||| Menzioni: %{smart_count} note che ti nominano da leggere',
    title: 'Note che ti nominano',
    none: 'Nessuna nota ti nomina.',
    isUnread: 'da leggere',
    read: 'Segna come letta',
    readOne: 'Segna come letta la nota sulla pratica %{protocol}',
    readAll: 'Segna tutte come lette',
    more: 'Pagine delle note che ti nominano',
  },
  writing: {
    list: 'Suggerimenti',
    offered:
      '%{smart_count} suggerimento: frecce per scegliere, Invio per inserire. |||| %{smart_count} suggerimenti: frecce per scegliere, Invio per inserire.',
    mentionHint: 'Scrivi @ e un nome per avvisare un collega.',
    phraseHint: 'Scrivi / per una frase pronta.',
  },
} as const;
