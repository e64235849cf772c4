import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCitizenWithCase } from './case-with-documents.ts';
import { upload, type UploadForm } from './upload-form.ts';

// The processes start at the lowest priority: on a busy machine they take their time.
vi.setConfig({ testTimeout: 180_000 });

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    routes: documentRoutes,
    now: '2026-11-23T09:00:00Z',
    readsPictures: true,
  });
});
afterAll(() => app.close());

const PHOTO = { fileName: 'tessera.jpg', type: 'image/jpeg' };

/** A photo of a card on a table, a little slanted, with these lines on it. */
async function aPhotoOf(lines: readonly string[]): Promise<Buffer> {
  const words = lines.map(
    (line, at) =>
      `<text x="420" y="${560 + at * 170}" font-family="DejaVu Sans Mono" font-size="88" fill="#1b1b2b">${line.replaceAll('<', '&lt;')}</text>`,
  );
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2600" height="1800">
    <rect width="2600" height="1800" fill="#5f5348"/><g transform="rotate(3 1300 900)">
    <rect x="300" y="300" width="2000" height="1200" rx="60" fill="#e9eff5"/>${words.join('')}</g></svg>`;
  return sharp(Buffer.from(drawing)).blur(1).jpeg({ quality: 80 }).toBuffer();
}

async function aScanOf(lines: readonly string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedJpg(await aPhotoOf(lines));
  for (const page of [pdf.addPage(), pdf.addPage()]) {
    page.drawImage(picture, { x: 20, y: 300, width: 550, height: 380 });
  }
  return Buffer.from(await pdf.save());
}

/** The document as its page shows it, once it was read. */
async function read(
  kind: string,
  photo: (fiscalCode: string) => Promise<Buffer>,
  of: Pick<UploadForm, 'fileName' | 'type'> = PHOTO,
) {
  const { agent, caseId, account } = await aCitizenWithCase(app);
  const file = await photo(account.fiscalCode);
  expect((await upload(agent, caseId, { kind, file, ...of })).status).toBe(201);
  await app.deps.checks.idle();
  await app.deps.readings.idle();
  const { body } = await agent.get(`/api/cases/${caseId}/documents`).expect(200);
  const kept = await app.em().findOneOrFail(Document, { case: caseId });
  // What was read is not kept.
  expect(JSON.stringify(kept)).not.toContain(account.fiscalCode);
  return body.data[0];
}

it('a health card in a photo: its end is known, and that it is the citizen’s own', async () => {
  const seen = await read('HEALTH_CARD', (code) =>
    aPhotoOf([`Codice Fiscale ${code}`, 'Data di scadenza 31/12/2029']),
  );
  expect(seen).toMatchObject({ status: 'READY', reading: false, expiresOn: '2029-12-31' });
  expect(seen.advice).not.toContain('OTHER_FISCAL_CODE');
});

it('an expired identity card of somebody else, scanned to a PDF without words', async () => {
  const seen = await read(
    'IDENTITY_DOCUMENT',
    () => aScanOf(['BNCLNE80D55F205Q', 'C<ITACA00000AA4<<<<<', '8004152F2604158ITA<<<<<<<<<<<4']),
    {},
  );
  expect(seen).toMatchObject({ status: 'READY', reading: false, expiresOn: '2026-04-15' });
  expect(seen.advice).toEqual(expect.arrayContaining(['EXPIRED', 'OTHER_FISCAL_CODE']));
});

it('what was left to read is read after a start; a photo with no words tells nothing', async () => {
  const { agent, caseId } = await aCitizenWithCase(app);
  const file = await aPhotoOf([]);
  await upload(agent, caseId, { kind: 'HEALTH_CARD', file, ...PHOTO });
  await app.deps.checks.idle();
  await app.deps.readings.idle();
  const before = await app.em().findOneOrFail(Document, { case: caseId });
  await app.em().nativeUpdate(Document, { id: before.id }, { toRead: true });
  await app.deps.readings.resume();
  await app.deps.readings.idle();
  const after = await app.em().findOneOrFail(Document, { case: caseId });
  expect(after).toMatchObject({ toRead: false, expiresOn: null, advice: before.advice });
});
