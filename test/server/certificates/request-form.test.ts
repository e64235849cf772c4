import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_TYPES } from '#contract/request-type.ts';
import { fieldsOf } from '#requests/asked.ts';
import { REQUESTS } from '#requests/index.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { checkDocument } from '#server/documents/checks/check-file.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: certificateRoutes });
});
afterAll(() => app.close());

async function formOf(type: string, query: string): Promise<Buffer> {
  const answer = await app
    .agent()
    .get(`/api/request-types/${type}/form.pdf?${query}`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  return answer.body as Buffer;
}

async function textOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

describe.each(REQUEST_TYPES)('R-GEN-7: the form of %s', (type) => {
  const request = REQUESTS[type];

  it('on paper asks what the portal asks, tagged, in its language', async () => {
    const bytes = await formOf(type, 'lang=en');
    const text = await textOf(bytes);
    expect(text).toContain(request.title.en);
    for (const { label } of fieldsOf(request)) {
      expect(text).toContain(label.en.slice(0, 20));
    }
    const raw = bytes.toString('latin1');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/Marked true');
    expect((await PDFDocument.load(bytes)).getForm().getFields()).toEqual([]);
  });

  it('on a screen has a named field for each, and is taken back as a document', async () => {
    const bytes = await formOf(type, 'fillable=1');
    const document = await PDFDocument.load(bytes);
    const names = document
      .getForm()
      .getFields()
      .map((field) => field.getName());
    expect(new Set(names).size).toBe(names.length);
    for (const field of fieldsOf(request)) {
      expect(names.some((name) => name.startsWith(field.name))).toBe(true);
    }
    document.getForm().getTextField('applicant.name').setText('Niccolò Ferrari');
    const filled = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(await checkDocument([filled])).toMatchObject({ ok: true });
  });
});

it('that of a family has room for twelve, and for nothing that only the page writes', async () => {
  const document = await PDFDocument.load(await formOf('FAMILY_REQUEST', 'fillable=1'));
  const names = document
    .getForm()
    .getFields()
    .map((field) => field.getName())
    .filter((name) => name.startsWith('items.'));
  expect(names).toContain('items.12.fiscalCode');
  expect(names.filter((name) => /\.(?:13|key|personId)\b/.test(name))).toEqual([]);
});

async function statusOf(path: string): Promise<number> {
  return (await app.agent().get(`/api/request-types/${path}`)).status;
}

it('refuses a type or a language that there is not', async () => {
  expect(await statusOf('MORTGAGE/form.pdf')).toBe(404);
  expect(await statusOf('DOCTOR_CHANGE/form.pdf?lang=fr')).toBe(422);
});
