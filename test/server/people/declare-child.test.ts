import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { caseRoutes } from '#server/cases/routes.ts';
import { peopleRoutes } from '#server/people/routes.ts';
import { aResident } from '#test/factories/case.ts';
import { newId } from '#test/factories/registry.ts';
import { aFamily } from '#test/factories/representation.ts';
import type { Agent } from '#test/factories/session.ts';
import { createTestApp, type TestApp } from '#test/support/app.ts';
import { browserOf, refusal } from '#test/server/cases/browsers.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({
    now: '2026-11-23T09:00:00Z',
    routes: [...peopleRoutes, ...caseRoutes],
  });
});
afterAll(() => app.close());

const declare = (citizen: Agent, personId: string, body: object = { declaration: true }) =>
  citizen.post(`/api/children/${personId}/declaration`).send(body);

describe('POST /api/children/:personId/declaration', () => {
  it('lets the parent act at once, and leaves a trace of when and from where', async () => {
    const { parent, child } = await aFamily(app);
    const citizen = await browserOf(app, parent);
    expect((await declare(citizen, child.id)).status).toBe(204);
    const begun = await citizen
      .post('/api/cases')
      .send({ type: 'FIRST_CHOICE', beneficiaryId: child.id });
    expect(begun.status).toBe(201);
    const trace = await app
      .em()
      .findOneOrFail(AuditEvent, { action: 'child_declared', personId: child.id });
    expect(trace).toMatchObject({ actorId: parent.account.id, ipAddress: expect.any(String) });
  });

  it('counts once, however often it is made', async () => {
    const { parent, child } = await aFamily(app);
    const citizen = await browserOf(app, parent);
    const answers = await Promise.all([1, 2, 3].map(() => declare(citizen, child.id)));
    const told = answers.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(told).toEqual([204, 409, 409]);
    expect(refusal(await declare(citizen, child.id))).toBe('409 already_done');
  });

  it('is not there for adults, emancipated minors, strangers and nobody', async () => {
    const stranger = await browserOf(app, await aResident(app));
    const grown = await aFamily(app, { birthDate: '2008-11-23' });
    const alone = await aFamily(app, { birthDate: '2010-02-20', emancipatedOn: '2026-11-01' });
    const dead = await aFamily(app, { deathDate: '2026-11-01' });
    const { child } = await aFamily(app);
    expect(refusal(await declare(stranger, child.id))).toBe('404 not_found');
    expect(refusal(await declare(stranger, newId()))).toBe('404 not_found');
    for (const family of [grown, alone, dead]) {
      const citizen = await browserOf(app, family.parent);
      expect(refusal(await declare(citizen, family.child.id))).toBe('404 not_found');
    }
    expect(
      (
        await declare(
          await browserOf(app, (await aFamily(app, { birthDate: '2008-11-24' })).parent),
          child.id,
        )
      ).status,
    ).toBe(404);
  });

  it('needs the declaration, and a session', async () => {
    const { parent, child } = await aFamily(app);
    const citizen = await browserOf(app, parent);
    expect(refusal(await declare(citizen, child.id, { declaration: false }))).toBe('422 invalid');
    expect(refusal(await declare(citizen, child.id, {}))).toBe('422 invalid');
    expect(refusal(await declare(app.agent(), child.id))).toBe('401 not_signed_in');
  });
});

describe('DELETE /api/children/:personId/declaration', () => {
  it('takes it back at once, and it can be made again', async () => {
    const { parent, child } = await aFamily(app);
    const citizen = await browserOf(app, parent);
    await declare(citizen, child.id).expect(204);
    const begin = () =>
      citizen.post('/api/cases').send({ type: 'FIRST_CHOICE', beneficiaryId: child.id });
    await begin().expect(201);
    const takeBack = (agent: Agent) => agent.delete(`/api/children/${child.id}/declaration`);
    expect(refusal(await takeBack(await browserOf(app, await aResident(app))))).toBe(
      '404 not_found',
    );
    expect(refusal(await takeBack(app.agent()))).toBe('401 not_signed_in');
    expect((await takeBack(citizen)).status).toBe(204);
    expect(refusal(await begin())).toBe('404 not_found');
    expect(refusal(await takeBack(citizen))).toBe('404 not_found');
    const trace = await app
      .em()
      .findOneOrFail(AuditEvent, { action: 'representation_ended', personId: child.id });
    expect(trace).toMatchObject({ actorKind: 'CITIZEN', detail: { reason: 'GIVEN_UP' } });
    expect((await declare(citizen, child.id)).status).toBe(204);
  });
});
