import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS } from '#contract/export.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { foldDailyFigures } from '#server/board/fold-daily-figures.ts';
import { CaseExport } from '#server/exports/case-export.entity.ts';
import { exportRoutes } from '#server/exports/routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { aCase, aResident, anOperator } from '#test/factories/case.ts';
import { aMunicipality, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';
import { unzip } from './unzip.ts';

let app: TestApp;
let operator: Agent;
let supervisor: Agent;
let supervisorId: string;

beforeAll(async () => {
  app = await createTestApp({ routes: [...exportRoutes, ...boardRoutes] });
  await openPlaceDirectory();
  await aMunicipality(app.em(), { code: 'E801', name: 'Magenta', office: 'MAG' });
  const resident = await aResident(app, { person: { surname: '=Cmd', name: 'Zoë' } });
  await aCase(app, 'SUBMITTED', { resident });
  await aCase(app, 'INTEGRATION_REQUESTED');
  const elsewhere = await aResident(app, { person: { residenceMunicipality: 'E801' } });
  await aCase(app, 'COMPLETED', {
    resident: elsewhere,
    operator: await anOperator(app, { office: 'MAG' }),
  });
  operator = (await aDeskBrowser(app)).agent;
  const lead = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
  supervisor = lead.agent;
  supervisorId = lead.actor.staffId;
});
afterAll(() => app.close());

const WANTED = { format: 'csv', columns: ['beneficiaryName', 'state', 'suspended'], filter: {} };

async function ask(agent: Agent, wanted: object = WANTED): Promise<string> {
  const answer = await agent.post('/api/desk/exports').send(wanted);
  expect(answer.status).toBe(201);
  return `/api/desk/exports/${answer.body.id}/content`;
}

async function fetchBytes(agent: Agent, path: string): Promise<Buffer> {
  const answer = await agent
    .get(path)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(answer.status).toBe(200);
  return answer.body;
}

const linesOf = (bytes: Buffer): string[] =>
  bytes.toString().replace('\uFEFF', '').trimEnd().split('\r\n');

describe('an export of cases', () => {
  it('holds the columns asked for, of one’s own office, with formulas made harmless', async () => {
    const lines = linesOf(await fetchBytes(operator, await ask(operator)));
    expect(lines[0]).toBe('Assistito;Stato;Termini sospesi');
    expect(lines).toHaveLength(3);
    // Submitted at the same instant: neither comes first.
    const [first, second] = lines.slice(1).toSorted();
    expect(first).toBe("'=Cmd Zoë;Da prendere in carico;no");
    expect(second).toMatch(/;Integrazione richiesta;sì$/);
  });

  it('of a supervisor holds every office, and follows the filter of the queue', async () => {
    expect(linesOf(await fetchBytes(supervisor, await ask(supervisor)))).toHaveLength(4);
    const filter = { state: 'COMPLETED', sort: 'concludedAt', order: 'DESC' };
    const path = await ask(supervisor, { ...WANTED, columns: EXPORT_COLUMNS, filter });
    const lines = linesOf(await fetchBytes(supervisor, path));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^2026\/0000003;Cambio del medico;Conclusa;.*;Scelta e Revoca MAG;/);
  });

  it('comes as a workbook too', async () => {
    const path = await ask(operator, { ...WANTED, format: 'xlsx' });
    const sheet = unzip(await fetchBytes(operator, path)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(3);
    expect(sheet).toContain('=Cmd Zoë');
  });

  it('is fetched once, in time, by whoever asked for it', async () => {
    const path = await ask(operator);
    expect(refusal(await supervisor.get(path))).toBe('404 not_found');
    await fetchBytes(operator, path);
    expect(refusal(await operator.get(path))).toBe('409 already_done');
    const late = await ask(operator);
    app.clock.advance(5 * 60_000 + 1);
    expect(refusal(await operator.get(late))).toBe('410 link_invalid');
    expect(refusal(await operator.get(`/api/desk/exports/${newId()}/content`))).toBe(
      '404 not_found',
    );
  });

  it('is audited before and after, without what was searched for, which nothing keeps', async () => {
    const path = await ask(supervisor, { ...WANTED, filter: { state: 'SUBMITTED', text: 'cmd' } });
    expect(linesOf(await fetchBytes(supervisor, path))).toHaveLength(2);
    const id = path.split('/')[4] ?? '';
    // The file is whole before the audit says so.
    const ended = () =>
      app.em().count(AuditEvent, { action: 'export_ended', detail: { exportId: id } });
    await expect.poll(ended, { timeout: 15_000 }).toBe(1);
    const events = await app
      .em()
      .find(AuditEvent, { actorId: supervisorId }, { orderBy: { id: 'desc' }, limit: 2 });
    expect(events.toReversed()).toMatchObject([
      {
        action: 'cases_exported',
        detail: {
          exportId: id,
          format: 'csv',
          columns: WANTED.columns,
          filters: ['text', 'state'],
        },
      },
      { action: 'export_ended', detail: { exportId: id, rows: 1, whole: true } },
    ]);
    const row = await app.em().findOneOrFail(CaseExport, { id });
    expect([row.filter, row.rowCount]).toEqual([null, 1]);
  });

  it('is refused for columns and filters that there are not, and to other roles', async () => {
    for (const wrong of [
      { ...WANTED, columns: [] },
      { ...WANTED, columns: ['fiscalCode'] },
      { ...WANTED, format: 'pdf' },
      { ...WANTED, filter: { state: 'NOWHERE' } },
      { ...WANTED, filter: { perPage: 5 } },
    ]) {
      expect(refusal(await operator.post('/api/desk/exports').send(wrong))).toBe('422 invalid');
    }
    const cards = await aDeskBrowser(app, { role: 'CARD_DESK_OPERATOR' });
    const answer = await cards.agent.post('/api/desk/exports').send(WANTED);
    expect(refusal(answer)).toBe('403 not_allowed');
    expect(refusal(await app.agent().post('/api/desk/exports').send(WANTED))).toBe(
      '401 not_signed_in',
    );
  });

  it('goes through more than a batch, each case once', async () => {
    await app.em().execute(`
      insert into case_file select (jsonb_populate_record(c, jsonb_build_object(
        'id', gen_random_uuid(), 'protocol_number', '2025/' || i, 'submission_key', null))).*
      from case_file c, generate_series(1, 2500) i where c.state = 'COMPLETED'`);
    const path = await ask(supervisor, { ...WANTED, columns: ['protocolNumber'] });
    const numbers = linesOf(await fetchBytes(supervisor, path)).slice(1);
    expect(numbers).toHaveLength(2503);
    expect(new Set(numbers).size).toBe(2503);
  });

  it('that is broken off lets the database go, and says that it was not whole', async () => {
    const path = await ask(supervisor, { ...WANTED, columns: EXPORT_COLUMNS });
    const broken = new AbortController();
    const cookie = await cookieOf(supervisor);
    const answer = await fetch(app.url + path, { headers: { cookie }, signal: broken.signal });
    const reader = answer.body?.getReader();
    await reader?.read();
    broken.abort();
    await expect
      .poll(
        async () => (await app.em().findOneOrFail(CaseExport, { id: path.split('/')[4] })).endedAt,
        { timeout: 15_000 },
      )
      .not.toBeNull();
  });
});

async function cookieOf(agent: Agent): Promise<string> {
  const { hostname } = new URL(app.url);
  return agent.jar
    .getCookies({ domain: hostname, path: '/', secure: false, script: false })
    .toValueString();
}

describe('the board as a file', () => {
  it('has a row for each number, and is audited', async () => {
    await foldDailyFigures(app.deps.sql);
    const path = '/api/desk/board/sheet?from=2026-11-01&to=2026-11-30&format=csv';
    const lines = linesOf(await fetchBytes(supervisor, path));
    expect(lines[0]).toBe('Sezione;Voce;Misura;Valore');
    expect(lines).toContain('Giorno per giorno;2026-11-16;Arrivate;2503');
    expect(lines.some((line) => line.startsWith('Per ufficio;Scelta e Revoca LEG;'))).toBe(true);
    const audited = await app.em().count(AuditEvent, { action: 'board_exported' });
    expect(audited).toBe(1);
    expect(refusal(await supervisor.get(path.replace('csv', 'pdf')))).toBe('422 invalid');
    expect(refusal(await operator.get(path))).toBe('403 not_allowed');
  });
});
