import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { deleteDraft } from '#server/cases/draft.ts';
import { Document } from '#server/documents/document.entity.ts';
import { discardFiles } from '#server/documents/discard-files.ts';
import { createKeyRing } from '#server/documents/key-ring.ts';
import { rewrapKeys } from '#server/documents/rewrap-keys.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { createVault } from '#server/documents/vault.ts';
import { createHousekeepingActivities } from '#server/housekeeping/housekeeping-activities.ts';
import type { Account } from '#server/identity/account.entity.ts';
import { aDeclaredFamily } from '#test/factories/representation.ts';
import { type Agent, signInAs } from '#test/factories/session.ts';
import { aPdf } from '#test/factories/upload-files.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { createMemoryFileStore, type MemoryFileStore } from '#test/support/memory-file-store.ts';
import { aCaseOf, aCitizenWithCase, openIntegration } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

let app: TestApp;
let files: MemoryFileStore;
beforeAll(async () => {
  files = createMemoryFileStore();
  app = await createTestApp({ routes: documentRoutes, deps: { files } });
});
afterAll(() => app.close());

interface Given {
  account: Account;
  agent: Agent;
  /** The case it was given with, and the one that may use it again. */
  first: string;
  second: string;
  documentId: string;
  file: Buffer;
}

/** A citizen who gave a document with one request and has begun another. */
async function aGivenDocument(kind = 'HEALTH_CARD'): Promise<Given> {
  const { account, agent, caseId } = await aCitizenWithCase(app);
  const file = await aPdf();
  const { body } = await upload(agent, caseId, { kind, file });
  await app.deps.checks.idle();
  const second = await aCaseOf(app, account, { type: 'DOCTOR_REVOKE' });
  return { account, agent, first: caseId, second, documentId: body.id, file };
}

const givenOf = (caseId: string) => `/api/cases/${caseId}/given-documents`;
const rowOf = (id: string) => app.em().findOneOrFail(Document, { id });
const reuse = (agent: Agent, caseId: string, documentId: string, item?: string) =>
  agent.post(givenOf(caseId)).send({ documentId, ...(item !== undefined && { item }) });

describe('a document given before', () => {
  it('is offered with its date and request, and used again without a byte', async () => {
    const { agent, first, second, documentId, file } = await aGivenDocument();
    await app
      .em()
      .nativeUpdate(CaseFile, { id: first }, { state: 'SUBMITTED', protocolNumber: '2026/000901' });
    const offered = await agent.get(givenOf(second));
    expect(offered.status).toBe(200);
    expect(offered.body.data).toMatchObject([
      { id: documentId, kind: 'HEALTH_CARD', type: 'DOCTOR_CHANGE', fileName: 'carta.pdf' },
    ]);
    const stored = files.files.size;
    const answer = await reuse(agent, second, documentId);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'HEALTH_CARD',
      status: 'READY',
      reused: {
        givenAt: offered.body.data[0].givenAt,
        type: 'DOCTOR_CHANGE',
        protocolNumber: '2026/000901',
      },
    });
    expect(files.files.size).toBe(stored);
    const content = await agent.get(`/api/documents/${answer.body.id}/content`);
    expect(file.equals(content.body)).toBe(true);
    const [traced] = await app.em().find(AuditEvent, { caseId: second });
    expect([traced?.action, traced?.detail]).toEqual([
      'document_reused',
      { documentId: answer.body.id, kind: 'HEALTH_CARD', givenDocumentId: documentId },
    ]);
    // Asked twice it is there once, and is not offered any more.
    expect((await reuse(agent, second, documentId)).body.id).toBe(answer.body.id);
    expect((await agent.get(givenOf(second))).body.data).toEqual([]);
  });

  it('is offered on its last day and not on the day after', async () => {
    const { agent, second, documentId } = await aGivenDocument();
    const lastDay = (expiresOn: string) =>
      app.em().nativeUpdate(Document, { id: documentId }, { expiresOn });
    const today = app.clock().toISOString().slice(0, 10);
    await lastDay(today);
    expect((await agent.get(givenOf(second))).body.data).toHaveLength(1);
    const before = new Date(app.clock().getTime() - 86_400_000).toISOString().slice(0, 10);
    await lastDay(before);
    expect((await agent.get(givenOf(second))).body.data).toEqual([]);
    expect((await reuse(agent, second, documentId)).status).toBe(404);
  });

  it('is not offered where it was refused, replaced, or speaks for one request alone', async () => {
    const { agent, first, second, documentId } = await aGivenDocument();
    await openIntegration(app, first, [{ id: '1-1', kind: 'DOCUMENT', documentId }]);
    expect((await agent.get(givenOf(second))).body.data).toEqual([]);
    expect((await reuse(agent, second, documentId)).status).toBe(404);
    const refused = await aGivenDocument();
    await app.em().nativeUpdate(Document, { id: refused.documentId }, { status: 'REFUSED' });
    expect((await reuse(refused.agent, refused.second, refused.documentId)).status).toBe(404);
    const acceptance = await aGivenDocument('DOCTOR_ACCEPTANCE');
    const third = await aCaseOf(app, acceptance.account, { type: 'FIRST_CHOICE' });
    expect((await reuse(acceptance.agent, third, acceptance.documentId)).status).toBe(404);
  });

  it('of somebody else is as good as none', async () => {
    const { second, documentId } = await aGivenDocument();
    const { agent, caseId } = await aCitizenWithCase(app);
    expect((await reuse(agent, caseId, documentId)).status).toBe(404);
    expect((await agent.get(givenOf(second))).status).toBe(404);
    expect((await reuse(agent, second, documentId)).status).toBe(404);
    expect((await app.agent().get(givenOf(second))).status).toBe(401);
    expect((await reuse(app.agent(), second, documentId)).status).toBe(401);
  });

  it('is refused to a case that takes no documents, and by a body that is none', async () => {
    const { agent, second, documentId } = await aGivenDocument();
    expect((await reuse(agent, second, 'x')).status).toBe(422);
    expect((await reuse(agent, second, documentId, '1-1')).status).toBe(422);
    await app.em().nativeUpdate(CaseFile, { id: second }, { state: 'SUBMITTED' });
    const late = await reuse(agent, second, documentId);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
  });

  it('answers an item of an integration that asks for that kind', async () => {
    const { agent, second, documentId } = await aGivenDocument();
    await openIntegration(app, second, [
      { id: '1-1', kind: 'DOCUMENT', documentKind: 'HEALTH_CARD' },
      { id: '1-2', kind: 'DOCUMENT', documentKind: 'IDENTITY_DOCUMENT' },
    ]);
    expect((await reuse(agent, second, documentId, '1-2')).status).toBe(422);
    const answer = await reuse(agent, second, documentId, '1-1');
    expect(answer.body).toMatchObject({ integrationRound: 1, integrationItem: '1-1' });
  });
});

it('a child’s request is offered the parent’s identity document and the child’s own health card', async () => {
  const { parent, child } = await aDeclaredFamily(app);
  const { account, person } = parent;
  const agent = app.agent();
  await signInAs(app, agent, account);
  const own = await aCaseOf(app, account, { beneficiary: person.id });
  const forChild = await aCaseOf(app, account, { type: 'DOCTOR_REVOKE', beneficiary: child.id });
  const ids: string[] = [];
  for (const kind of ['IDENTITY_DOCUMENT', 'HEALTH_CARD']) {
    ids.push((await upload(agent, own, { kind, file: await aPdf() })).body.id);
  }
  await app.deps.checks.idle();
  const offered = await agent.get(givenOf(forChild));
  expect(offered.body.data).toMatchObject([{ id: ids[0], kind: 'IDENTITY_DOCUMENT' }]);
  expect((await reuse(agent, forChild, ids[1]!)).status).toBe(404);
});

describe('the bytes that several cases share', () => {
  it('stay until the last of them is gone, whoever goes first', async () => {
    const { agent, second, documentId } = await aGivenDocument();
    const copy = await reuse(agent, second, documentId);
    const { storageKey } = await rowOf(documentId);
    expect((await agent.delete(`/api/documents/${documentId}`)).status).toBe(204);
    expect(files.files.has(storageKey)).toBe(true);
    expect((await agent.get(`/api/documents/${copy.body.id}/content`)).status).toBe(200);
    expect((await agent.delete(`/api/documents/${copy.body.id}`)).status).toBe(204);
    expect(files.files.has(storageKey)).toBe(false);
  });

  it('stay when the draft they came with is thrown away, or was left idle', async () => {
    const { account, agent, first, second, documentId } = await aGivenDocument();
    const copy = await reuse(agent, second, documentId);
    const third = await aCaseOf(app, account, { type: 'CARD_DUPLICATE' });
    await reuse(agent, third, copy.body.id);
    const { storageKey } = await rowOf(documentId);
    const actor = { kind: 'CITIZEN', accountId: account.id } as const;
    await deleteDraft(app.deps, { ...actor, personId: null } as never, first);
    expect(files.files.has(storageKey)).toBe(true);
    const [view] = (await agent.get(`/api/cases/${third}/documents`)).body.data;
    expect(view.reused).toMatchObject({ type: null, protocolNumber: null });
    const idle = new Date(app.clock().getTime() - 40 * 86_400_000);
    await app.em().nativeUpdate(CaseFile, { id: second }, { lastActivityAt: idle });
    await createHousekeepingActivities(app.deps).deleteIdleDrafts();
    expect(files.files.has(storageKey)).toBe(true);
    await app.em().nativeUpdate(CaseFile, { id: third }, { lastActivityAt: idle });
    await createHousekeepingActivities(app.deps).deleteIdleDrafts();
    expect(files.files.has(storageKey)).toBe(false);
  });

  it('are there for whoever used the document again while it was deleted, or nobody did', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { agent, second, documentId } = await aGivenDocument();
      const { storageKey } = await rowOf(documentId);
      const [copy, gone] = await Promise.all([
        reuse(agent, second, documentId),
        agent.delete(`/api/documents/${documentId}`),
      ]);
      expect(gone.status).toBe(204);
      expect([201, 404]).toContain(copy.status);
      expect(files.files.has(storageKey)).toBe(copy.status === 201);
      const content = await agent.get(`/api/documents/${copy.body.id ?? documentId}/content`);
      expect(content.status).toBe(copy.status === 201 ? 200 : 404);
    }
  });

  it('are not taken away by a deletion that comes to its end late', async () => {
    const { agent, second, documentId } = await aGivenDocument();
    await reuse(agent, second, documentId);
    const { storageKey } = await rowOf(documentId);
    await discardFiles(app.deps, [storageKey, null]);
    expect(files.files.has(storageKey)).toBe(true);
  });

  it('open with the new key of the authority from every row', async () => {
    const { agent, second, documentId, file } = await aGivenDocument();
    const copy = await reuse(agent, second, documentId);
    const config = { UPLOAD_KEY: 'ab'.repeat(32), UPLOAD_KEYS_FORMER: [] };
    await rewrapKeys(
      app.deps.orm.em,
      createKeyRing(config.UPLOAD_KEY, [app.deps.config.UPLOAD_KEY]),
    );
    const vault = createVault({ files, config });
    for (const id of [documentId, copy.body.id]) {
      expect((await vault.open(await rowOf(id)))[0]?.equals(file)).toBe(true);
    }
  });
});
