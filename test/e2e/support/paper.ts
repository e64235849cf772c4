import { scanPdf } from '#server/db/seed/scan-pdf.ts';

let scanned: Promise<Buffer> | undefined;

/** A scan that stands for any document, as a browser is given files; it is drawn once. */
export async function paper(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  scanned ??= scanPdf('Fac-simile', ['Prova'], 1, new Date('2026-01-05'));
  return { name: 'scansione.pdf', mimeType: 'application/pdf', buffer: await scanned };
}
