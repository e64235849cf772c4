import { createHash, randomUUID } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CASE_TERMS } from '#rules/case-deadlines.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { certificateRoutes } from '#server/certificates/routes.ts';
import { readConfig } from '#server/config.ts';
import { Document } from '#server/documents/document.entity.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { anOffice } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen, aSignedInStaffMember } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const SUBMITTED_AT = new Date('2026-10-24T22:30:00Z');
const OFFICE = 'RHO';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: certificateRoutes });
  await anOffice(app.em(), { id: OFFICE, name: 'Scelta e Revoca di Rho' });
});
afterAll(() => app.close());

interface Submitted {
  agent: Agent;
  caseId: string;
  protocolNumber: string;
}

let numbers = 0;

async function aSubmittedCase(wanted: Partial<CaseFile> = {}): Promise<Submitted> {
  const { account, agent } = await aSignedInCitizen(app, { name: 'Niccolò', sex: 'M' });
  numbers += 1;
  const caseId = uuidV7(SUBMITTED_AT.getTime());
  const protocolNumber = `2026/${String(numbers).padStart(7, '0')}`;
  const em = app.em();
  await em.insert(CaseFile, {
    id: caseId,
    type: 'DOCTOR_CHANGE',
    state: 'SUBMITTED',
    locale: 'it',
    applicant: account.id,
    office: OFFICE,
    protocolNumber,
    form: { note: 'Perché è più vicino, signor Łukasz' },
    terms: DEFAULT_CASE_TERMS,
    step: 'summary',
    createdAt: SUBMITTED_AT,
    submittedAt: SUBMITTED_AT,
    stateSince: SUBMITTED_AT,
    lastActivityAt: SUBMITTED_AT,
    ...wanted,
  });
  await em.insert(Document, {
    id: uuidV7(SUBMITTED_AT.getTime()),
    case: caseId,
    owner: account.id,
    kind: 'HEALTH_CARD',
    status: 'READY',
    fileName: 'tessera à.pdf',
    mediaType: 'application/pdf',
    size: 1_234_567,
    pages: 2,
    sha256: '',
    storageKey: randomUUID(),
    wrappedKey: '',
    keyId: '',
    createdAt: SUBMITTED_AT,
  });
  return { agent, caseId, protocolNumber };
}

const receiptOf = (caseId: string) => `/api/cases/${caseId}/receipt.pdf`;

async function read(bytes: Buffer): Promise<{
  text: string;
  title: unknown;
  language: unknown;
  tags: string;
  pages: number;
}> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const texts: string[] = [];
  const trees: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    trees.push(await page.getStructTree());
  }
  const pages = pdf.numPages;
  await loading.destroy();
  const found: Record<string, unknown> = { ...info };
  return {
    text: texts.join('\n'),
    title: found['Title'],
    language: found['Language'],
    tags: JSON.stringify(trees),
    pages,
  };
}

/** The address under the QR code. */
async function printedAddress({ agent, caseId }: Submitted): Promise<URL> {
  const { body } = await agent.get(receiptOf(caseId));
  const { text } = await read(body);
  const found = /http:\/\/localhost:3000\/verifica\/\S+?h=[0-9a-f]{32}/.exec(text);
  return new URL(found?.[0] ?? 'none:');
}

describe('the receipt', () => {
  it('says what was asked, by whom, when in Italian time, and what comes next', async () => {
    const { agent, caseId, protocolNumber } = await aSubmittedCase();
    const answer = await agent.get(receiptOf(caseId));
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
    const audit = await app.em().find(AuditEvent, { caseId });
    expect(audit.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['receipt_read', 'CITIZEN'],
    ]);
    expect(answer.headers['content-disposition']).toContain(
      `filename="Ricevuta della richiesta ${protocolNumber.replace('/', '-')}.pdf"`,
    );
    const { text, pages } = await read(answer.body);
    expect(pages).toBe(1);
    for (const said of [
      protocolNumber,
      '25 ottobre 2026 alle ore 00:30',
      'Niccolò',
      'Cambio del medico',
      'Perché è più vicino, signor Łukasz',
      'Tessera sanitaria: tessera à.pdf, 2 pagine, 1,2 MB',
      'DPR 445/2000',
      'Scelta e Revoca di Rho',
      'entro 2 giorni lavorativi',
      'entro 30 giorni',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is tagged, titled and in its language, for those who do not see it', async () => {
    const { agent, caseId, protocolNumber } = await aSubmittedCase({ locale: 'en' });
    const { body } = await agent.get(receiptOf(caseId));
    const { title, language, tags, text } = await read(body);
    expect([title, language]).toEqual([`Receipt of your request ${protocolNumber}`, 'en']);
    for (const tag of ['"H1"', '"H2"', '"P"', '"LBody"', '"Figure"', 'QR code that opens']) {
      expect(tags).toContain(tag);
    }
    expect(text).toContain('Change of doctor');
    expect(body.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('is the same file each time', async () => {
    const { agent, caseId } = await aSubmittedCase();
    const hashes = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      app.clock.advance(60_000);
      const { body } = await agent.get(receiptOf(caseId));
      hashes.add(createHash('sha256').update(body).digest('hex'));
    }
    expect(hashes.size).toBe(1);
  });

  it('leaves out what was uploaded for an integration', async () => {
    const { agent, caseId } = await aSubmittedCase();
    await app.em().nativeUpdate(Document, { case: caseId }, { integrationRound: 1 });
    const { body } = await agent.get(receiptOf(caseId));
    expect((await read(body)).text).toContain('Nessun documento allegato.');
  });

  it('is given to nobody else, and not before there is a protocol number', async () => {
    const { agent, caseId } = await aSubmittedCase();
    const { agent: other } = await aSignedInCitizen(app);
    expect((await app.agent().get(receiptOf(caseId))).status).toBe(401);
    for (const id of [caseId, randomUUID(), 'x']) {
      expect((await other.get(receiptOf(id))).status).toBe(404);
    }
    const draft = { state: 'DRAFT', submittedAt: null, protocolNumber: null } as const;
    await app.em().nativeUpdate(CaseFile, { id: caseId }, draft);
    expect((await agent.get(receiptOf(caseId))).status).toBe(404);
  });
});

describe('at the desk', () => {
  it('the office of the case reads it, and that is audited', async () => {
    const { caseId } = await aSubmittedCase();
    const path = `/api/desk/cases/${caseId}/receipt.pdf`;
    const { agent, staff } = await aSignedInStaffMember(app, { office: OFFICE });
    const { agent: stranger } = await aSignedInStaffMember(app);
    const { agent: pharmacist } = await aSignedInStaffMember(app, { role: 'PHARMACIST' });
    expect((await agent.get(path)).type).toBe('application/pdf');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(path.replace(caseId, 'x'))).status).toBe(404);
    expect((await pharmacist.get(path)).status).toBe(403);
    expect((await app.agent().get(path)).status).toBe(401);
    const audit = await app.em().find(AuditEvent, { caseId });
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['receipt_read', staff.id],
    ]);
  });
});

describe('the check of a receipt', () => {
  const UNKNOWN = { known: false, type: null, issuedOn: null, certificate: null };

  it('knows what it issued, by the address that is printed on it', async () => {
    const submitted = await aSubmittedCase();
    const { pathname, searchParams } = await printedAddress(submitted);
    const number = pathname.replace('/verifica/', '');
    const hash = searchParams.get('h');
    const known = { known: true, type: 'DOCTOR_CHANGE', issuedOn: '2026-10-25', certificate: null };
    for (const path of [
      `/api/verify/${number}?h=${hash}`,
      `/api/verify/${encodeURIComponent(submitted.protocolNumber)}?hash=${hash}`,
    ]) {
      expect((await app.agent().get(path)).body).toEqual(known);
    }
  });

  it('says the same of a wrong hash, another case’s, none, and a number that is not', async () => {
    const one = await aSubmittedCase();
    const other = await printedAddress(await aSubmittedCase());
    const number = encodeURIComponent(one.protocolNumber);
    for (const path of [
      `/api/verify/${number}?h=${'0'.repeat(32)}`,
      `/api/verify/${number}?h=${other.searchParams.get('h')}`,
      `/api/verify/${number}`,
      `/api/verify/2026-9999999?h=${'0'.repeat(32)}`,
      '/api/verify/x',
    ]) {
      const answer = await app.agent().get(path);
      expect([answer.status, answer.body]).toEqual([200, UNKNOWN]);
    }
  });

  it('still knows receipts issued under a former key', async () => {
    const { receiptHash, isReceiptHash } = await import('#server/certificates/receipt-hash.ts');
    const seal = { caseId: 'a', protocolNumber: '2026/0000001', submittedAt: SUBMITTED_AT };
    const before = readConfig({ UPLOAD_KEY: '11'.repeat(32) });
    const after = readConfig({
      UPLOAD_KEY: '22'.repeat(32),
      UPLOAD_KEYS_FORMER: before.UPLOAD_KEY,
    });
    const hash = receiptHash(before, seal);
    expect(isReceiptHash(after, seal, hash)).toBe(true);
    expect(isReceiptHash({ ...after, UPLOAD_KEYS_FORMER: [] }, seal, hash)).toBe(false);
  });

  it('may not be tried without end', async () => {
    const strict = await createTestApp({
      routes: certificateRoutes,
      environment: { RATE_LIMIT_FACTOR: '1' },
    });
    const agent = strict.agent();
    const statuses = new Set<number>();
    for (let time = 0; time < 31; time += 1) {
      statuses.add((await agent.get('/api/verify/2026-0000001')).status);
    }
    expect([...statuses]).toEqual([200, 429]);
    await strict.close();
  });
});
