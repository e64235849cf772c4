import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { citizenRoute, publicRoute, staffRoute } from '#server/http/route.ts';
import { Session } from '#server/identity/session.entity.ts';
import { StaffMember } from '#server/identity/staff-member.entity.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aSignedInCitizen, aSignedInStaffMember, signInAs } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';

const Seen = z.object({ kind: z.string(), expiresAt: z.number().nullable() });
const tell = (actor: { kind: string; expiresAt?: number }): z.input<typeof Seen> => ({
  kind: actor.kind,
  expiresAt: actor.expiresAt ?? null,
});
const spec = (path: `/api/${string}`) =>
  ({ method: 'get', path, summary: path, tag: 'test', response: Seen }) as const;
const ROUTES = [
  publicRoute(spec('/api/public'), ({ actor }) => Promise.resolve(tell(actor))),
  citizenRoute(spec('/api/citizen'), ({ actor }) => Promise.resolve(tell(actor))),
  citizenRoute(spec('/api/strong'), ({ actor }) => Promise.resolve(tell(actor)), 'STRONG'),
  citizenRoute(spec('/api/session'), ({ actor }) => Promise.resolve(tell(actor))),
  staffRoute(spec('/api/staff'), ['OPERATOR'], ({ actor }) => Promise.resolve(tell(actor))),
];

const MINUTE = 60_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: ROUTES });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

describe('who may pass', () => {
  it('lets nobody without a session into a closed route', async () => {
    for (const path of ['/api/citizen', '/api/staff']) {
      const answer = await app.agent().get(path);
      expect(answer.status).toBe(401);
      expect(answer.body.code).toBe('not_signed_in');
    }
    expect((await app.agent().get('/api/public')).body.kind).toBe('ANONYMOUS');
  });

  it('keeps citizens and staff apart', async () => {
    const { agent: citizen } = await aSignedInCitizen(app);
    const { agent: staff } = await aSignedInStaffMember(app);
    expect((await citizen.get('/api/citizen')).body.kind).toBe('CITIZEN');
    expect((await citizen.get('/api/staff')).status).toBe(401);
    expect((await staff.get('/api/staff')).body.kind).toBe('STAFF');
    expect((await staff.get('/api/citizen')).status).toBe(401);
    expect((await staff.get('/api/public')).body.kind).toBe('STAFF');
  });

  it('refuses a role and a level of identity that do not reach', async () => {
    const { agent: supervisor } = await aSignedInStaffMember(app, { role: 'SUPERVISOR' });
    const { agent: citizen } = await aSignedInCitizen(app);
    for (const answer of [await supervisor.get('/api/staff'), await citizen.get('/api/strong')]) {
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('not_allowed');
    }
    const { account } = await aSignedInCitizen(app);
    const strong = app.agent();
    await signInAs(app, strong, account, { means: 'SPID', assurance: 'STRONG' });
    expect((await strong.get('/api/strong')).status).toBe(200);
  });

  it('takes no cookie that was altered or is not a token', async () => {
    for (const cookie of ['desk=x', `desk=${'A'.repeat(43)}`, 'desk=', "desk=' or 1=1 --"]) {
      expect((await app.agent().get('/api/citizen').set('Cookie', cookie)).status).toBe(401);
    }
  });
});

describe('how long a session lasts', () => {
  it('slides with use, half an hour at a time, up to its absolute end', async () => {
    const account = await aCitizen(app.em());
    const agent = app.agent();
    const start = app.clock().getTime();
    await signInAs(app, agent, account, { expiresAt: new Date(start + 70 * MINUTE) });
    app.clock.advance(29 * MINUTE);
    expect((await agent.get('/api/citizen')).body.expiresAt).toBe(start + 59 * MINUTE);
    app.clock.advance(29 * MINUTE);
    expect((await agent.get('/api/citizen')).body.expiresAt).toBe(start + 70 * MINUTE);
    app.clock.advance(12 * MINUTE);
    expect((await agent.get('/api/citizen')).status).toBe(401);
  });

  it('ends at half an hour without use, and a page that only looks at it is no use', async () => {
    const { agent } = await aSignedInCitizen(app);
    app.clock.advance(20 * MINUTE);
    expect((await agent.get('/api/session')).status).toBe(200);
    app.clock.advance(10 * MINUTE);
    expect((await agent.get('/api/citizen')).status).toBe(401);
  });

  it('writes the use once a minute at most', async () => {
    const { account, agent } = await aSignedInCitizen(app);
    const start = app.clock().getTime();
    app.clock.advance(59_000);
    await agent.get('/api/citizen');
    const em = app.em();
    const session = await em.findOneOrFail(Session, { account: account.id });
    expect(session.lastSeenAt.getTime()).toBe(start);
    app.clock.advance(1000);
    await agent.get('/api/citizen');
    await em.refresh(session);
    expect(session.lastSeenAt.getTime()).toBe(start + MINUTE);
  });

  it('ends with the one who is no longer active', async () => {
    const { staff, agent } = await aSignedInStaffMember(app);
    expect((await agent.get('/api/staff')).status).toBe(200);
    await app.em().nativeUpdate(StaffMember, { id: staff.id }, { active: false });
    expect((await agent.get('/api/staff')).status).toBe(401);
  });
});
