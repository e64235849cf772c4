export const profile = {
  data: 'I tuoi dati',
  name: 'Nome e cognome',
  birth: 'Nascita',
  residence: 'Residenza',
  dataFixed: 'Se questi dati sono sbagliati chiama l’ufficio: da qui non si possono cambiare.',
  notInRegistry:
    'Non ti troviamo ancora nell’anagrafe sanitaria con questi dati. Finché è così non puoi fare richieste online: chiama l’ufficio o vieni allo sportello.',
  change: 'Modifica',
  closeForm: 'Chiudi',
  email: {
    title: 'Email',
    new: 'Nuova email',
    action: 'Cambia email',
    confirm: 'Manda il link alla nuova email',
    sent: 'Apri l’email per confermare',
    sentText:
      'Ti abbiamo scritto a {{email}}. L’indirizzo cambia quando premi il link. Avvisiamo anche quello di prima.',
  },
  mobile: {
    title: 'Cellulare',
    new: 'Nuovo cellulare',
    action: 'Manda il codice al nuovo numero',
    confirm: 'Cambia numero',
    done: 'Il numero è cambiato. Te lo confermiamo anche per email.',
  },
  password: {
    title: 'Password',
    now: 'Password attuale',
    action: 'Cambia password',
    done: 'La password è cambiata. Te lo confermiamo anche per email.',
  },
  language: { title: 'Lingua', label: 'Lingua del portale e dei messaggi' },
  sessions: {
    title: 'Dove sei entrato',
    text: 'Se non riconosci un dispositivo, chiudi la sessione e cambia la password.',
    this: 'questo dispositivo',
    unknown: 'Dispositivo sconosciuto',
    since: 'dal {{moment}}',
    seen: 'usato l’ultima volta il {{moment}}',
    end: 'Chiudi la sessione',
    endOthers: 'Chiudi tutte le altre sessioni',
  },
} as const;
