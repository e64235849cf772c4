import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '#contract/desk-case.ts';
import type { CaseLabelView, QueueCounts } from '#contract/desk-queue.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { queueRoutes } from '#server/queue/routes.ts';
import { aCase, aResident, anOperator, type CaseInHand, versionOf } from '#test/factories/case.ts';
import { aMunicipality, aPerson, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

const NOW = '2026-11-16T09:00:00Z';
let app: TestApp;
let me: Awaited<ReturnType<typeof aDeskBrowser>>;
let operator: Agent;
let supervisor: Agent;
const cases: Record<string, CaseInHand> = {};

/**
 * Three cases of LEG that are free, sent on three days, one that came back, one that came back and
 * that nobody holds any more, one of MAG.
 */
beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...queueRoutes], now: NOW });
  await openPlaceDirectory();
  await aMunicipality(app.em(), { code: 'E801', name: 'Magenta', office: 'MAG' });
  const self = await aPerson(app.em(), { householdId: newId() });
  me = await aDeskBrowser(app, { name: 'Marta', surname: 'Galli', person: self.id });
  operator = me.agent;
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
  const leaver = await aDeskBrowser(app);
  const on = async (day: string, name: string, make: () => Promise<CaseInHand>) => {
    app.clock.set(`${day}T09:00:00Z`);
    cases[name] = await make();
  };
  await on('2026-10-20', 'kin', async () =>
    aCase(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { householdId: self.householdId } }),
    }),
  );
  await on('2026-10-26', 'oldest', () => aCase(app, 'SUBMITTED'));
  await on('2026-11-05', 'second', () => aCase(app, 'SUBMITTED'));
  await on('2026-11-09', 'newest', () => aCase(app, 'SUBMITTED'));
  await on('2026-11-10', 'back', () => aCase(app, 'INTEGRATION_RECEIVED', { operator: me.actor }));
  await on('2026-11-11', 'left', () =>
    aCase(app, 'INTEGRATION_RECEIVED', { operator: leaver.actor }),
  );
  await on('2026-10-01', 'elsewhere', async () =>
    aCase(app, 'SUBMITTED', {
      resident: await aResident(app, { person: { residenceMunicipality: 'E801' } }),
      operator: await anOperator(app, { office: 'MAG' }),
    }),
  );
  app.clock.set(NOW);
  const handed = { version: await versionOf(app, idOf('left')), assignee: null, reason: 'Ferie' };
  await supervisor
    .post(`/api/desk/cases/${idOf('left')}/reassignment`)
    .send(handed)
    .expect(200);
});
afterAll(() => app.close());

const idOf = (name: string): string => cases[name]?.caseId ?? '';
const nameOf = (id: string | undefined): string | undefined =>
  Object.keys(cases).find((name) => cases[name]?.caseId === id);

async function rowOf(agent: Agent, name: string): Promise<QueueRow | undefined> {
  const { body } = await agent.get('/api/desk/cases?perPage=100').expect(200);
  return body.data.find(({ id }: QueueRow) => id === idOf(name));
}

async function aLabel(name: string, part: object = {}): Promise<CaseLabelView> {
  const answer = await supervisor
    .post('/api/desk/labels')
    .send({ name: { it: name, en: name }, tone: 'amber', ...part });
  expect(answer.status).toBe(201);
  return answer.body;
}

function put(agent: Agent, name: string, labelIds: string[]) {
  return agent.put(`/api/desk/cases/${idOf(name)}/labels`).send({ labelIds });
}

function order(agent: Agent, labelIds: string[]) {
  return agent.put('/api/desk/label-order').send({ labelIds });
}

async function next(agent: Agent, ...except: string[]): Promise<string | undefined> {
  const query = except.map(idOf).join(',');
  const { body } = await agent.get(`/api/desk/next-case?except=${query}`).expect(200);
  return nameOf(body.next?.id);
}

describe('a row of the queue', () => {
  it('tells the working days that are left', async () => {
    // Sent on Thursday 5 November: the last day is Monday 7 December; fifteen working days lie ahead.
    expect(await rowOf(operator, 'second')).toMatchObject({
      concludeDueOn: '2026-12-07',
      workingDaysLeft: 15,
    });
  });

  it('is unread until it is opened, and again once it changed by another’s doing', async () => {
    const other = await aDeskBrowser(app);
    expect((await rowOf(other.agent, 'newest'))?.unread).toBe(true);
    await other.agent.get(`/api/desk/cases/${idOf('newest')}`).expect(200);
    expect((await rowOf(other.agent, 'newest'))?.unread).toBe(false);
    expect((await rowOf(operator, 'newest'))?.unread).toBe(true);
    const act = async (agent: Agent, name: string) =>
      agent
        .post(`/api/desk/cases/${idOf('newest')}/${name}`)
        .send({ version: await versionOf(app, idOf('newest')) })
        .expect(200);
    await act(other.agent, 'charge');
    expect((await rowOf(other.agent, 'newest'))?.unread).toBe(false);
    await act(supervisor, 'release');
    expect((await rowOf(other.agent, 'newest'))?.unread).toBe(true);
  });

  it('names the others who have it open, and not oneself', async () => {
    const other = await aDeskBrowser(app, { name: 'Ugo', surname: 'Neri' });
    const presence = `/api/desk/cases/${idOf('second')}/presence`;
    await other.agent.post(presence).expect(200);
    expect((await rowOf(operator, 'second'))?.viewers).toEqual(['Ugo Neri']);
    expect((await rowOf(other.agent, 'second'))?.viewers).toEqual([]);
    await other.agent.delete(presence).expect(204);
    expect((await rowOf(operator, 'second'))?.viewers).toEqual([]);
  });
});

describe('labels', () => {
  it('are put on a case, seen in the queue, filtered by, and audited', async () => {
    const [first, second] = [await aLabel('Da sentire'), await aLabel('Minore')];
    const answer = await put(operator, 'second', [second.id, first.id, first.id]);
    expect(answer.body.data).toEqual([first, second]);
    expect((await rowOf(operator, 'second'))?.labels).toEqual([first, second]);
    const found = await operator.get(`/api/desk/cases?label=${first.id}`);
    expect(found.body.data.map(({ id }: QueueRow) => nameOf(id))).toEqual(['second']);
    expect(found.body.total).toBe(1);
    await put(operator, 'second', [second.id]).expect(200);
    const view = await operator.get(`/api/desk/cases/${idOf('second')}`);
    expect(view.body.labels).toEqual([second]);
    const audits = await app.em().find(AuditEvent, { action: 'case_labelled' });
    expect(audits.at(-1)).toMatchObject({
      caseId: idOf('second'),
      actorId: me.actor.staffId,
      detail: { labels: [second.id] },
    });
  });

  it('that are not there, or retired, are put on nothing', async () => {
    const label = await aLabel('Ritirata');
    await put(operator, 'oldest', [label.id]).expect(200);
    const retired = { name: label.name, tone: label.tone, urgent: false, retired: true };
    await supervisor.put(`/api/desk/labels/${label.id}`).send(retired).expect(200);
    expect(refusal(await put(operator, 'second', [label.id]))).toBe('422 invalid');
    expect(refusal(await put(operator, 'oldest', [newId()]))).toBe('422 invalid');
    // It stays where it is, and can be taken off.
    expect((await put(operator, 'oldest', [label.id])).body.data[0].retired).toBe(true);
    expect((await put(operator, 'oldest', [])).body.data).toEqual([]);
  });

  it('keep their cases under another name, and are put in another order together', async () => {
    const [first, second] = [await aLabel('Prima'), await aLabel('Seconda')];
    await put(operator, 'second', [first.id, second.id]).expect(200);
    const { id, ...renamed } = { ...first, name: { it: 'Nuova', en: 'New' } };
    await supervisor.put(`/api/desk/labels/${id}`).send(renamed).expect(200);
    const list = async (): Promise<string[]> =>
      (await operator.get('/api/desk/labels')).body.data.map((label: CaseLabelView) => label.id);
    const turned = (await list()).toReversed();
    const answer = await order(supervisor, turned);
    expect(answer.body.data.map((label: CaseLabelView) => label.id)).toEqual(turned);
    expect(await list()).toEqual(turned);
    expect((await rowOf(operator, 'second'))?.labels.map(({ name }) => name.it)).toEqual([
      'Seconda',
      'Nuova',
    ]);
    expect(await app.em().count(AuditEvent, { action: 'labels_ordered' })).toBe(1);
    for (const wrong of [turned.slice(1), [...turned.slice(1), newId()], [...turned, turned[0]]]) {
      expect(refusal(await order(supervisor, wrong as string[]))).toBe('409 stale_version');
    }
    expect(refusal(await order(supervisor, []))).toBe('422 invalid');
    expect(refusal(await order(operator, turned))).toBe('403 not_allowed');
    await put(operator, 'second', []).expect(200);
  });

  it('of another office’s case are not there; the list is the supervisors’ to change', async () => {
    expect(refusal(await put(operator, 'elsewhere', []))).toBe('404 not_found');
    const body = { name: { it: 'Altra', en: 'Other' }, tone: 'blue' };
    expect(refusal(await operator.post('/api/desk/labels').send(body))).toBe('403 not_allowed');
    const unknown = await supervisor.put(`/api/desk/labels/${newId()}`).send(body);
    expect(refusal(unknown)).toBe('404 not_found');
    const wrong = await supervisor.post('/api/desk/labels').send({ ...body, tone: 'pink' });
    expect(refusal(wrong)).toBe('422 invalid');
    expect((await operator.get('/api/desk/labels')).body.data.length).toBeGreaterThan(0);
  });
});

describe('saved views', () => {
  const VIEW = {
    name: 'Ritardi',
    filter: { due: 'overdue' },
    sort: 'concludeDueOn',
    order: 'ASC',
    columns: ['due', 'beneficiary'],
  } as const;
  const save = (agent: Agent, part: object = {}) =>
    agent.post('/api/desk/queue-views').send({ ...VIEW, ...part });

  it('are kept by their name, seen and dropped by their owner alone', async () => {
    const first = await save(operator);
    expect([first.status, first.body]).toEqual([201, { id: first.body.id, ...VIEW }]);
    const again = await save(operator, { name: 'ritardi', filter: { assignee: 'me' } });
    expect(again.body).toMatchObject({ id: first.body.id, filter: { assignee: 'me' } });
    expect((await operator.get('/api/desk/queue-views')).body.data).toEqual([again.body]);
    const path = `/api/desk/queue-views/${first.body.id}`;
    expect((await supervisor.get('/api/desk/queue-views')).body.data).toEqual([]);
    expect(refusal(await supervisor.delete(path))).toBe('404 not_found');
    await operator.delete(path).expect(204);
    expect((await operator.get('/api/desk/queue-views')).body.data).toEqual([]);
  });

  it('hold no search, no filter that is not there, and are twelve at most', async () => {
    expect(refusal(await save(operator, { filter: { text: 'rossi' } }))).toBe('422 invalid');
    expect(refusal(await save(operator, { filter: { state: 'FOO' } }))).toBe('422 invalid');
    expect(refusal(await save(operator, { columns: [] }))).toBe('422 invalid');
    const busy = await aDeskBrowser(app);
    for (let index = 1; index <= 12; index += 1) {
      await save(busy.agent, { name: `Vista ${index}` }).expect(201);
    }
    expect(refusal(await save(busy.agent, { name: 'Vista 13' }))).toBe('422 invalid');
    await save(busy.agent, { name: 'Vista 12', order: 'DESC' }).expect(201);
  });

  it('are counted beside the quick ones, which keep the other filters', async () => {
    const { body: saved } = await save(operator, { name: 'Mie', filter: { assignee: 'me' } });
    const counts = async (query = ''): Promise<QueueCounts> =>
      (await operator.get(`/api/desk/queue-counts${query}`).expect(200)).body;
    expect(await counts()).toEqual({
      quick: { 'to-take': 5, mine: 1, 'waiting-citizen': 0, 'to-review': 0, all: 6 },
      saved: { [saved.id]: 1 },
    });
    expect((await counts('?olderThanDays=20')).quick).toMatchObject({ 'to-take': 2, all: 2 });
    expect(refusal(await operator.get('/api/desk/queue-counts?text=rossi'))).toBe('422 invalid');
  });
});

describe('the next case', () => {
  it('is what came back, then what is due first; never one’s own household’s', async () => {
    expect(await next(operator)).toBe('back');
    expect(await next(operator, 'back')).toBe('oldest');
    expect(await next(operator, 'back', 'oldest')).toBe('second');
    // What was answered and is nobody's is found as well.
    const free = ['back', 'oldest', 'second', 'newest'];
    expect(await next(operator, ...free)).toBe('left');
    expect(await next(operator, ...free, 'left')).toBeUndefined();
  });

  it('is another one while a colleague has it open', async () => {
    const other = await aDeskBrowser(app);
    await other.agent.post(`/api/desk/cases/${idOf('oldest')}/presence`).expect(200);
    expect(await next(operator, 'back')).toBe('second');
    await other.agent.delete(`/api/desk/cases/${idOf('oldest')}/presence`).expect(204);
  });

  it('is the one with an urgent label before all others, in the offices that one sees', async () => {
    const urgent = await aLabel('Urgente', { urgent: true });
    await supervisor
      .put(`/api/desk/cases/${idOf('newest')}/labels`)
      .send({ labelIds: [urgent.id] });
    expect(await next(operator)).toBe('newest');
    expect(await next(supervisor, 'newest')).toBe('elsewhere');
    expect(await next((await aDeskBrowser(app, { office: null })).agent)).toBeUndefined();
  });

  it('is not asked with what are no ids', async () => {
    expect(refusal(await operator.get('/api/desk/next-case?except=1-2'))).toBe('422 invalid');
    expect(refusal(await operator.get('/api/desk/next-case?except=x'))).toBe('422 invalid');
  });
});

describe('who may call', () => {
  it.each(queueRoutes.map((route) => [`${route.spec.method} ${route.spec.path}`, route] as const))(
    '%s',
    async (_name, { spec, access }) => {
      const path = spec.path.replaceAll(/:\w+/g, newId());
      expect(refusal(await app.agent()[spec.method](path))).toBe('401 not_signed_in');
      const clerk = await aDeskBrowser(app, { role: 'CARD_DESK_OPERATOR' });
      expect(access.audience).toBe('staff');
      expect(refusal(await clerk.agent[spec.method](path))).toBe('403 not_allowed');
    },
  );
});
