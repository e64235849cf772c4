export const verify = {
  title: 'Verifica un documento',
  lead: 'Controlla se una ricevuta o un attestato sono stati rilasciati da questo sportello.',
  number: 'Numero del documento',
  known: 'Questo documento è autentico',
  type: 'Tipo',
  issuedOn: 'Rilasciato il',
  certificate: 'Attestato o certificato',
  standing: 'Oggi',
  standings: {
    VALID: 'valido',
    EXPIRED: 'scaduto',
    REVOKED: 'non più valido: quello che attesta è stato chiuso',
  },
  unknown: 'Non troviamo questo documento',
  unknownText: 'Controlla il numero, oppure inquadra di nuovo il codice QR sul foglio.',
} as const;
