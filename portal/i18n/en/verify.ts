export const verify = {
  title: 'Check a document',
  lead: 'Check whether a receipt or a certificate was issued by this desk.',
  number: 'Number of the document',
  known: 'This document is authentic',
  type: 'Type',
  issuedOn: 'Issued on',
  certificate: 'Certificate or letter',
  standing: 'Today',
  standings: {
    VALID: 'valid',
    EXPIRED: 'expired',
    REVOKED: 'no longer valid: what it certifies was ended',
  },
  unknown: 'We do not find this document',
  unknownText: 'Check the number, or scan the QR code on the sheet again.',
} as const;
