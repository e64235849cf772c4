import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { CasePoke } from '#server/cases/case-poke.entity.ts';
import { Message } from '#server/notifications/message.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { peopleRoutes } from '#server/people/routes.ts';
import { Representation } from '#server/people/representation.entity.ts';
import { aWholeDraft, submit } from '#test/factories/case.ts';
import { anOffice, aPerson, newId } from '#test/factories/registry.ts';
import { aDeclaredFamily, aRepresentation, type Family } from '#test/factories/representation.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { aDeskBrowser, browserOf, refusal } from '../cases/browsers.ts';

let app: TestApp;
let desk: Agent;
let supervisor: Agent;
let elsewhere: Agent;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...peopleRoutes, ...caseRoutes],
  });
  await anOffice(app.em(), { id: 'MAG' });
  desk = (await aDeskBrowser(app)).agent;
  supervisor = (await aDeskBrowser(app, { role: 'SUPERVISOR', office: null })).agent;
  elsewhere = (await aDeskBrowser(app, { office: 'MAG' })).agent;
});
afterAll(() => app.close());

interface Declared extends Family {
  id: string;
}

async function aDeclaration(): Promise<Declared> {
  const family = await aDeclaredFamily(app);
  const { id } = await rowOf(family);
  return { ...family, id };
}

const rowOf = ({ parent, child }: Family) =>
  app
    .em()
    .findOneOrFail(Representation, { representative: parent.account.id, represented: child.id });
const end = (agent: Agent, id: string, body: object = {}) =>
  agent
    .post(`/api/desk/representations/${id}/end`)
    .send({ version: 1, reason: 'NOT_TRUE', lastDay: null, ...body });
const check = (agent: Agent, id: string, version = 1) =>
  agent.post(`/api/desk/representations/${id}/check`).send({ version });
const listed = async (agent: Agent, query = ''): Promise<string[]> => {
  const { body } = await agent.get(`/api/desk/representations?perPage=100${query}`).expect(200);
  return body.data.map(({ id }: { id: string }) => id);
};

describe('GET /api/desk/representations', () => {
  it('is the declarations of the office that nobody checked, and the reading is in the audit', async () => {
    const { id, child } = await aDeclaration();
    const verified = await aDeclaration();
    await app
      .em()
      .nativeUpdate(Representation, { id: verified.id }, { decidedAt: new Date('2026-11-20') });
    const { body } = await desk.get('/api/desk/representations?perPage=100').expect(200);
    const shown = body.data.find((one: { id: string }) => one.id === id);
    expect(shown).toMatchObject({
      kind: 'PARENT',
      represented: { name: 'Sofia', birthDate: child.birthDate },
      sameHousehold: true,
      verified: false,
    });
    expect(body.data.map((one: { id: string }) => one.id)).not.toContain(verified.id);
    expect(await listed(elsewhere)).toEqual([]);
    expect(await listed(supervisor)).toContain(id);
    const read = await app.em().count(AuditEvent, { action: 'representations_read' });
    expect(read).toBe(3);
  });

  it('leaves out who came of age, and pages', async () => {
    const grown = await aDeclaredFamily(app, { birthDate: '2008-11-23' });
    const young = await aDeclaredFamily(app, { birthDate: '2008-11-24' });
    const ids = await listed(desk, '&list=IN_FORCE');
    expect(ids).not.toContain((await rowOf(grown)).id);
    expect(ids).toContain((await rowOf(young)).id);
    const { body } = await desk.get('/api/desk/representations?perPage=1&page=2').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.total).toBeGreaterThan(1);
  });

  it('is for operators and supervisors', async () => {
    const { agent } = await aDeskBrowser(app, { role: 'CONTACT_CENTRE' });
    expect(refusal(await agent.get('/api/desk/representations'))).toBe('403 not_allowed');
    expect(refusal(await app.agent().get('/api/desk/representations'))).toBe('401 not_signed_in');
    expect(refusal(await desk.get('/api/desk/representations?list=ALL'))).toBe('422 invalid');
  });
});

describe('POST /api/desk/representations/:id/check', () => {
  it('takes a declaration off the list, once', async () => {
    const { id } = await aDeclaration();
    expect((await check(desk, id)).status).toBe(204);
    expect(await listed(desk)).not.toContain(id);
    expect(await listed(desk, '&list=IN_FORCE')).toContain(id);
    expect(refusal(await check(desk, id))).toBe('409 stale_version');
    expect(refusal(await check(desk, id, 2))).toBe('409 already_done');
  });

  it('is not for another office, nor for what a court decided', async () => {
    const { id, parent } = await aDeclaration();
    const ward = await aPerson(app.em(), { birthDate: '1958-06-06' });
    const act = await aRepresentation(app, {
      representative: parent.account.id,
      represented: ward.id,
      kind: 'SUPPORT_ADMINISTRATOR',
    });
    expect(refusal(await check(elsewhere, id))).toBe('404 not_found');
    expect(refusal(await check(desk, newId()))).toBe('404 not_found');
    expect(refusal(await check(desk, act))).toBe('409 wrong_state');
  });
});

describe('POST /api/desk/representations/:id/end', () => {
  it('ends it at once, open sessions too; cases stay and are looked at again', async () => {
    const { id, parent, child } = await aDeclaration();
    const hand = await aWholeDraft(app, {
      type: 'FIRST_CHOICE',
      resident: parent,
      beneficiaryId: child.id,
    });
    await submit(app, hand);
    await app.em().nativeDelete(CasePoke, { case: hand.caseId });
    const citizen = await browserOf(app, parent);
    await citizen.get(`/api/cases/${hand.caseId}`).expect(200);
    expect((await end(desk, id)).status).toBe(204);
    expect(refusal(await citizen.get(`/api/cases/${hand.caseId}`))).toBe('404 not_found');
    expect(await app.em().count(CasePoke, { case: hand.caseId })).toBe(1);
    const [told, ...more] = await app.em().find(Message, { template: 'representation_ended' });
    expect(more).toEqual([]);
    expect(told).toMatchObject({ accountId: parent.account.id, channel: 'EMAIL', params: {} });
    const own = await citizen.get('/api/representations').expect(200);
    expect(own.body.data).toMatchObject([{ id, state: 'ENDED', name: child.name }]);
    expect(await listed(desk, '&list=IN_FORCE')).not.toContain(id);
    const trace = await app
      .em()
      .findOneOrFail(AuditEvent, { action: 'representation_ended', personId: child.id });
    expect(trace.detail).toEqual({ representationId: id, reason: 'NOT_TRUE', lastDay: null });
    expect(refusal(await end(desk, id))).toBe('409 already_done');
  });

  it('what was found not to be true cannot just be declared again', async () => {
    const { id, parent, child } = await aDeclaration();
    await end(desk, id).expect(204);
    const citizen = await browserOf(app, parent);
    const again = await citizen
      .post(`/api/children/${child.id}/declaration`)
      .send({ declaration: true });
    expect(refusal(again)).toBe('409 rules_failed');
    expect(again.body.rules).toMatchObject([{ ruleId: 'R-RP-6' }]);
    const { body } = await citizen.get('/api/request-types/DOCTOR_CHANGE/beneficiaries');
    expect(body.data[1]).toMatchObject({ link: 'HOUSEHOLD_MINOR', mayDeclare: false });
  });

  it('with a last day to come it holds until then', async () => {
    const { id, parent, child } = await aDeclaration();
    await end(desk, id, { reason: 'COURT_DECISION', lastDay: '2026-11-23' }).expect(204);
    app.clock.set('2026-11-23T22:59:59Z');
    const citizen = await browserOf(app, parent);
    const begin = () =>
      citizen.post('/api/cases').send({ type: 'DOCTOR_CHANGE', beneficiaryId: child.id });
    expect((await begin()).status).toBe(201);
    app.clock.set('2026-11-23T23:00:00Z');
    expect(refusal(await begin())).toBe('404 not_found');
    app.clock.set('2026-11-23T09:00:00Z');
  });

  it('refuses other offices, households of one’s own, old versions and days past', async () => {
    const { id, parent } = await aDeclaration();
    const { agent: relative } = await aDeskBrowser(app, { person: parent.person.id });
    expect(refusal(await end(elsewhere, id))).toBe('404 not_found');
    expect(refusal(await end(relative, id))).toBe('403 household_case');
    expect(refusal(await end(desk, id, { version: 7 }))).toBe('409 stale_version');
    expect(refusal(await end(desk, id, { lastDay: '2026-11-22' }))).toBe('422 invalid');
    expect(refusal(await end(desk, id, { reason: 'WHIM' }))).toBe('422 invalid');
    expect((await end(supervisor, id)).status).toBe(204);
  });
});
