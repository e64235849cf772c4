import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCitizenWithCase } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

vi.setConfig({ testTimeout: 120_000 });

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: documentRoutes });
});
afterAll(() => app.close());

/** A document of so many pages with these lines of text on the first. */
async function aPdfSaying(lines: readonly string[], pages = 2): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Courier);
  const page = pdf.addPage();
  lines.forEach((line, at) => page.drawText(line, { x: 40, y: 700 - at * 20, size: 12, font }));
  for (let more = 1; more < pages; more += 1) {
    pdf.addPage();
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** What stands on a document of that kind once the real check process has looked at it. */
async function adviceOf(kind: string, linesFor: (fiscalCode: string) => string[], pages = 2) {
  const { agent, caseId, account } = await aCitizenWithCase(app);
  const file = await aPdfSaying(linesFor(account.fiscalCode), pages);
  expect((await upload(agent, caseId, { kind, file })).status).toBe(201);
  await app.deps.checks.idle();
  const { body } = await agent.get(`/api/cases/${caseId}/documents`);
  const [document] = body.data;
  return {
    status: document.status,
    advice: document.advice,
    expiresOn: document.expiresOn,
    kept: await app.em().findOneOrFail(Document, { case: caseId }),
    fiscalCode: account.fiscalCode,
  };
}

it('a document of the citizen that is valid is not complained of, its end is known', async () => {
  const seen = await adviceOf('HEALTH_CARD', (code) => [code, 'Data di scadenza 31/12/2029']);
  expect(seen).toMatchObject({ status: 'READY', advice: [], expiresOn: '2029-12-31' });
  // What was read is not kept.
  expect(JSON.stringify(seen.kept)).not.toContain(seen.fiscalCode);
});

it('one of somebody else, expired and with one page is told so, and taken all the same', async () => {
  const seen = await adviceOf(
    'IDENTITY_DOCUMENT',
    () => ['RSSNMR68M47G3NQY', 'Scadenza 01/02/2020'],
    1,
  );
  expect(seen).toMatchObject({
    status: 'READY',
    advice: ['BACK_MISSING', 'EXPIRED', 'OTHER_FISCAL_CODE'],
    expiresOn: '2020-02-01',
  });
});

it('another kind of document is not looked at', async () => {
  const seen = await adviceOf('OTHER', () => ['RSSNMR68M47G3NQY', 'Scadenza 01/02/2020'], 1);
  expect(seen).toMatchObject({ status: 'READY', advice: [], expiresOn: null });
});
