import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkActView } from '#contract/bulk-act.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { BulkFile } from '#server/bulk/bulk-file.entity.ts';
import { bulkRoutes } from '#server/bulk/routes.ts';
import { workBulkAct } from '#server/bulk/work-bulk-act.ts';
import { deleteOutlived } from '#server/housekeeping/delete-outlived.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { noteOpened } from '#server/queue/opened-cases.ts';
import { seeCase } from '#server/cases/case-viewers.ts';
import { aCase, type CaseInHand } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { createMemoryFileStore } from '#test/support/memory-file-store.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';
import { unzip } from '../exports/unzip.ts';

const DAY_MS = 86_400_000;
const files = createMemoryFileStore();
let app: TestApp;
let operator: Awaited<ReturnType<typeof aDeskBrowser>>;
let cases: CaseInHand[];
beforeAll(async () => {
  app = await createTestApp({ routes: bulkRoutes, deps: { files } });
  await openPlaceDirectory();
  operator = await aDeskBrowser(app);
  cases = [await aCase(app, 'SUBMITTED'), await aCase(app, 'COMPLETED')];
});
afterAll(() => app.close());

const EXPORT = { kind: 'EXPORT', format: 'csv', columns: ['protocolNumber', 'state', 'labels'] };

async function ordered(agent: Agent, what: object = EXPORT): Promise<string> {
  const answer = await agent.post('/api/desk/bulk-acts').send({
    key: newId(),
    cases: { ids: cases.map(({ caseId }) => caseId) },
    order: what,
  });
  expect(answer.status).toBe(202);
  return answer.body.id;
}

async function work(bulkId: string): Promise<void> {
  while (await workBulkAct(app.deps, bulkId)) {
    // Turn after turn.
  }
}

async function viewOf(agent: Agent, bulkId: string): Promise<BulkActView> {
  return (await agent.get(`/api/desk/bulk-acts/${bulkId}`).expect(200)).body;
}

const fileAt = (bulkId: string): string => `/api/desk/bulk-acts/${bulkId}/file`;

async function fetched(agent: Agent, bulkId: string): Promise<Buffer> {
  const answer = await agent
    .get(fileAt(bulkId))
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('an export of chosen cases', () => {
  it('makes a sealed file of the columns chosen, each reading of a case audited', async () => {
    const id = await ordered(operator.agent);
    expect(refusal(await operator.agent.get(fileAt(id)))).toBe('409 wrong_state');
    await work(id);
    const view = await viewOf(operator.agent, id);
    expect(view).toMatchObject({ state: 'DONE', done: 2, refused: 0, undoable: false });
    expect(Date.parse(view.file?.expiresAt ?? '')).toBe(app.clock().getTime() + DAY_MS);
    const lines = (await fetched(operator.agent, id))
      .toString()
      .replace('\uFEFF', '')
      .split('\r\n');
    expect(lines.slice(0, 1)).toEqual(['Protocollo;Stato;Etichette']);
    expect(lines.slice(1, 3).map((line) => line.split(';')[1])).toEqual(
      expect.arrayContaining(['Da prendere in carico', 'Conclusa']),
    );
    // What lies in the store is nobody's to read.
    expect([...files.files.values()].some((bytes) => bytes.includes('Protocollo'))).toBe(false);
    const readings = await app.em().find(AuditEvent, { actorId: operator.actor.staffId });
    const of = (action: string) => readings.filter((event) => event.action === action);
    expect(of('case_exported').map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining(cases.map(({ caseId }) => caseId)),
    );
    expect(of('bulk_file_read')).toMatchObject([{ detail: { bulkId: id } }]);
  });

  it('comes as a workbook, and is made once however often its worker dies', async () => {
    const id = await ordered(operator.agent, { ...EXPORT, format: 'xlsx' });
    await Promise.all([workBulkAct(app.deps, id), workBulkAct(app.deps, id)]);
    await work(id);
    expect(await app.em().count(BulkFile, { bulk: id })).toBe(1);
    const sheet = unzip(await fetched(operator.agent, id)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(3);
  });

  it('leaves out what is no longer of the office, and is not told to who moved', async () => {
    const mover = await aDeskBrowser(app);
    const early = await ordered(mover.agent);
    await work(early);
    const id = await ordered(mover.agent);
    await app
      .em()
      .execute('update staff_member set office_id = null where id = ?', [mover.actor.staffId]);
    await work(id);
    const { done, refused } = await viewOf(mover.agent, id);
    expect([done, refused]).toEqual([0, 2]);
    expect(refusal(await mover.agent.get(fileAt(early)))).toBe('403 not_allowed');
  });

  it('is refused for columns that there are not', async () => {
    const answer = await operator.agent.post('/api/desk/bulk-acts').send({
      key: newId(),
      cases: { ids: [cases[0]?.caseId] },
      order: { ...EXPORT, columns: ['fiscalCode'] },
    });
    expect(refusal(answer)).toBe('422 invalid');
  });

  it('is another’s for nobody, and gone after a day with what the desk noted', async () => {
    const id = await ordered(operator.agent);
    await work(id);
    const other = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
    expect(refusal(await other.agent.get(fileAt(id)))).toBe('404 not_found');
    const kept = files.files.size;
    const [open, ended] = cases.map(({ caseId }) => caseId) as [string, string];
    const { sql, clock } = app.deps;
    for (const caseId of [open, ended]) {
      await noteOpened(sql, caseId, operator.actor.staffId, 1, clock.now());
      await seeCase(sql, caseId, operator.actor.staffId, clock.now());
    }
    expect(await deleteOutlived(app.deps)).toEqual({
      opened: 0,
      viewers: 0,
      files: 0,
      audited: 0,
    });
    app.clock.advance(DAY_MS + 1);
    expect(refusal(await operator.agent.get(fileAt(id)))).toMatch(/^(410 link_invalid|401)/);
    const gone = await deleteOutlived(app.deps);
    expect(gone).toEqual({ opened: 0, viewers: 2, files: kept, audited: 0 });
    expect(files.files.size).toBe(0);
    app.clock.advance(30 * DAY_MS);
    expect((await deleteOutlived(app.deps)).opened).toBe(1);
    const rest = await app.em().execute('select case_id from case_opened');
    expect(rest).toEqual([{ case_id: open }]);
  });
});
