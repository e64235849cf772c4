import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkActView, BulkItemView } from '#contract/bulk-act.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { BulkItem } from '#server/bulk/bulk-item.entity.ts';
import { startOrderedBulkActs } from '#server/bulk/bulk-relay.ts';
import { bulkRoutes } from '#server/bulk/routes.ts';
import { workBulkAct } from '#server/bulk/work-bulk-act.ts';
import { CaseEvent } from '#server/cases/case-event.entity.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { queueRoutes } from '#server/queue/routes.ts';
import { ACTS, aCase, type CaseInHand, caseRow, versionOf } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

type Browser = Awaited<ReturnType<typeof aDeskBrowser>>;

let app: TestApp;
let boss: Browser;
let operator: Browser;
beforeAll(async () => {
  app = await createTestApp({ routes: [...bulkRoutes, ...queueRoutes] });
  await openPlaceDirectory();
  boss = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
  operator = await aDeskBrowser(app, { name: 'Marta', surname: 'Galli' });
});
afterAll(() => app.close());

const idsOf = (hands: readonly CaseInHand[]) => hands.map(({ caseId }) => caseId);

function order(agent: Agent, cases: object, what: object, key = newId()) {
  return agent.post('/api/desk/bulk-acts').send({ key, cases, order: what });
}

/** Works a bulk act to its end, as its workflow would. */
async function work(bulkId: string): Promise<void> {
  while (await workBulkAct(app.deps, bulkId)) {
    // Turn after turn.
  }
}

async function done(agent: Agent, cases: object, what: object): Promise<BulkActView> {
  const { status, body } = await order(agent, cases, what);
  expect([status, body.state]).toEqual([202, 'RUNNING']);
  await work(body.id);
  return (await agent.get(`/api/desk/bulk-acts/${body.id}`).expect(200)).body;
}

async function items(agent: Agent, bulkId: string, query = ''): Promise<BulkItemView[]> {
  return (await agent.get(`/api/desk/bulk-acts/${bulkId}/items${query}`).expect(200)).body.data;
}

async function severalCases(count: number, state: 'SUBMITTED' | 'IN_CHARGE' = 'SUBMITTED') {
  const hands: CaseInHand[] = [];
  for (let index = 0; index < count; index += 1) {
    hands.push(await aCase(app, state, { operator: operator.actor }));
  }
  return hands;
}

describe('assigning many cases', () => {
  it('gives each its outcome, and is taken back where nobody acted since', async () => {
    const hands = await severalCases(3);
    const [taken, touched, plain] = hands as [CaseInHand, CaseInHand, CaseInHand];
    const { body } = await order(
      boss.agent,
      { ids: idsOf(hands) },
      { kind: 'ASSIGN', assignee: operator.actor.staffId },
    );
    // Somebody is faster with the first one.
    const other = await aDeskBrowser(app);
    await ACTS.take(app, { ...taken, operator: other.actor });
    await work(body.id);
    const view = (await boss.agent.get(`/api/desk/bulk-acts/${body.id}`)).body;
    expect(view).toMatchObject({ state: 'DONE', total: 3, done: 2, refused: 1, undoable: true });
    expect(await items(boss.agent, body.id, '?outcome=REFUSED')).toMatchObject([
      { caseId: taken.caseId, code: 'stale_version', undo: null },
    ]);
    expect((await caseRow(app, plain.caseId)).assignee).toBe(operator.actor.staffId);

    await ACTS.requestIntegration(app, { ...touched, operator: operator.actor });
    const undo = `/api/desk/bulk-acts/${body.id}/undo`;
    expect((await boss.agent.post(undo)).body.state).toBe('UNDOING');
    expect(refusal(await boss.agent.post(undo))).toBe('409 wrong_state');
    await work(body.id);
    const after = (await boss.agent.get(`/api/desk/bulk-acts/${body.id}`)).body;
    expect(after).toMatchObject({ state: 'UNDONE', undone: 1, undoRefused: 1, undoable: false });
    expect(await caseRow(app, plain.caseId)).toMatchObject({ state: 'SUBMITTED', assignee: null });
    expect((await caseRow(app, touched.caseId)).state).toBe('INTEGRATION_REQUESTED');
    const kept = await app.em().find(AuditEvent, { actorId: boss.actor.staffId });
    expect(kept.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['bulk_act_ordered', 'case_act', 'bulk_act_undone']),
    );
  });

  it('takes them for an operator, and gives them to nobody else', async () => {
    const hands = await severalCases(2);
    const mine = { kind: 'ASSIGN', assignee: operator.actor.staffId };
    expect(await done(operator.agent, { ids: idsOf(hands) }, mine)).toMatchObject({ done: 2 });
    const colleague = await aDeskBrowser(app);
    const theirs = { kind: 'ASSIGN', assignee: colleague.actor.staffId };
    const view = await done(operator.agent, { ids: idsOf(hands) }, theirs);
    expect(view).toMatchObject({ done: 0, refused: 2, undoable: false });
    expect((await items(operator.agent, view.id))[0]?.code).toBe('not_allowed');
  });
});

describe('a worker that dies', () => {
  it('leaves every case done once or not at all, and the rest goes on', async () => {
    const hands = await severalCases(4);
    const { body } = await order(
      operator.agent,
      { ids: idsOf(hands) },
      { kind: 'ASSIGN', assignee: operator.actor.staffId },
    );
    // Two turns at the same time: one of a worker that is thought dead, one of the next.
    await Promise.all([workBulkAct(app.deps, body.id), workBulkAct(app.deps, body.id)]);
    await work(body.id);
    const view = (await operator.agent.get(`/api/desk/bulk-acts/${body.id}`)).body;
    expect(view).toMatchObject({ state: 'DONE', done: 4, refused: 0 });
    for (const { caseId } of hands) {
      const events = await app.em().find(CaseEvent, { case: caseId, type: 'taken_in_charge' });
      expect(events).toHaveLength(1);
    }
  });

  it('has what was ordered started by the relay, once for half a minute', async () => {
    const [hand] = await severalCases(1);
    const { body } = await order(operator.agent, { ids: [hand?.caseId] }, { kind: 'APPROVE' });
    const started: string[] = [];
    const start = async (id: string, phase: string) => void started.push(`${id} ${phase}`);
    await startOrderedBulkActs(app.deps.sql, start);
    await startOrderedBulkActs(app.deps.sql, start);
    expect(started).toEqual([`${body.id} RUNNING`]);
    await work(body.id);
  });
});

describe('approving many cases', () => {
  it('approves where all rules pass; the others keep their rules', async () => {
    const [good, full, free] = [
      ...(await severalCases(2, 'IN_CHARGE')),
      ...(await severalCases(1)),
    ] as [CaseInHand, CaseInHand, CaseInHand];
    await ACTS.fillDoctor(app, full);
    const ids = idsOf([good, full, free]);
    const view = await done(operator.agent, { ids }, { kind: 'APPROVE' });
    expect(view).toMatchObject({ done: 1, refused: 2, undoable: false });
    expect((await caseRow(app, good.caseId)).state).toBe('APPROVED');
    const outcomes = await items(operator.agent, view.id, '?outcome=REFUSED');
    expect(outcomes.find(({ caseId }) => caseId === full.caseId)).toMatchObject({
      code: 'rules_failed',
      rules: ['R-DS-1'],
    });
    expect(outcomes.find(({ caseId }) => caseId === free.caseId)?.code).toBe('wrong_state');
    expect(refusal(await operator.agent.post(`/api/desk/bulk-acts/${view.id}/undo`))).toBe(
      '409 wrong_state',
    );
  });
});

describe('asking the same of many', () => {
  it('asks each citizen, and is not taken back', async () => {
    const hands = await severalCases(2, 'IN_CHARGE');
    const what = {
      kind: 'INTEGRATION',
      message: 'Ci serve il numero civico.',
      items: [{ kind: 'TEXT', label: 'Numero civico' }],
    };
    const view = await done(operator.agent, { ids: idsOf(hands) }, what);
    expect(view).toMatchObject({ done: 2, undoable: false });
    const mails = (await app.outbox()).filter(
      ({ template, caseId }) =>
        template === 'integration_requested' && idsOf(hands).includes(caseId ?? ''),
    );
    expect(mails.filter(({ channel }) => channel === 'EMAIL')).toHaveLength(2);
  });
});

describe('labelling many', () => {
  it('by a filter; taken back, each has the labels that it had', async () => {
    const hands = await severalCases(2);
    const label = (
      await boss.agent
        .post('/api/desk/labels')
        .send({ name: { it: 'Verifica', en: 'Check' }, tone: 'blue' })
    ).body;
    await operator.agent
      .put(`/api/desk/cases/${hands[0]?.caseId}/labels`)
      .send({ labelIds: [label.id] });
    const labelled = async () =>
      (await operator.agent.get(`/api/desk/queue-counts?label=${label.id}`)).body.quick.all;
    const view = await done(
      operator.agent,
      { filter: { state: 'SUBMITTED', assignee: 'none' } },
      { kind: 'LABEL', add: [label.id], remove: [] },
    );
    expect(view.done).toBe(view.total);
    expect(await labelled()).toBe(view.total);
    await operator.agent.post(`/api/desk/bulk-acts/${view.id}/undo`).expect(202);
    await work(view.id);
    expect(await labelled()).toBe(1);
  });
});

describe('the order of a bulk act', () => {
  it('sent twice is one; three are under way at most', async () => {
    const { agent, actor } = await aDeskBrowser(app);
    const [hand] = await severalCases(1);
    const what = { kind: 'ASSIGN', assignee: actor.staffId };
    const key = newId();
    const cases = { ids: [hand?.caseId] };
    const [one, same] = await Promise.all([
      order(agent, cases, what, key),
      order(agent, cases, what, key),
    ]);
    expect(same.body.id).toBe(one.body.id);
    await order(agent, cases, what).expect(202);
    await order(agent, cases, what).expect(202);
    expect(refusal(await order(agent, cases, what))).toBe('429 too_many_requests');
    expect((await agent.get('/api/desk/bulk-acts')).body.data).toHaveLength(3);
  });

  it('is refused for a case of another office, for none, for a wrong one', async () => {
    const { agent } = await aDeskBrowser(app, { office: null });
    const [hand] = await severalCases(1);
    const approve = { kind: 'APPROVE' };
    expect(refusal(await order(agent, { ids: [hand?.caseId] }, approve))).toBe('404 not_found');
    expect(refusal(await order(agent, { ids: [newId()] }, approve))).toBe('404 not_found');
    expect(refusal(await order(agent, { filter: {} }, approve))).toBe('422 invalid');
    expect(refusal(await order(agent, { ids: [] }, approve))).toBe('422 invalid');
    expect(refusal(await order(agent, { ids: [hand?.caseId] }, { kind: 'DELETE' }))).toBe(
      '422 invalid',
    );
  });

  it('is its owner’s alone', async () => {
    const [hand] = await severalCases(1);
    const mine = { kind: 'ASSIGN', assignee: operator.actor.staffId };
    const { id } = await done(operator.agent, { ids: [hand?.caseId] }, mine);
    for (const path of ['', '/items']) {
      expect(refusal(await boss.agent.get(`/api/desk/bulk-acts/${id}${path}`))).toBe(
        '404 not_found',
      );
    }
    expect(refusal(await boss.agent.post(`/api/desk/bulk-acts/${id}/undo`))).toBe('404 not_found');
  });

  it('of somebody who has left meanwhile changes nothing', async () => {
    const leaver = await aDeskBrowser(app);
    const [hand] = await severalCases(1);
    const { body } = await order(
      leaver.agent,
      { ids: [hand?.caseId] },
      { kind: 'ASSIGN', assignee: leaver.actor.staffId },
    );
    const version = await versionOf(app, hand?.caseId ?? '');
    await app
      .em()
      .execute('update staff_member set active = false where id = ?', [leaver.actor.staffId]);
    await work(body.id);
    expect(await versionOf(app, hand?.caseId ?? '')).toBe(version);
    expect(await app.em().findOne(BulkItem, { bulk: body.id })).toMatchObject({
      outcome: 'REFUSED',
    });
  });
});

describe('who may call', () => {
  it.each(bulkRoutes.map((route) => [`${route.spec.method} ${route.spec.path}`, route] as const))(
    '%s',
    async (_name, { spec }) => {
      const path = spec.path.replaceAll(/:\w+/g, newId());
      expect(refusal(await app.agent()[spec.method](path))).toBe('401 not_signed_in');
      const clerk = await aDeskBrowser(app, { role: 'CONTACT_CENTRE' });
      expect(refusal(await clerk.agent[spec.method](path))).toBe('403 not_allowed');
    },
  );
});
