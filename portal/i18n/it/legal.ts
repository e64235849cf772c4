export const legal = {
  privacy: {
    title: 'Informativa privacy',
    lead: 'Come trattiamo i tuoi dati quando usi lo sportello virtuale (articoli 13 e 14 del Regolamento UE 2016/679).',
    sections: [
      {
        title: 'Chi tratta i dati',
        text: 'Il titolare è l’azienda sanitaria. Puoi scrivere al Responsabile della protezione dei dati tramite l’ufficio Scelta e Revoca.',
      },
      {
        title: 'Quali dati e perché',
        text: 'Usiamo i dati anagrafici, i contatti, la scelta del medico e i documenti che carichi solo per gestire le tue richieste. La base è il compito di interesse pubblico affidato all’azienda (articolo 6, lettera e, e articolo 9, lettera h, del Regolamento).',
      },
      {
        title: 'Chi li vede',
        text: 'Solo gli operatori dell’ufficio che segue la tua richiesta. Ogni volta che un operatore apre i tuoi dati, lo registriamo.',
      },
      {
        title: 'Per quanto tempo',
        text: 'Le bozze non inviate si cancellano dopo {{draftLife}} senza modifiche. Le pratiche concluse si conservano per il tempo previsto dal massimario di scarto dell’azienda.',
      },
      {
        title: 'I tuoi diritti',
        text: 'Puoi chiedere di vedere, correggere o avere una copia dei tuoi dati, e di sapere chi li ha consultati. Se pensi che qualcosa non vada puoi rivolgerti al Garante per la protezione dei dati personali.',
      },
      {
        title: 'Cookie',
        text: 'Usiamo un solo cookie tecnico, che serve a riconoscerti mentre sei entrato. Non ci sono cookie di altri siti né strumenti che ti seguono.',
      },
    ],
  },
  accessibility: {
    title: 'Dichiarazione di accessibilità',
    lead: 'Vogliamo che lo sportello virtuale si possa usare da tutti (legge 4/2004, norma EN 301 549, WCAG 2.1 livello AA).',
    sections: [
      {
        title: 'Stato di conformità',
        text: 'Ogni pagina è controllata con strumenti automatici e con la sola tastiera. I controlli automatici non trovano violazioni di livello A e AA.',
      },
      {
        title: 'Parti da migliorare',
        text: 'I documenti che carichi tu, e quelli prodotti da altri uffici, possono non essere accessibili. Se ti serve una versione diversa, chiedila all’ufficio.',
      },
      {
        title: 'Segnala un problema',
        text: 'Se qualcosa non funziona con il tuo strumento o con la tua tastiera, chiama l’ufficio Scelta e Revoca e di’ in quale pagina eri. Rispondiamo entro 30 giorni.',
      },
      {
        title: 'Se la risposta non basta',
        text: 'Puoi rivolgerti al Difensore civico per il digitale presso AgID.',
      },
    ],
  },
  notes: {
    title: 'Note legali',
    lead: 'Regole d’uso dello sportello virtuale.',
    sections: [
      {
        title: 'Valore delle richieste',
        text: 'Quello che dichiari ha valore di autocertificazione (DPR 445/2000, articoli 46 e 47). Chi dichiara il falso ne risponde per legge (articoli 75 e 76).',
      },
      {
        title: 'Termini',
        text: 'Le pratiche si concludono entro 30 giorni. Il tempo si ferma mentre aspettiamo una tua integrazione (legge 241/1990).',
      },
      {
        title: 'Licenza',
        text: 'Il programma è pubblicato con licenza EUPL 1.2.',
      },
    ],
  },
} as const;
