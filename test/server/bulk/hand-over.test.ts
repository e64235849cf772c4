import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseCase } from '#server/cases/release.ts';
import { bulkRoutes } from '#server/bulk/routes.ts';
import { workBulkAct } from '#server/bulk/work-bulk-act.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { aCase, aResident, byStaff, caseRow, versionOf } from '#test/factories/case.ts';
import { anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, refusal } from '../cases/browsers.ts';

let app: TestApp;
let boss: Awaited<ReturnType<typeof aDeskBrowser>>;
beforeAll(async () => {
  app = await createTestApp({ routes: bulkRoutes });
  await openPlaceDirectory();
  boss = await aDeskBrowser(app, { role: 'SUPERVISOR', office: null });
});
afterAll(() => app.close());

/** Works a bulk act to its end, as its workflow would. */
async function work(bulkId: string): Promise<void> {
  while (await workBulkAct(app.deps, bulkId)) {
    // Turn after turn.
  }
}

describe('handing over on leave', () => {
  it('shares one’s cases among colleagues, but not with the citizen’s household', async () => {
    const leaving = await aDeskBrowser(app);
    const [first, second] = [await aDeskBrowser(app), await aDeskBrowser(app)];
    const household = newId();
    const relative = await aPerson(app.em(), { householdId: household });
    const kin = await aStaffMember(app.em(), { person: relative.id });
    const cases = [
      await aCase(app, 'IN_CHARGE', { operator: leaving.actor }),
      await aCase(app, 'INTEGRATION_REQUESTED', { operator: leaving.actor }),
      await aCase(app, 'IN_CHARGE', {
        operator: leaving.actor,
        resident: await aResident(app, { person: { householdId: household } }),
      }),
    ];
    const ended = await aCase(app, 'REJECTED', { operator: leaving.actor });
    const body = { key: newId(), to: [first.actor.staffId, kin.id], reason: 'Ferie' };
    const { body: act } = await leaving.agent.post('/api/desk/hand-overs').send(body);
    expect(act).toMatchObject({ kind: 'HAND_OVER', total: 3 });
    await work(act.id);
    const holders = await Promise.all(
      cases.map(async ({ caseId }) => (await caseRow(app, caseId)).assignee),
    );
    expect(holders[2]).toBe(first.actor.staffId);
    expect(new Set(holders)).toEqual(new Set([first.actor.staffId, kin.id]));
    expect((await caseRow(app, ended.caseId)).assignee).toBe(leaving.actor.staffId);

    // A supervisor hands on for somebody who is away; a colleague may not.
    const onward = { key: newId(), from: first.actor.staffId, to: [second.actor.staffId] };
    const refused = await second.agent.post('/api/desk/hand-overs').send(onward);
    expect(refusal(refused)).toBe('403 not_allowed');
    const { body: next } = await boss.agent.post('/api/desk/hand-overs').send(onward).expect(202);
    await work(next.id);
    expect((await caseRow(app, cases[2]?.caseId ?? '')).assignee).toBe(second.actor.staffId);
    const none = await leaving.agent
      .post('/api/desk/hand-overs')
      .send({ key: newId(), to: [first.actor.staffId] });
    expect(refusal(none)).toBe('422 invalid');
    const self = { key: newId(), to: [leaving.actor.staffId] };
    expect(refusal(await leaving.agent.post('/api/desk/hand-overs').send(self))).toBe(
      '422 invalid',
    );
  });

  it('is taken back by who handed over, as long as nobody acted since', async () => {
    const leaving = await aDeskBrowser(app);
    const stays = await aDeskBrowser(app);
    const [kept, worked] = [
      await aCase(app, 'IN_CHARGE', { operator: leaving.actor }),
      await aCase(app, 'IN_CHARGE', { operator: leaving.actor }),
    ];
    const { body: act } = await leaving.agent
      .post('/api/desk/hand-overs')
      .send({ key: newId(), to: [stays.actor.staffId] });
    await work(act.id);
    const version = await versionOf(app, worked.caseId);
    await releaseCase(byStaff(app, stays.actor), worked.caseId, { version });
    await leaving.agent.post(`/api/desk/bulk-acts/${act.id}/undo`).expect(202);
    await work(act.id);
    const { body } = await leaving.agent.get(`/api/desk/bulk-acts/${act.id}`);
    expect(body).toMatchObject({ state: 'UNDONE', undone: 1, undoRefused: 1 });
    expect((await caseRow(app, kept.caseId)).assignee).toBe(leaving.actor.staffId);
    expect((await caseRow(app, worked.caseId)).assignee).toBeNull();
  });

  it('refuses what no colleague may have', async () => {
    const leaving = await aDeskBrowser(app);
    const hand = await aCase(app, 'IN_CHARGE', { operator: leaving.actor });
    await anOffice(app.em(), { id: 'MAG' });
    const far = await aDeskBrowser(app, { office: 'MAG' });
    const { body } = await leaving.agent
      .post('/api/desk/hand-overs')
      .send({ key: newId(), to: [far.actor.staffId] });
    await work(body.id);
    const items = await leaving.agent.get(`/api/desk/bulk-acts/${body.id}/items`);
    expect(items.body.data).toMatchObject([{ code: 'invalid' }]);
    expect((await caseRow(app, hand.caseId)).assignee).toBe(leaving.actor.staffId);
  });
});
