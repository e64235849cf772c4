import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILES_PER_CASE } from '#contract/document.ts';
import { demandRoom } from '#server/documents/add-document.ts';
import { createDiskFileStore } from '#server/documents/disk-file-store.ts';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { aJpeg, aPdf, aPdfOf, aPng } from '#test/factories/upload-files.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCitizenWithCase, openIntegration } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-uploads-'));
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

describe('an upload', () => {
  it('is received at once and ready once checked', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const file = await aPdf(2);
    const answer = await upload(agent, caseId, { file, fileName: 'carta d’identità.pdf' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'IDENTITY_DOCUMENT',
      status: 'RECEIVED',
      fileName: 'carta d’identità.pdf',
      size: file.length,
      integrationRound: null,
    });
    await app.deps.checks.idle();
    const list = await agent.get(`/api/cases/${caseId}/documents`);
    expect(list.body.data).toHaveLength(1);
    expect(list.body.data[0]).toMatchObject({
      id: answer.body.id,
      status: 'READY',
      scan: 'NOT_SCANNED',
      mediaType: 'application/pdf',
      pages: 2,
    });
  });

  it('lies on disk encrypted, under a name that tells nothing', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const canary = `CANARY-${randomUUID()}`;
    const file = Buffer.concat([await aPdf(1), Buffer.from('\n')]);
    const marked = Buffer.from(
      file.toString('latin1').replace('1 0 obj', `%${canary}\n1 0 obj`),
      'latin1',
    );
    await upload(agent, caseId, { file: marked, fileName: `${canary}.pdf` });
    await app.deps.checks.idle();
    const [row] = await rowsOf(caseId);
    expect(row?.status).toBe('READY');
    for (const path of await storedFiles()) {
      expect(path).not.toContain(canary);
      expect((await readFile(path)).includes(canary)).toBe(false);
    }
    const content = await agent.get(`/api/documents/${row!.id}/content`).buffer(true);
    expect(content.body.includes(canary)).toBe(true);
  });

  it('of many megabytes comes back as it went, also beside others', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const sent = await Promise.all(
      [9_500_000, 5_000_000, 70_000, 1].map(async (bytes) => {
        const file = await aPdfOf(bytes);
        return { file, answer: await upload(agent, caseId, { file }) };
      }),
    );
    await app.deps.checks.idle();
    for (const { file, answer } of sent) {
      const { sha256 } = await app.em().findOneOrFail(Document, { id: answer.body.id });
      expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
      const content = await agent.get(`/api/documents/${answer.body.id}/content`);
      expect(file.equals(content.body)).toBe(true);
    }
  });

  it('of front and back becomes one document', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const before = (await storedFiles()).length;
    const answer = await upload(agent, caseId, {
      sides: '2',
      file: await aJpeg(),
      back: await aJpeg(700, 500),
      fileName: 'carta.jpg',
      type: 'image/jpeg',
    });
    expect(answer.status).toBe(201);
    await app.deps.checks.idle();
    const list = await agent.get(`/api/cases/${caseId}/documents`);
    expect(list.body.data).toMatchObject([
      { status: 'READY', mediaType: 'application/pdf', pages: 2 },
    ]);
    expect((await storedFiles()).length).toBe(before + 1);
  });

  it('answers an item of an open integration, and only one that asks for a document', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    await openIntegration(app, caseId, [
      { id: 'a', kind: 'DOCUMENT' },
      { id: 'b', kind: 'TEXT' },
      { id: 'd', kind: 'DOCUMENT', documentKind: 'HEALTH_CARD', member: 'row-1' },
    ]);
    const file = await aPdf();
    const answer = await upload(agent, caseId, { file, item: 'a' });
    expect(answer.body).toMatchObject({ integrationRound: 1, integrationItem: 'a' });
    const other = await upload(agent, caseId, { file, item: 'd', kind: 'DOCTOR_ACCEPTANCE' });
    expect([other.status, Object.keys(other.body.errors)]).toEqual([422, ['kind']]);
    const card = await upload(agent, caseId, { file, item: 'd', kind: 'HEALTH_CARD' });
    expect(await app.em().findOneOrFail(Document, { id: card.body.id })).toMatchObject({
      memberKey: 'row-1',
    });
    for (const item of ['b', 'c', undefined]) {
      const refused = await upload(agent, caseId, { file, ...(item && { item }) });
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toHaveProperty('item');
    }
  });

  it('is a member’s own where the people of a family are open to be corrected', async () => {
    const { agent, caseId } = await aCitizenWithCase(app, { type: 'FAMILY_REQUEST' });
    const file = await aPdf();
    await openIntegration(app, caseId, [{ id: 'a', kind: 'FIELD', field: 'items' }]);
    const answer = await upload(agent, caseId, { file, item: 'row-1', kind: 'CONSENT' });
    expect(answer.body).toMatchObject({ integrationRound: 1, integrationItem: 'row-1' });
    expect(await app.em().findOneOrFail(Document, { id: answer.body.id })).toMatchObject({
      memberKey: 'row-1',
    });
    expect((await upload(agent, caseId, { file, item: 'a' })).status).toBe(422);
  });
});

describe('a retry', () => {
  it('gives the same document, its bytes once', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const form = { file: await aPng(), fileName: 'a.png', type: 'image/png' };
    const uploadKey = randomUUID();
    const first = await upload(agent, caseId, { ...form, uploadKey });
    await app.deps.checks.idle();
    const stored = (await storedFiles()).length;
    const second = await upload(agent, caseId, { ...form, uploadKey });
    expect(second.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    expect((await storedFiles()).length).toBe(stored);
    const other = await upload(agent, caseId, { file: await aPdf(), uploadKey });
    expect(other.body.code).toBe('idempotency_mismatch');
    expect((await storedFiles()).length).toBe(stored);
  });

  it('sent many times at once is one document', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const form = { file: await aPdf(), uploadKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(agent, caseId, form)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await rowsOf(caseId)).toHaveLength(1);
  });

  it('after a dropped connection finds nothing half done', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const stored = (await storedFiles()).length;
    const uploadKey = randomUUID();
    const file = await aPdfOf(3_000_000);
    const cookies = agent.jar.getCookies({
      domain: new URL(app.url).hostname,
      path: '/',
      secure: false,
      script: false,
    });
    await dropHalfway(cookies.toValueString(), caseId, uploadKey, file);
    await expect.poll(async () => (await storedFiles()).length).toBe(stored);
    expect(await rowsOf(caseId)).toEqual([]);
    const answer = await upload(agent, caseId, { file, uploadKey });
    expect(answer.status).toBe(201);
    expect(await rowsOf(caseId)).toHaveLength(1);
  });
});

describe('no more than the case takes', () => {
  it('keeps 20 of 25 that come at once', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const stored = (await storedFiles()).length;
    const file = await aPdf();
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => upload(agent, caseId, { file })),
    );
    const statuses = answers.map((answer) => answer.status).toSorted((a, b) => a - b);
    expect(statuses.slice(0, MAX_FILES_PER_CASE)).toEqual(
      Array.from({ length: MAX_FILES_PER_CASE }, () => 201),
    );
    expect(answers.filter((answer) => answer.body.code === 'too_many_documents')).toHaveLength(5);
    await app.deps.checks.idle();
    expect((await storedFiles()).length).toBe(stored + MAX_FILES_PER_CASE);
  });

  it.each([
    [0, 20],
    [4, 20],
    [5, 25],
    [12, 60],
    [13, 60], // no family is larger (R-FR-2)
  ])('of a family of %i as many as %i', (members, most) => {
    const form = { items: Array.from({ length: members }, (_, key) => ({ key: String(key) })) };
    expect(() => {
      demandRoom({ usable: most - 1, rows: most - 1 }, form);
    }).not.toThrow();
    expect(() => {
      demandRoom({ usable: most, rows: most }, form);
    }).toThrow(expect.objectContaining({ code: 'too_many_documents' }));
  });
});

function formField(name: string, value: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** Sends the first half of an upload and cuts the line. */
async function dropHalfway(
  cookie: string,
  caseId: string,
  uploadKey: string,
  file: Buffer,
): Promise<void> {
  const { hostname, port } = new URL(app.url);
  const form = Buffer.concat([
    Buffer.from(formField('kind', 'OTHER') + formField('uploadKey', uploadKey)),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
    file,
    Buffer.from('\r\n--x--\r\n'),
  ]);
  const head =
    `POST /api/cases/${caseId}/documents HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n` +
    `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${form.length}\r\n\r\n`;
  const socket = connect(Number(port), hostname);
  socket.write(head);
  socket.write(form.subarray(0, form.length / 2));
  await expect.poll(async () => (await readdir(join(folder, 'parts'))).length).toBeGreaterThan(0);
  await pause(50);
  socket.destroy();
}
