import type { DocumentView } from '#contract/document.ts';
import { anId } from './an-id.ts';

/** The documents of the n-th sample case: a PDF, a photo taken sideways, one still being checked. */
export function documentsOf(index: number): DocumentView[] {
  const document = (order: number, part: Partial<DocumentView>): DocumentView => ({
    id: anId(4, index * 10 + order),
    kind: 'IDENTITY_DOCUMENT',
    status: 'READY',
    refusal: null,
    scan: 'NOT_SCANNED',
    fileName: 'carta-identita.pdf',
    mediaType: 'application/pdf',
    size: 240_000,
    pages: 2,
    reading: false,
    rotation: 0,
    integrationRound: null,
    integrationItem: null,
    doctorId: null,
    advice: [],
    expiresOn: null,
    createdAt: '2026-11-20T08:00:00.000Z',
    reused: null,
    ...part,
  });
  return [
    document(1, {}),
    document(2, {
      kind: 'HEALTH_CARD',
      scan: 'CLEAN',
      fileName: 'tessera-sanitaria.png',
      reused: {
        givenAt: '2026-09-04T08:00:00.000Z',
        type: 'DOCTOR_REVOKE',
        protocolNumber: '2026/000077',
      },
      mediaType: 'image/png',
      pages: null,
    }),
    document(3, { kind: 'OTHER', status: 'RECEIVED', scan: null, fileName: 'altro.pdf' }),
  ];
}
