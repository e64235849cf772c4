import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type QueuePage, QueueQuery, type QueueRow } from '#contract/desk-case.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { openCases } from '#server/board/open-cases.ts';
import { boardRoutes } from '#server/board/routes.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { queuePage } from '#server/cases/queue.repository.ts';
import type { StaffActor } from '#server/http/actor.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { aCase, aResident, anOperator, type CaseInHand } from '#test/factories/case.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { type Agent, signInStaff } from '#test/factories/session.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from './browsers.ts';

const NOW = '2026-11-16T09:00:00Z';
let app: TestApp;
let operator: Agent;
let supervisor: Agent;
let operatorId: string;
let actor: StaffActor;
const cases: Record<string, CaseInHand> = {};

/** Four cases of LEG on four days, one of MAG, and a draft. */
beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...boardRoutes], now: NOW });
  // As the server does at its start.
  await openPlaceDirectory();
  const em = app.em();
  await aMunicipality(em, { code: 'E801', name: 'Magenta', office: 'MAG' });
  const me = await aDeskBrowser(app, { name: 'Marta', surname: 'Galli' });
  ({ actor } = me);
  operatorId = actor.staffId;
  const on = async (day: string, name: string, make: () => Promise<CaseInHand>) => {
    app.clock.set(`${day}T09:00:00Z`);
    cases[name] = await make();
  };
  await on('2026-10-05', 'late', () => aCase(app, 'IN_CHARGE', { operator: me.actor }));
  await on('2026-11-02', 'waiting', () => aCase(app, 'INTEGRATION_REQUESTED'));
  await on('2026-11-10', 'accented', async () =>
    aCase(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { surname: 'D’Agostìno', name: 'Zoë' } }),
    }),
  );
  await on('2026-11-12', 'revoked', () =>
    aCase(app, 'COMPLETED', { type: 'DOCTOR_REVOKE', operator: me.actor }),
  );
  await on('2026-11-13', 'elsewhere', async () =>
    aCase(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { residenceMunicipality: 'E801' } }),
      operator: await anOperator(app, { office: 'MAG' }),
    }),
  );
  app.clock.set(NOW);
  cases['draft'] = await aCase(app, 'DRAFT');
  const member = await app.em().findOneOrFail(StaffMember, { id: operatorId });
  operator = app.agent();
  await signInStaff(app, operator, member);
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
});
afterAll(() => app.close());

async function queue(agent: Agent, query = ''): Promise<QueuePage> {
  const answer = await agent.get(`/api/desk/cases${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.body;
}
const named = (rows: readonly QueueRow[]) =>
  rows.map(({ id }) => Object.keys(cases).find((name) => cases[name]?.caseId === id));

const searches = () => app.em().find(AuditEvent, { action: 'queue_searched' });

describe('the queue', () => {
  it('holds one’s own office, whatever is asked for; a supervisor every office', async () => {
    const mine = ['late', 'waiting', 'accented', 'revoked'];
    for (const query of ['', '?office=MAG', '?office=LEG', '?office=']) {
      const page = await queue(operator, query);
      expect(named(page.data)).toEqual(mine);
      expect(page.total).toBe(4);
    }
    expect(named((await queue(supervisor)).data)).toEqual([...mine, 'elsewhere']);
    expect(named((await queue(supervisor, '?office=MAG')).data)).toEqual(['elsewhere']);
  });

  it('of an operator without an office is empty', async () => {
    const { agent } = await aDeskBrowser(app, { office: null });
    expect(await queue(agent)).toEqual({ data: [], total: 0 });
  });

  it('tells of each row whose it is, until when, overdue or suspended', async () => {
    const { data } = await queue(operator);
    expect(data[0]).toMatchObject({
      state: 'IN_CHARGE',
      assigneeId: operatorId,
      assigneeName: 'Marta Galli',
      concludeDueOn: '2026-11-04',
      overdue: true,
      suspended: false,
    });
    expect(data[1]).toMatchObject({ overdue: false, suspended: true, concludeDueOn: null });
    expect(data[3]).toMatchObject({ state: 'COMPLETED', overdue: false });
  });

  it.each([
    ['?state=SUBMITTED', ['accented']],
    ['?state=SUBMITTED,COMPLETED', ['accented', 'revoked']],
    ['?state=DRAFT', []],
    ['?type=DOCTOR_REVOKE', ['revoked']],
    ['?type=DOCTOR_REVOKE&state=SUBMITTED', []],
    ['?assignee=me', ['late', 'revoked']],
    ['?assignee=none', ['accented']],
    ['?assignee=00000000-0000-7000-8000-000000000000', []],
    ['?olderThanDays=14', ['late', 'waiting']],
    ['?olderThanDays=15', ['late']],
    ['?olderThanDays=43', []],
    ['?due=overdue', ['late']],
    ['?due=soon', []],
    ['?due=overdue&state=SUBMITTED', []],
    ['?due=overdue&assignee=me&olderThanDays=15', ['late']],
    ['?due=overdue&text=dagostino', []],
    ['?text=dagostino', ['accented']],
    ['?text=zoe%20D%E2%80%99Agost%C3%ACno', ['accented']],
    ['?text=%25', []],
    ['?text=_', []],
    ['?text=%20%20', ['late', 'waiting', 'accented', 'revoked']],
  ])('%s finds %j', async (query, found) => {
    const page = await queue(operator, query);
    expect(named(page.data)).toEqual(found);
    expect(page.total).toBe(found.length);
  });

  it('finds by the start of a fiscal code and by protocol number', async () => {
    const { resident, caseId } = cases['waiting'] ?? { resident: undefined, caseId: '' };
    const code = resident?.person.fiscalCode.slice(0, 8).toLowerCase() ?? '';
    expect(named((await queue(operator, `?text=${code}`)).data)).toEqual(['waiting']);
    const { protocolNumber } = await app.em().findOneOrFail(CaseFile, { id: caseId });
    const text = encodeURIComponent(protocolNumber ?? '');
    expect(named((await queue(operator, `?text=${text}`)).data)).toEqual(['waiting']);
  });

  it.each([
    ['?sort=submittedAt&order=DESC', ['revoked', 'accented', 'waiting', 'late']],
    ['?sort=concludeDueOn', ['late', 'accented', 'revoked', 'waiting']],
    ['?sort=stateSince&order=DESC', ['revoked', 'accented', 'waiting', 'late']],
  ])('%s', async (query, order) => {
    expect(named((await queue(operator, query)).data)).toEqual(order);
  });

  it('gives pages that neither repeat nor leave out, and the total on each', async () => {
    const seen: (string | undefined)[] = [];
    for (const page of [1, 2, 3]) {
      const { data, total } = await queue(operator, `?perPage=2&page=${page}`);
      expect(total).toBe(4);
      seen.push(...named(data));
    }
    expect(seen).toEqual(['late', 'waiting', 'accented', 'revoked']);
  });

  it.each([
    '?perPage=101',
    '?page=0',
    '?sort=form',
    '?order=UP',
    '?olderThanDays=-1',
    '?x=1',
    '?state=FOO',
    '?type=DOCTOR_CHANGE,FOO',
    '?assignee=who-knows',
    '?due=later',
  ])('refuses %s', async (query) => {
    expect(refusal(await operator.get(`/api/desk/cases${query}`))).toBe('422 invalid');
  });

  it('audits a search by text, with what it found and not what was looked for', async () => {
    const before = (await searches()).length;
    await queue(operator, '?text=dagostino');
    await queue(operator, '?state=SUBMITTED');
    const after = await searches();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ actorId: operatorId, detail: { found: 1 } });
    expect(JSON.stringify(after)).not.toContain('ago');
  });
});

describe('the queue by last day', () => {
  // The last day of `accented`, submitted on 10 November, is 10 December.
  it.each([
    ['2026-12-04', 'soon', []],
    ['2026-12-05', 'soon', ['accented']],
    ['2026-12-10', 'soon', ['accented']],
    ['2026-12-10', 'overdue', ['late']],
    ['2026-12-11', 'soon', []],
    ['2026-12-11', 'overdue', ['late', 'accented']],
  ] as const)('on %s, %s: %j', async (day, due, found) => {
    const now = Date.parse(`${day}T09:00:00Z`);
    const page = await queuePage(app.deps.sql, actor, QueueQuery.parse({ due }), now);
    expect(named(page.data)).toEqual(found);
    expect(page.total).toBe(found.length);
  });

  it('counts as the board does', async () => {
    const everywhere: StaffActor = { ...actor, role: 'SUPERVISOR', officeId: null };
    for (const day of ['2026-11-16', '2026-12-08', '2026-12-11', '2026-12-14']) {
      const now = Date.parse(`${day}T09:00:00Z`);
      const total = async (due: 'overdue' | 'soon') =>
        (await queuePage(app.deps.sql, everywhere, QueueQuery.parse({ due }), now)).total;
      const { overdue, dueSoon } = await openCases(app.deps.sql, now);
      expect([day, await total('overdue'), await total('soon')]).toEqual([day, overdue, dueSoon]);
    }
  });
});

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

describe('the board', () => {
  it('counts the open cases by state, office, operator and age', async () => {
    const { body } = await supervisor.get('/api/desk/board');
    expect(body).toMatchObject({ open: 4, overdue: 1, dueSoon: 0 });
    expect(sorted(body.byState)).toEqual(
      sorted([
        { state: 'SUBMITTED', count: 2 },
        { state: 'IN_CHARGE', count: 1 },
        { state: 'INTEGRATION_REQUESTED', count: 1 },
      ]),
    );
    expect(sorted(body.byOffice)).toEqual(
      sorted([
        { officeId: 'LEG', officeName: 'Scelta e Revoca LEG', count: 3 },
        { officeId: 'MAG', officeName: 'Scelta e Revoca MAG', count: 1 },
      ]),
    );
    expect(body.byOperator).toContainEqual({
      staffId: operatorId,
      name: 'Marta Galli',
      count: 1,
      overdue: 1,
      dueSoon: 0,
    });
    expect(body.byOperator[0]).toEqual({
      staffId: null,
      name: '',
      count: 2,
      overdue: 0,
      dueSoon: 0,
    });
    expect(body.byAge).toEqual([
      { fromDays: 0, toDays: 2, count: 0 },
      { fromDays: 3, toDays: 7, count: 2 },
      { fromDays: 8, toDays: 15, count: 1 },
      { fromDays: 16, toDays: 30, count: 0 },
      { fromDays: 31, toDays: null, count: 1 },
    ]);
  });
});

const offices = async (agent: Agent) =>
  new Set(
    (await agent.get('/api/desk/staff')).body.data.map(
      ({ officeId }: { officeId: string }) => officeId,
    ),
  );

describe('the lists of the desk', () => {
  it('give an operator the colleagues of the office, a supervisor all', async () => {
    expect(await offices(operator)).toEqual(new Set(['LEG']));
    expect((await offices(supervisor)).has('MAG')).toBe(true);
  });

  it('give offices', async () => {
    expect((await operator.get('/api/desk/offices')).body.data).toEqual([
      { id: 'LEG', name: 'Scelta e Revoca LEG' },
      { id: 'MAG', name: 'Scelta e Revoca MAG' },
    ]);
  });
});

describe('reading a case', () => {
  it('is audited, with the person and who read; what is seen of it is all there', async () => {
    const { caseId, resident } = cases['accented'] ?? { caseId: '', resident: undefined };
    const { body } = await operator.get(`/api/desk/cases/${caseId}`);
    expect(body).toMatchObject({
      id: caseId,
      applicant: { fiscalCode: resident?.person.fiscalCode },
      beneficiary: { id: resident?.person.id },
      can: { take: true, approve: false },
      refusals: { approve: 'wrong_state', reassign: 'not_allowed' },
    });
    expect(body.rules.length).toBeGreaterThan(15);
    const reads = await app.em().find(AuditEvent, { action: 'case_read', caseId });
    expect(reads).toMatchObject([{ actorId: operatorId, personId: resident?.person.id }]);
  });

  it('shows who else has it open, until they leave or fall silent', async () => {
    const { caseId } = cases['late'] ?? { caseId: '' };
    const other = await aDeskBrowser(app, { name: 'Ugo', surname: 'Neri' });
    const path = `/api/desk/cases/${caseId}/presence`;
    await other.agent.post(path).expect(200);
    const seen = async () => (await operator.post(path)).body.viewers;
    expect(await seen()).toEqual([{ id: other.actor.staffId, name: 'Ugo Neri' }]);
    await other.agent.delete(path).expect(204);
    expect(await seen()).toEqual([]);
    await other.agent.post(path).expect(200);
    app.clock.advance(30_000);
    expect(await seen()).toEqual([]);
    app.clock.set(NOW);
  });
});
