import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CaseFile } from '#server/cases/case-file.entity.ts';
import { deskCaseRoutes } from '#server/cases/desk-routes.ts';
import { mentionRoutes } from '#server/mentions/routes.ts';
import { openPlaceDirectory } from '#server/offices/place-directory.ts';
import { anOffice, newId } from '#test/factories/registry.ts';
import type { Agent } from '#test/factories/session.ts';
import { aStaffMember } from '#test/factories/staff.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aCaseOnDesk, aDeskBrowser, type CaseOnDesk, refusal } from '../cases/browsers.ts';

let app: TestApp;
let hand: CaseOnDesk;
let colleague: Awaited<ReturnType<typeof aDeskBrowser>>;
let elsewhere: Awaited<ReturnType<typeof aDeskBrowser>>;

beforeAll(async () => {
  app = await createTestApp({ routes: [...deskCaseRoutes, ...mentionRoutes] });
  await openPlaceDirectory();
  hand = await aCaseOnDesk(app, 'IN_CHARGE');
  colleague = await aDeskBrowser(app);
  await anOffice(app.em(), { id: 'MAG' });
  elsewhere = await aDeskBrowser(app, { office: 'MAG' });
});
afterAll(() => app.close());

const note = (mentions: readonly string[], text = '@Carlo Bianchi, guarda il permesso') =>
  hand.desk.post(`/api/desk/cases/${hand.caseId}/notes`).send({ text, mentions });
const readOf = (id: string) => `/api/desk/mentions/${id}/read`;
const unread = async (agent: Agent): Promise<number> =>
  (await agent.get('/api/desk/mentions/count').expect(200)).body.unread;
const listed = async (agent: Agent, query = '') =>
  (await agent.get(`/api/desk/mentions${query}`).expect(200)).body;

describe('a colleague named in a note', () => {
  it('is one of those who may see the case', async () => {
    const supervisor = await aStaffMember(app.em(), { role: 'SUPERVISOR' });
    const gone = await aStaffMember(app.em(), { active: false });
    const kin = await aStaffMember(app.em(), { person: hand.resident.person.id });
    const path = `/api/desk/cases/${hand.caseId}/mentionable`;
    const { body } = await hand.desk.get(path).expect(200);
    const ids = body.data.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([colleague.actor.staffId, supervisor.id]));
    for (const id of [hand.operator.staffId, elsewhere.actor.staffId, gone.id, kin.id]) {
      expect(ids).not.toContain(id);
    }
    expect(refusal(await elsewhere.agent.get(path))).toBe('404 not_found');
    for (const id of [elsewhere.actor.staffId, gone.id, kin.id, newId()]) {
      const refused = await note([colleague.actor.staffId, id], 'mai scritta');
      expect(refusal(refused)).toBe('422 invalid');
      expect(Object.keys(refused.body.errors)).toEqual(['mentions']);
    }
    const view = await hand.desk.get(`/api/desk/cases/${hand.caseId}`).expect(200);
    expect(view.body.notes).toEqual([]);
    expect(await unread(colleague.agent)).toBe(0);
  });

  it('finds it in the desk, unread until the case is opened, and by no mail', async () => {
    const mails = (await app.outbox()).length;
    // Whoever names oneself is told nothing.
    await note([colleague.actor.staffId, hand.operator.staffId]).expect(201);
    app.clock.advance(1000);
    await note([colleague.actor.staffId], 'di nuovo @Carlo Bianchi').expect(201);
    expect([await unread(colleague.agent), await unread(hand.desk)]).toEqual([2, 0]);
    const { data, total } = await listed(colleague.agent);
    expect(total).toBe(2);
    expect(data[0]).toMatchObject({
      caseId: hand.caseId,
      author: 'Carlo Bianchi',
      text: 'di nuovo @Carlo Bianchi',
      unread: true,
    });
    expect(refusal(await elsewhere.agent.put(readOf(data[0].id)))).toBe('404 not_found');
    await colleague.agent.put(readOf(data[0].id)).expect(204);
    expect((await listed(colleague.agent, '?unread=yes')).total).toBe(1);
    await colleague.agent.get(`/api/desk/cases/${hand.caseId}`).expect(200);
    expect(await unread(colleague.agent)).toBe(0);
    expect((await listed(colleague.agent, '?page=2&perPage=1')).data).toHaveLength(1);
    expect((await app.outbox()).length).toBe(mails);
    const [kept] = await app.em().find(AuditEvent, { action: 'note_added' });
    expect(kept).toMatchObject({ detail: { mentions: [colleague.actor.staffId] } });
  });

  it('reads no more of a case that went to another office', async () => {
    await note([colleague.actor.staffId]).expect(201);
    expect(await unread(colleague.agent)).toBe(1);
    await app.em().nativeUpdate(CaseFile, { id: hand.caseId }, { office: 'MAG' });
    expect(await unread(colleague.agent)).toBe(0);
    expect((await listed(colleague.agent)).total).toBe(0);
    await app.em().nativeUpdate(CaseFile, { id: hand.caseId }, { office: 'LEG' });
    await colleague.agent.put('/api/desk/mentions/read').expect(204);
    expect(await unread(colleague.agent)).toBe(0);
  });
});
