import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCheckPool } from '#server/documents/check-pool.ts';
import { createDocumentChecks, type DocumentChecks } from '#server/documents/document-checks.ts';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import {
  aJpeg,
  anEncryptedPdf,
  anInfectedPdf,
  aPdf,
  aPhotoWithMetadata,
  aPngClaiming,
  pdfBombs,
  scriptedPdfs,
} from '#test/factories/upload-files.ts';
import { createMemoryFileStore, type MemoryFileStore } from '#test/support/memory-file-store.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCitizenWithCase, type CitizenWithCase } from './case-with-documents.ts';
import { type FakeClamd, startFakeClamd } from './fake-clamd.ts';
import { upload } from './upload-form.ts';

const IDLE: DocumentChecks = {
  start: () => undefined,
  resume: () => Promise.resolve(),
  idle: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
const RETRY_MS = 20;

let app: TestApp;
let clamd: FakeClamd;
let files: MemoryFileStore;
let checks: DocumentChecks;
let citizen: CitizenWithCase;

beforeAll(async () => {
  clamd = await startFakeClamd();
  files = createMemoryFileStore();
  // The app receives only: what checks them is started by each test, as after a restart.
  app = await createTestApp({ routes: documentRoutes, deps: { files, checks: IDLE } });
});
afterAll(async () => {
  await app.close();
  await clamd.close();
});
beforeEach(async () => {
  clamd.says = undefined;
  citizen = await aCitizenWithCase(app);
});
afterEach(() => checks.close());

/** Checks as a process that was just started: it knows of nothing but the database. */
function restart(scanner: string): DocumentChecks {
  const own = createCheckPool(1);
  checks = createDocumentChecks(
    { ...app.deps, config: { ...app.deps.config, CLAMD_URL: scanner } },
    own,
    RETRY_MS,
  );
  return checks;
}

async function received(
  file: Buffer,
  fileName = 'a.pdf',
  type = 'application/pdf',
): Promise<string> {
  const answer = await upload(citizen.agent, citizen.caseId, { file, fileName, type });
  expect([answer.status, answer.body.status]).toEqual([201, 'RECEIVED']);
  return String(answer.body.id);
}

const rowOf = (id: string) => app.em().findOneOrFail(Document, { id });

it('picks up at the start what was received before the process died', async () => {
  const ids = [await received(await aPdf()), await received(await aJpeg(), 'a.jpg', 'image/jpeg')];
  const again = restart('');
  await again.resume();
  await again.idle();
  for (const id of ids) {
    expect(await rowOf(id)).toMatchObject({ status: 'READY', scan: 'NOT_SCANNED', pages: 1 });
  }
});

it('writes the reason of each refusal and keeps neither key nor bytes', async () => {
  const scripted = await scriptedPdfs();
  const expected = new Map([
    [await received(await anEncryptedPdf()), 'encrypted_pdf'],
    [await received(scripted['a script on opening']!), 'scripted_pdf'],
    [await received((await pdfBombs())['one huge stream']!), 'unpacks_too_large'],
    [await received(aPngClaiming(50_000, 50_000), 'a.png', 'image/png'), 'image_too_large'],
    [await received(Buffer.from('%PDF-1.7\n<script>x</script>')), 'broken_file'],
  ]);
  const keys = await Promise.all(
    [...expected.keys()].map(async (id) => (await rowOf(id)).storageKey),
  );
  const again = restart('');
  await again.resume();
  await again.idle();
  for (const [id, refusalCode] of expected) {
    expect(await rowOf(id)).toMatchObject({ status: 'REFUSED', refusalCode, wrappedKey: '' });
  }
  expect(keys.filter((key) => files.files.has(key))).toEqual([]);
  const list = await citizen.agent.get(`/api/cases/${citizen.caseId}/documents`);
  for (const { id, refusal } of list.body.data) {
    expect([id, refusal]).toEqual([id, expected.get(id)]);
  }
});

it('puts a cleaned photo in the place of the one that came', async () => {
  const id = await received(await aPhotoWithMetadata(), 'a.jpg', 'image/jpeg');
  const { storageKey } = await rowOf(id);
  const again = restart('');
  again.start(id);
  await again.idle();
  const row = await rowOf(id);
  expect(row.storageKey).not.toBe(storageKey);
  expect(files.files.has(storageKey)).toBe(false);
  const content = await citizen.agent.get(`/api/documents/${id}/content`);
  expect(content.body).toHaveLength(row.size);
  expect(content.body.includes('Anna Proprietaria')).toBe(false);
});

it('has the scanner look first, and refuses what it finds', async () => {
  const bad = await received(await anInfectedPdf());
  const good = await received(await aPdf());
  const again = restart(clamd.url);
  await again.resume();
  await again.idle();
  expect(await rowOf(bad)).toMatchObject({
    status: 'REFUSED',
    refusalCode: 'malware_found',
    scan: 'INFECTED',
  });
  expect(await rowOf(good)).toMatchObject({ status: 'READY', scan: 'CLEAN' });
});

it('lets nothing through while the scanner is away, and goes on once it is back', async () => {
  clamd.says = 'INSTREAM: out of memory ERROR';
  const id = await received(await aPdf());
  const again = restart(clamd.url);
  again.start(id);
  await again.idle();
  expect(await rowOf(id)).toMatchObject({ status: 'RECEIVED', scan: 'PENDING' });
  clamd.says = undefined;
  await expect.poll(async () => (await rowOf(id)).status, { timeout: 10_000 }).toBe('READY');
  expect((await rowOf(id)).scan).toBe('CLEAN');
});

it('checked by two processes at once ends once, with one file', async () => {
  const id = await received(await aJpeg(2000, 1500), 'a.jpg', 'image/jpeg');
  const before = files.files.size;
  const one = restart('');
  const other = createDocumentChecks(app.deps, createCheckPool(1), RETRY_MS);
  one.start(id);
  other.start(id);
  await Promise.all([one.idle(), other.idle()]);
  await other.close();
  expect((await rowOf(id)).status).toBe('READY');
  expect(files.files.size).toBe(before);
  const content = await citizen.agent.get(`/api/documents/${id}/content`);
  expect(content.status).toBe(200);
});

it('closed while it checks leaves the document for the next start', async () => {
  const id = await received(await aJpeg(3000, 2000), 'a.jpg', 'image/jpeg');
  const first = restart('');
  first.start(id);
  await first.close();
  const row = await rowOf(id);
  const again = restart('');
  await again.resume();
  await again.idle();
  expect([row.status, (await rowOf(id)).status]).toEqual(['RECEIVED', 'READY']);
});
