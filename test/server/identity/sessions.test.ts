import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CitizenSession, SessionRow } from '#contract/account.ts';
import { AuditEvent } from '#server/audit/audit-event.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { Session } from '#server/identity/session.entity.ts';
import { aCitizen } from '#test/factories/account.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { aPerson } from '#test/factories/registry.ts';
import { type Agent, aSignedInCitizen, signInAs } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { codeSentTo, notThis } from './outbox.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const anAccount = (wanted: Partial<Account> = {}) =>
  aCitizen(app.em(), { password: GOOD_PASSWORD, ...wanted });

async function challengeOf(agent: Agent, account: Account): Promise<string> {
  const body = { user: account.fiscalCode, password: GOOD_PASSWORD };
  return (await agent.post('/api/sessions').send(body)).body.challengeId;
}

async function signIn(agent: Agent, account: Account): Promise<CitizenSession> {
  const challengeId = await challengeOf(agent, account);
  const code = await codeSentTo(app, account.mobile);
  return (await agent.post('/api/sessions/code').send({ challengeId, code })).body;
}

describe('POST /api/sessions', () => {
  it.each([
    ['fiscal code', (account: Account) => account.fiscalCode],
    ['fiscal code in small letters', (account: Account) => account.fiscalCode.toLowerCase()],
    ['e-mail', (account: Account) => account.email],
    ['e-mail cased otherwise', (account: Account) => account.email.toUpperCase()],
  ])('takes the %s and sends a code', async (_what, userOf) => {
    const account = await anAccount();
    const { status, body } = await app
      .agent()
      .post('/api/sessions')
      .send({ user: userOf(account), password: GOOD_PASSWORD });
    expect(status).toBe(200);
    expect(body.mobileEnding).toBe(account.mobile.slice(-3));
    expect(await codeSentTo(app, account.mobile)).toMatch(/^\d{6}$/);
  });

  it('answers a wrong password, an unknown user and an account without password alike', async () => {
    const account = await anAccount();
    const without = await aCitizen(app.em());
    const answers = await Promise.all(
      [
        { user: account.fiscalCode, password: 'not this one at all' },
        { user: 'RSSMRA80A01H501U', password: GOOD_PASSWORD },
        { user: without.email, password: GOOD_PASSWORD },
      ].map((body) => app.agent().post('/api/sessions').send(body)),
    );
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect({ ...body, instance: '' }).toEqual({ ...answers[0]!.body, instance: '' });
      expect(headers['set-cookie']).toBeUndefined();
    }
    const { body } = await app.agent().post('/api/sessions').send({ user: 'x' });
    expect(body.code).toBe('invalid');
  });
});

describe('POST /api/sessions/code', () => {
  it('opens a session under a new id, its token only hashed, and ends the one carried before', async () => {
    const account = await anAccount();
    const agent = app.agent();
    const old = await signInAs(app, agent, account);
    const challengeId = await challengeOf(agent, account);
    const code = await codeSentTo(app, account.mobile);
    const answer = await agent.post('/api/sessions/code').send({ challengeId, code });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      accountId: account.id,
      name: account.name,
      surname: account.surname,
      locale: 'it',
      means: 'ACCOUNT',
      assurance: 'LOW',
      expiresAt: '2026-11-16T09:30:00.000Z',
      now: '2026-11-16T09:00:00.000Z',
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice(5, 48);
    const sessions = await app.em().findAll(Session, { where: { account: account.id } });
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(sessions.find(({ publicId }) => publicId === old)?.endedAt).not.toBeNull();
    expect((await agent.get('/api/session')).status).toBe(200);
  });

  it('gives one session for a code sent many times at once, and none for a wrong one', async () => {
    const account = await anAccount();
    const agent = app.agent();
    const challengeId = await challengeOf(agent, account);
    const code = await codeSentTo(app, account.mobile);
    const wrong = await agent.post('/api/sessions/code').send({ challengeId, code: notThis(code) });
    expect(wrong.status).toBe(422);
    expect(wrong.headers['set-cookie']).toBeUndefined();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        app.agent().post('/api/sessions/code').send({ challengeId, code }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await app.em().count(Session, { account: account.id, endedAt: null })).toBe(1);
  });

  it('proves the mobile, and tells an account that is not activated to open its mail', async () => {
    const account = await anAccount({ emailVerifiedAt: null, mobileVerifiedAt: null });
    const agent = app.agent();
    const challengeId = await challengeOf(agent, account);
    const code = await codeSentTo(app, account.mobile);
    const { status, body } = await agent.post('/api/sessions/code').send({ challengeId, code });
    expect(status).toBe(403);
    expect(body.code).toBe('account_not_activated');
    const proved = await app.em().findOneOrFail(Account, { id: account.id });
    expect(proved.mobileVerifiedAt).not.toBeNull();
    expect(await app.em().count(Session, { account: account.id })).toBe(0);
  });

  it('ties the account to somebody who entered the registry meanwhile', async () => {
    const person = await aPerson(app.em());
    const { surname, name, sex, birthDate, birthPlaceCode, fiscalCode } = person;
    const account = await anAccount({
      surname,
      name,
      sex,
      birthDate,
      birthPlaceCode,
      fiscalCode,
    });
    await signIn(app.agent(), account);
    const tied = await app.em().findOneOrFail(Account, { id: account.id });
    expect(tied.person).toBe(person.id);
  });

  it('leaves a trace of success and failure, with nobody’s data in it', async () => {
    const account = await anAccount();
    const wrong = { user: account.fiscalCode, password: 'not this one at all' };
    await app.agent().post('/api/sessions').send(wrong);
    await signIn(app.agent(), account);
    const events = await app.em().findAll(AuditEvent, { where: { actorId: account.id } });
    expect(events.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['sign_in_failed', 'ANONYMOUS'],
      ['sign_in', 'CITIZEN'],
    ]);
    expect(JSON.stringify(events)).not.toMatch(
      new RegExp(`${account.fiscalCode}|${account.email}|${account.mobile.slice(1)}`),
    );
  });
});

describe('one’s own session', () => {
  it('is told, renewed and ended; ending clears the browser and does no harm twice', async () => {
    const { agent, account } = await aSignedInCitizen(app);
    app.clock.advance(10 * 60_000);
    const told = await agent.get('/api/session');
    expect(told.body.expiresAt).toBe('2026-11-16T09:30:00.000Z');
    const renewed = await agent.post('/api/session/renewal');
    expect(renewed.body.expiresAt).toBe('2026-11-16T09:40:00.000Z');
    const ended = await agent.delete('/api/session');
    expect(ended.status).toBe(204);
    expect(ended.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(String(ended.headers['set-cookie'])).toContain('desk=; Max-Age=0');
    expect((await agent.get('/api/session')).status).toBe(401);
    expect((await agent.delete('/api/session')).status).toBe(204);
    expect(await app.em().count(Session, { account: account.id, endedAt: null })).toBe(0);
  });

  it('cannot be renewed past its absolute end', async () => {
    const account = await aCitizen(app.em());
    const agent = app.agent();
    const end = new Date('2026-11-16T09:20:00Z');
    await signInAs(app, agent, account, { expiresAt: end });
    expect((await agent.post('/api/session/renewal')).body.expiresAt).toBe(end.toISOString());
  });

  it.each([
    ['get', '/api/session'],
    ['post', '/api/session/renewal'],
    ['get', '/api/sessions'],
    ['delete', '/api/sessions'],
    ['delete', '/api/sessions/01a1961f-5c00-70db-ad79-985d33c0a005'],
  ] as const)('is needed for %s %s', async (method, path) => {
    expect((await app.agent()[method](path)).status).toBe(401);
  });

  it('is not ended by another site’s page', async () => {
    const { agent } = await aSignedInCitizen(app);
    const foreign = await agent.delete('/api/session').set('Sec-Fetch-Site', 'cross-site');
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('cross_site');
    expect((await agent.get('/api/session')).status).toBe(200);
  });
});

describe('the list of sessions', () => {
  it('shows one’s own open ones, and ends one or all the others', async () => {
    const { account, agent } = await aSignedInCitizen(app);
    const others = [app.agent(), app.agent(), app.agent()];
    const ids: string[] = [];
    for (const other of others) {
      ids.push(await signInAs(app, other, account));
    }
    const { body } = await agent.get('/api/sessions');
    expect(body.data).toHaveLength(4);
    expect(body.data.filter(({ current }: SessionRow) => current)).toHaveLength(1);
    expect((await agent.delete(`/api/sessions/${ids[0]}`)).status).toBe(204);
    expect((await others[0]!.get('/api/session')).status).toBe(401);
    expect((await others[1]!.get('/api/session')).status).toBe(200);
    expect((await agent.delete(`/api/sessions/${ids[0]}`)).status).toBe(404);
    expect((await agent.delete('/api/sessions')).status).toBe(204);
    expect((await others[2]!.get('/api/session')).status).toBe(401);
    expect((await agent.get('/api/sessions')).body.data).toHaveLength(1);
  });

  it('ends the present one when asked, cookie and all', async () => {
    const { agent } = await aSignedInCitizen(app);
    const [own] = (await agent.get('/api/sessions')).body.data;
    const ended = await agent.delete(`/api/sessions/${own.id}`);
    expect(String(ended.headers['set-cookie'])).toContain('Max-Age=0');
    expect((await agent.get('/api/session')).status).toBe(401);
  });

  it('knows nothing of somebody else’s', async () => {
    const { agent } = await aSignedInCitizen(app);
    const stranger = await aCitizen(app.em());
    const theirs = app.agent();
    const id = await signInAs(app, theirs, stranger);
    expect((await agent.delete(`/api/sessions/${id}`)).status).toBe(404);
    expect((await agent.delete('/api/sessions/none')).status).toBe(404);
    expect((await agent.get('/api/sessions')).body.data).toHaveLength(1);
    expect((await theirs.get('/api/session')).status).toBe(200);
  });
});
