export const verify = {
  title: 'Check a document',
  lead: 'Check whether a receipt was issued by this desk.',
  number: 'Number of the document',
  known: 'This document is authentic',
  type: 'Type',
  issuedOn: 'Issued on',
  unknown: 'We do not find this document',
  unknownText: 'Check the number, or scan the QR code on the receipt again.',
} as const;
