import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleAlerts } from '#server/alerts/deadline-alerts.ts';
import { alertRoutes } from '#server/alerts/routes.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { alertSupervisors } from '#server/cases/alert-supervisors.ts';
import { lockCase } from '#server/cases/locked-case.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { ACTS, aCase, type CaseInHand } from '#test/factories/case.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

let app: TestApp;
let supervisor: Agent;
let colleague: Agent;
let elsewhere: Agent;
let waiting: CaseInHand;
let held: CaseInHand;

beforeAll(async () => {
  app = await createTestApp({ routes: alertRoutes });
  await openPlaceDirectory();
  await anOffice(app.em());
  await anOffice(app.em(), { id: 'MAG' });
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
  colleague = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: 'LEG' })).agent;
  elsewhere = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: 'MAG' })).agent;
  waiting = await aCase(app, 'SUBMITTED');
  held = await aCase(app, 'IN_CHARGE');
  await raise(waiting, 'TAKE_CHARGE');
  await raise(held, 'CONCLUDE');
});
afterAll(() => app.close());

async function raise({ caseId }: CaseInHand, term: 'TAKE_CHARGE' | 'CONCLUDE'): Promise<void> {
  await app.deps.sql.transact(async (sql) => {
    const locked = await lockCase(sql, caseId);
    if (locked === undefined) {
      throw new Error('the case is there');
    }
    await alertSupervisors(sql, locked, { key: `alert:${term}`, term }, app.deps.clock.now());
  });
}

const unseen = async (agent: Agent): Promise<number> =>
  (await agent.get('/api/desk/alerts/count')).body.unseen;
const listed = async (agent: Agent) => (await agent.get('/api/desk/alerts')).body;

describe('a missed term', () => {
  it('is on the list of those who watch its office, new until they look', async () => {
    expect([await unseen(supervisor), await unseen(colleague), await unseen(elsewhere)]).toEqual([
      2, 2, 0,
    ]);
    const { data, total } = await listed(supervisor);
    expect(total).toBe(2);
    expect(data).toContainEqual(
      expect.objectContaining({
        caseId: waiting.caseId,
        term: 'TAKE_CHARGE',
        state: 'SUBMITTED',
        officeName: 'Scelta e Revoca LEG',
        assigneeName: null,
        isNew: true,
      }),
    );
    expect(await listed(elsewhere)).toEqual({ data: [], total: 0 });
    await supervisor.put('/api/desk/alerts/seen').expect(204);
    expect([await unseen(supervisor), await unseen(colleague)]).toEqual([0, 2]);
    expect((await listed(supervisor)).data.map(({ isNew }: { isNew: boolean }) => isNew)).toEqual([
      false,
      false,
    ]);
  });

  it('is raised once, however often the step is repeated', async () => {
    await raise(held, 'CONCLUDE');
    expect((await listed(supervisor)).total).toBe(2);
  });

  it('that somebody saw to is off every list, with who did in the audit', async () => {
    const { data } = await listed(supervisor);
    const { id } = data.find(({ caseId }: { caseId: string }) => caseId === held.caseId);
    const path = `/api/desk/alerts/${id}/handling`;
    expect(refusal(await elsewhere.post(path))).toBe('404 not_found');
    await colleague.post(path).expect(204);
    expect(refusal(await supervisor.post(path))).toBe('409 already_done');
    expect((await listed(supervisor)).total).toBe(1);
    const audited = await app.em().find(AuditEvent, { action: 'alert_handled' });
    expect(audited).toMatchObject([{ caseId: held.caseId, detail: { alertId: id } }]);
  });

  it('goes by itself once the case has gone on', async () => {
    await settleAlerts(app.deps);
    expect((await listed(supervisor)).total).toBe(1);
    await ACTS.take(app, waiting);
    await settleAlerts(app.deps);
    expect((await listed(supervisor)).total).toBe(0);
  });
});

it('is nothing for anybody but supervisors, nor is one that is not there', async () => {
  const operator = (await aDeskBrowser(app)).agent;
  const path = `/api/desk/alerts/${newId()}/handling`;
  expect(refusal(await supervisor.post(path))).toBe('404 not_found');
  for (const ask of [
    (agent: Agent) => agent.get('/api/desk/alerts'),
    (agent: Agent) => agent.get('/api/desk/alerts/count'),
    (agent: Agent) => agent.put('/api/desk/alerts/seen'),
    (agent: Agent) => agent.post(path),
  ]) {
    expect(refusal(await ask(operator))).toBe('403 not_allowed');
    expect(refusal(await ask(app.agent()))).toBe('401 not_signed_in');
  }
  expect(refusal(await supervisor.get('/api/desk/alerts?perPage=101'))).toBe('422 invalid');
});
