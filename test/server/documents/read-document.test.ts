import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { Document } from '#server/documents/document.entity.ts';
import { documentRoutes } from '#server/documents/routes.ts';
import { Account } from '#server/identity/account.entity.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { anOffice, aPerson } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { aJpeg, aPdf } from '#test/factories/upload-files.ts';
import { createMemoryFileStore, type MemoryFileStore } from '#test/support/memory-file-store.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { aCitizenWithCase, openIntegration } from './case-with-documents.ts';
import { upload } from './upload-form.ts';

let app: TestApp;
let files: MemoryFileStore;
beforeAll(async () => {
  files = createMemoryFileStore();
  app = await createTestApp({ routes: documentRoutes, deps: { files } });
});
afterAll(() => app.close());

interface Uploaded {
  agent: Agent;
  caseId: string;
  documentId: string;
}

/** A checked photo in a case that was submitted to this office. */
async function aSubmittedDocument(office: string | null = null): Promise<Uploaded> {
  const { agent, caseId } = await aCitizenWithCase(app);
  const answer = await upload(agent, caseId, {
    file: await aJpeg(),
    fileName: 'città "mia".jpeg',
    type: 'image/jpeg',
  });
  await app.deps.checks.idle();
  await app.em().nativeUpdate(CaseFile, { id: caseId }, { state: 'SUBMITTED', office });
  return { agent, caseId, documentId: answer.body.id };
}

const contentOf = (documentId: string) => `/api/documents/${documentId}/content`;
const deskContentOf = (documentId: string) => `/api/desk/documents/${documentId}/content`;
const auditOf = (caseId: string) =>
  app.em().find(AuditEvent, { caseId }, { orderBy: { id: 'asc' } });

describe('the citizen', () => {
  it('reads their own, as nothing but what it is, and that is audited', async () => {
    const { agent, caseId, documentId } = await aSubmittedDocument();
    const answer = await agent.get(contentOf(documentId));
    expect(answer.status).toBe(200);
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'content-disposition':
        'inline; filename="citta _mia_.jpg"; filename*=UTF-8\'\'citt%C3%A0%20%22mia%22.jpg',
    });
    const audit = (await auditOf(caseId)).filter(({ action }) => action === 'document_read');
    expect(audit, 'LC-12: a download').toMatchObject([
      { actorKind: 'CITIZEN', detail: { documentId }, requestId: expect.any(String) },
    ]);
  });

  it('reads nobody else’s, and not without signing in', async () => {
    const { documentId } = await aSubmittedDocument();
    const { agent } = await aSignedInCitizen(app);
    for (const id of [documentId, randomUUID(), 'x']) {
      expect((await agent.get(contentOf(id))).status).toBe(404);
      expect((await agent.delete(`/api/documents/${id}`)).status).toBe(404);
    }
    expect((await app.agent().get(contentOf(documentId))).status).toBe(401);
    expect((await app.agent().delete(`/api/documents/${documentId}`)).status).toBe(401);
  });

  it('reads nothing that is not checked or was refused', async () => {
    const { agent, documentId } = await aSubmittedDocument();
    const em = app.em();
    await em.nativeUpdate(Document, { id: documentId }, { status: 'RECEIVED' });
    const waiting = await agent.get(contentOf(documentId));
    expect([waiting.status, waiting.body.code]).toEqual([409, 'documents_not_ready']);
    await em.nativeUpdate(Document, { id: documentId }, { status: 'REFUSED' });
    expect((await agent.get(contentOf(documentId))).status).toBe(404);
  });

  it('gets no byte of a file that was altered on disk', async () => {
    const { agent, documentId } = await aSubmittedDocument();
    const { storageKey } = await app.em().findOneOrFail(Document, { id: documentId });
    const file = files.files.get(storageKey)!;
    file[file.length - 100]! ^= 1;
    const answer = await agent.get(contentOf(documentId));
    expect(answer.status).toBe(500);
    expect(answer.type).toBe('application/problem+json');
  });
});

describe('deleting', () => {
  it('takes the key and the file away and leaves the trace', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const { body } = await upload(agent, caseId, { file: await aPdf() });
    await app.deps.checks.idle();
    const { storageKey } = await app.em().findOneOrFail(Document, { id: body.id });
    expect((await agent.delete(`/api/documents/${body.id}`)).status).toBe(204);
    expect(files.files.has(storageKey)).toBe(false);
    const row = await app.em().findOneOrFail(Document, { id: body.id });
    expect([row.wrappedKey, row.deletedAt === null]).toEqual(['', false]);
    expect((await agent.get(`/api/cases/${caseId}/documents`)).body.data).toEqual([]);
    expect((await agent.delete(`/api/documents/${body.id}`)).status).toBe(404);
    expect((await auditOf(caseId)).map(({ action }) => action)).toEqual([
      'document_uploaded',
      'document_deleted',
    ]);
  });

  it('is over once the case is submitted; an integration opens its own documents only', async () => {
    const { agent, caseId, documentId } = await aSubmittedDocument();
    expect((await agent.delete(`/api/documents/${documentId}`)).status).toBe(409);
    await openIntegration(app, caseId, [{ id: 'a', kind: 'DOCUMENT' }]);
    expect((await agent.delete(`/api/documents/${documentId}`)).status).toBe(409);
    const { body } = await upload(agent, caseId, { file: await aPdf(), item: 'a' });
    expect((await agent.delete(`/api/documents/${body.id}`)).status).toBe(204);
    await app.deps.checks.idle();
  });

  it('while it is being checked leaves no file behind', async () => {
    const { agent, caseId } = await aCitizenWithCase(app);
    const before = files.files.size;
    const { body } = await upload(agent, caseId, {
      file: await aJpeg(3000, 2000),
      fileName: 'a.jpg',
      type: 'image/jpeg',
    });
    expect((await agent.delete(`/api/documents/${body.id}`)).status).toBe(204);
    await app.deps.checks.idle();
    expect(files.files.size).toBe(before);
  });
});

describe('the office', () => {
  it('reads and turns documents of its own cases, and that is audited', async () => {
    const office = (await anOffice(app.em(), { id: 'RHO' })).id;
    const { caseId, documentId } = await aSubmittedDocument(office);
    const { agent, staff } = await aSignedInStaffMember(app, { office });
    const answer = await agent.get(deskContentOf(documentId));
    expect([answer.status, answer.type]).toEqual([200, 'image/jpeg']);
    const rotation = `/api/desk/documents/${documentId}/rotation`;
    expect((await agent.put(rotation).send({ rotation: 3 })).body.rotation).toBe(3);
    expect((await agent.put(rotation).send({ rotation: 4 })).status).toBe(422);
    const audit = (await auditOf(caseId)).filter(({ actorId }) => actorId === staff.id);
    expect(audit.map(({ action, detail }) => [action, detail])).toEqual([
      ['document_read', { documentId }],
      ['document_rotated', { documentId, rotation: 3 }],
    ]);
  });

  it('sees no case of another office and no draft; a supervisor sees every office', async () => {
    const office = (await anOffice(app.em(), { id: 'RHO' })).id;
    const { caseId, documentId } = await aSubmittedDocument(office);
    const { agent: stranger } = await aSignedInStaffMember(app);
    const { agent: supervisor } = await aSignedInStaffMember(app, {
      role: 'SUPERVISOR',
      office: null,
    });
    expect((await stranger.get(deskContentOf(documentId))).status).toBe(404);
    expect((await stranger.get(deskContentOf(randomUUID()))).status).toBe(404);
    const rotation = `/api/desk/documents/${documentId}/rotation`;
    expect((await stranger.put(rotation).send({ rotation: 1 })).status).toBe(404);
    expect((await supervisor.get(deskContentOf(documentId))).status).toBe(200);
    await app.em().nativeUpdate(CaseFile, { id: caseId }, { state: 'DRAFT' });
    expect((await supervisor.get(deskContentOf(documentId))).status).toBe(404);
    const read = (await auditOf(caseId)).filter(({ action }) => action === 'document_read');
    expect(read).toHaveLength(1);
  });

  it('is closed to citizens and to roles that handle no cases', async () => {
    const { agent: citizen, documentId } = await aSubmittedDocument();
    const { agent: pharmacist } = await aSignedInStaffMember(app, { role: 'PHARMACIST' });
    expect((await citizen.get(deskContentOf(documentId))).status).toBe(401);
    expect((await pharmacist.get(deskContentOf(documentId))).status).toBe(403);
  });

  it('does not read documents of its own household (LC-7)', async () => {
    const office = (await anOffice(app.em(), { id: 'RHO' })).id;
    const { caseId, documentId } = await aSubmittedDocument(office);
    const em = app.em();
    const householdId = randomUUID();
    const citizen = await aPerson(em, { householdId });
    const operator = await aPerson(em, { householdId });
    const { applicant } = await em.findOneOrFail(CaseFile, { id: caseId });
    await em.nativeUpdate(Account, { id: applicant }, { person: citizen.id });
    const { agent, staff } = await aSignedInStaffMember(app, { office });
    await em.nativeUpdate(StaffMember, { id: staff.id }, { person: operator.id });
    const answer = await agent.get(deskContentOf(documentId));
    expect([answer.status, answer.body.code]).toEqual([403, 'household_case']);
  });
});
