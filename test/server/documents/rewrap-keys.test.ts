import { afterAll, beforeAll, expect, it } from 'vitest';
import { Document } from '#server/documents/document.entity.ts';
import { createKeyRing } from '#server/documents/key-ring.ts';
import { rewrapKeys } from '#server/documents/rewrap-keys.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { createVault } from '#server/documents/vault.ts';
import { aPdf } from '#test/factories/upload-files.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCitizenWithCase } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

const NEW_KEY = '33'.repeat(32);
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: documentRoutes });
});
afterAll(() => app.close());

it('makes every document open with the new key alone, and does it once', async () => {
  const { agent, caseId } = await aCitizenWithCase(app);
  const file = await aPdf();
  const kept = await upload(agent, caseId, { file });
  const deleted = await upload(agent, caseId, { file });
  await app.deps.checks.idle();
  await agent.delete(`/api/documents/${deleted.body.id}`);
  const ring = createKeyRing(NEW_KEY, [app.deps.config.UPLOAD_KEY]);
  expect(await rewrapKeys(app.deps.orm.em, ring)).toBe(1);
  expect(await rewrapKeys(app.deps.orm.em, ring)).toBe(0);
  const row = await app.em().findOneOrFail(Document, { id: kept.body.id });
  const vault = createVault({
    files: app.deps.files,
    config: { UPLOAD_KEY: NEW_KEY, UPLOAD_KEYS_FORMER: [] },
  });
  expect((await vault.open(row))[0]?.equals(file)).toBe(true);
  await expect(createVault(app.deps).open(row)).rejects.toThrow('no key');
});
