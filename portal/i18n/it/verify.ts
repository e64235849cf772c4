export const verify = {
  title: 'Verifica un documento',
  lead: 'Controlla se una ricevuta è stata rilasciata da questo sportello.',
  number: 'Numero del documento',
  known: 'Questo documento è autentico',
  type: 'Tipo',
  issuedOn: 'Rilasciato il',
  unknown: 'Non troviamo questo documento',
  unknownText: 'Controlla il numero, oppure inquadra di nuovo il codice QR sulla ricevuta.',
} as const;
