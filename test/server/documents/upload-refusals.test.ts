import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '#contract/document.ts';
import { DOCUMENT_REFUSAL_TEXTS } from '#contract/document-refusal.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { createDiskFileStore } from '#server/documents/disk-file-store.ts';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { aJpeg, aPdf, eicar } from '#test/factories/upload-files.ts';
import { aSignedInCitizen } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCitizenWithCase } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-refusals-'));
  app = await createTestApp({
    routes: documentRoutes,
    deps: { files: await createDiskFileStore(folder) },
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const storedFiles = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const rowsOf = (caseId: string) => app.em().find(Document, { case: caseId });

describe('is refused with its reason, and nothing is kept', () => {
  const tooLarge = randomBytes(11 * 1024 * 1024);
  tooLarge.write('%PDF-1.7\n');
  it.each([
    ['a wrong type under a good name', eicar(), 'carta.pdf', 422, 'type_mismatch'],
    [
      'a page that begins like a picture',
      Buffer.from('GIF89a'),
      'foto.gif',
      422,
      'type_not_accepted',
    ],
    ['an empty file', Buffer.alloc(0), 'carta.pdf', 422, 'empty_file'],
    ['an 11 MB file', tooLarge, 'carta.pdf', 413, 'file_too_large'],
    [
      'a file above all bounds',
      Buffer.alloc(2.2 * MAX_FILE_BYTES),
      'carta.pdf',
      413,
      'file_too_large',
    ],
    [
      'an iPhone photo',
      Buffer.from('\0\0\0\x18ftypheic\0\0', 'latin1'),
      'a.heic',
      422,
      'heic_not_accepted',
    ],
  ] as const)('%s', async (_what, file, fileName, status, refusal) => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const stored = (await storedFiles()).length;
    const answer = await upload(agent, caseId, { file, fileName, type: 'application/pdf' });
    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.detail).toBe(DOCUMENT_REFUSAL_TEXTS[refusal].it);
    expect(answer.body.errors).toEqual({ file: DOCUMENT_REFUSAL_TEXTS[refusal].it });
    expect(answer.body.current).toEqual({ refusal });
    expect(await rowsOf(caseId)).toEqual([]);
    expect((await storedFiles()).length).toBe(stored);
  });

  it('a form without its fields, or with others', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const stored = (await storedFiles()).length;
    const file = await aPdf();
    const cases = [
      [{ file, kind: 'PASSPORT' }, 'kind'],
      [{ file, uploadKey: 'one' }, 'uploadKey'],
      [{ file, sides: '3' }, 'sides'],
      [{ file, item: 'a' }, 'item'],
      [{}, 'file'],
      [{ file: await aJpeg(), fileName: 'a.jpg', type: 'image/jpeg', sides: '2' }, 'back'],
      [{ file, back: file }, 'back'],
      [{ file, extra: 'x' }, 'extra'],
    ] as const;
    for (const [form, field] of cases) {
      const answer = await upload(agent, caseId, form);
      expect([field, answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([
        field,
        422,
        [field],
      ]);
    }
    expect((await storedFiles()).length).toBe(stored);
  });

  it('what is no form', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const path = `/api/cases/${caseId}/documents`;
    expect((await agent.post(path).send({ kind: 'OTHER' })).status).toBe(415);
    const broken = agent.post(path).set('Content-Type', 'multipart/form-data; boundary=x');
    expect((await broken.send('--x\r\nnothing')).status).toBe(400);
    const unbound = agent.post(path).set('Content-Type', 'multipart/form-data');
    expect((await unbound.send('nothing')).status).toBe(400);
  });
});

describe('is open to', () => {
  it('nobody who is not signed in', async () => {
    const { caseId } = await aCitizenWithCase(app);
    expect((await upload(app.agent(), caseId, { file: await aPdf() })).status).toBe(401);
    expect((await app.agent().get(`/api/cases/${caseId}/documents`)).status).toBe(401);
  });

  it('nobody else than the citizen of the case', async () => {
    const { caseId } = await aCitizenWithCase(app);
    const { agent } = await aSignedInCitizen(app);
    for (const id of [caseId, randomUUID(), 'nothing']) {
      expect((await upload(agent, id, { file: await aPdf() })).status).toBe(404);
      expect((await agent.get(`/api/cases/${id}/documents`)).status).toBe(404);
    }
    expect(await rowsOf(caseId)).toEqual([]);
  });

  it('a draft and an open integration only', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    await app.em().nativeUpdate(CaseFile, { id: caseId }, { state: 'SUBMITTED' });
    const stored = (await storedFiles()).length;
    const answer = await upload(agent, caseId, { file: await aPdf() });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('wrong_state');
    expect((await storedFiles()).length).toBe(stored);
  });
});
