import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '#server/identity/account.entity.ts';
import { hashPassword, verifyPassword } from '#server/identity/password-hash.ts';
import { passwordProblem } from '#server/identity/password-rules.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { signInAs } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { latest, notThis, tokenOf } from './outbox.ts';

const NEW_PASSWORD = 'nuvole storte dietro la finestra';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const post = (path: string, body: object) => app.agent().post(path).send(body);
const anAccount = (wanted: Partial<Account> = {}) =>
  aCitizen(app.em(), { password: GOOD_PASSWORD, ...wanted });
const signInStatus = async (account: Account, password: string) =>
  (await post('/api/sessions', { user: account.fiscalCode, password })).status;

async function resetToken(account: Account): Promise<string> {
  await post('/api/password/forgotten', { email: account.email });
  return tokenOf(await latest(app, 'password_reset'));
}

describe('recovery of a password', () => {
  it('takes the link, then the code; then the new password stands and all sessions are over', async () => {
    const account = await anAccount();
    const device = app.agent();
    await signInAs(app, device, account);
    const token = await resetToken(account);
    const reset = await post('/api/password/reset', { token, password: NEW_PASSWORD });
    expect(reset.status).toBe(200);
    expect(await signInStatus(account, GOOD_PASSWORD)).toBe(200);
    const { challengeId } = reset.body;
    const code = await resetCode(account);
    const wrong = { challengeId, code: notThis(code) };
    expect((await post('/api/password/reset/code', wrong)).status).toBe(422);
    expect((await post('/api/password/reset/code', { challengeId, code })).status).toBe(204);
    expect(await signInStatus(account, GOOD_PASSWORD)).toBe(401);
    expect(await signInStatus(account, NEW_PASSWORD)).toBe(200);
    expect((await device.get('/api/session')).status).toBe(401);
    expect((await latest(app, 'password_changed_notice')).accountId).toBe(account.id);
    expect((await post('/api/password/reset/code', { challengeId, code })).status).toBe(410);

    async function resetCode(of: Account): Promise<string> {
      const sent = (await app.outbox()).filter(
        ({ template, destination }) => template === 'phone_code' && destination === of.mobile,
      );
      return sent.at(-2)?.params['code'] ?? '';
    }
  });

  it('takes a link once, within half an hour, and keeps it when the password is refused', async () => {
    const account = await anAccount();
    const token = await resetToken(account);
    for (const password of ['Password2024!', `${account.surname} e il mare`, 'corta']) {
      const { status, body } = await post('/api/password/reset', { token, password });
      expect(status).toBe(422);
      expect(body.errors).toHaveProperty('password');
    }
    const body = { token, password: NEW_PASSWORD };
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/password/reset', body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(2);
    const late = { token: await resetToken(account), password: NEW_PASSWORD };
    app.clock.advance(30 * 60_000);
    expect((await post('/api/password/reset', late)).status).toBe(410);
    const madeUp = { token: 'B'.repeat(43), password: NEW_PASSWORD };
    expect((await post('/api/password/reset', madeUp)).body.code).toBe('link_invalid');
  });

  it('sends no reset to an unknown address or one not activated, and answers them alike', async () => {
    const active = await anAccount();
    const pending = await anAccount({ emailVerifiedAt: null });
    const answers = [];
    for (const email of [active.email, pending.email, 'nobody@example.org']) {
      answers.push(await post('/api/password/forgotten', { email }));
    }
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      Array.from({ length: 3 }, () => [202, '']),
    );
    const resets = (await app.outbox()).filter(({ template }) => template === 'password_reset');
    expect(resets.at(-1)?.accountId).toBe(active.id);
    expect((await latest(app, 'account_activation')).accountId).toBe(pending.id);
  });
});

describe('PUT /api/profile/password', () => {
  it('changes it, ends the other sessions and tells the owner', async () => {
    const account = await anAccount();
    const [here, there] = [app.agent(), app.agent()];
    await signInAs(app, here, account);
    await signInAs(app, there, account);
    const put = (body: object) => here.put('/api/profile/password').send(body);
    const wrong = await put({ current: 'not this one at all', password: NEW_PASSWORD });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toHaveProperty('current');
    for (const password of [GOOD_PASSWORD, 'qwertyuiop123', 'corta']) {
      const refused = await put({ current: GOOD_PASSWORD, password });
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toHaveProperty('password');
    }
    expect((await put({ current: GOOD_PASSWORD, password: NEW_PASSWORD })).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await there.get('/api/session')).status).toBe(401);
    expect(await signInStatus(account, NEW_PASSWORD)).toBe(200);
    expect((await latest(app, 'password_changed_notice')).accountId).toBe(account.id);
  });

  it('is for whoever is signed in', async () => {
    const body = { current: GOOD_PASSWORD, password: NEW_PASSWORD };
    expect((await app.agent().put('/api/profile/password').send(body)).status).toBe(401);
  });
});

describe('which passwords are refused', () => {
  const own = {
    fiscalCode: 'RSSMRA80A01H501U',
    surname: "D'Angelo Rossi",
    name: 'Maria Pia',
    email: 'mrossi80@example.org',
    mobile: '+393478812903',
  };

  it.each([
    'password123',
    'P@ssw0rd!!!!',
    'juventus1897',
    'amoremio2020',
    'qwertyuiop',
    '1q2w3e4r5t6y',
    'asdfghjkl123',
    'aaaaaaaaaaaa',
    'abababababab',
    '1234567890',
    '19800101198',
    'abcdefghijkl',
    'ForzaMilan!!',
    'napolinapoli',
  ])('%s: easy to guess', (password) => {
    expect(passwordProblem(password, own)?.it).toContain('indovinare');
  });

  it.each([
    'dangelo per sempre',
    'la signora Rossi',
    'RSSMRA80A01H501U',
    'mrossi80-mrossi80',
    'chiama 347 881 2903',
  ])('%s: holds what others know', (password) => {
    expect(passwordProblem(password, own)?.it).toContain('contiene');
  });

  it.each([
    GOOD_PASSWORD,
    NEW_PASSWORD,
    'corvo lampada undici',
    'x8!Kq-tram-nebbia',
    '電車と雲の間の猫です',
  ])('%s: taken', (password) => {
    expect(passwordProblem(password, own)).toBeUndefined();
  });

  it('never takes long to say so', () => {
    const start = performance.now();
    for (const password of ['amore'.repeat(25) + 'x', 'lovely'.repeat(21), '1234'.repeat(32)]) {
      passwordProblem(password, own);
    }
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('the hash', () => {
  it('differs each time, knows its password in any Unicode spelling, and no other', async () => {
    const stored = await hashPassword('perché no è così');
    expect(stored).not.toBe(await hashPassword('perché no è così'));
    expect(await verifyPassword(stored, 'perche\u0301 no e\u0300 cosi\u0300')).toBe(true);
    expect(await verifyPassword(stored, 'perché no e così')).toBe(false);
    expect(await verifyPassword(null, 'perché no è così')).toBe(false);
  });

  it('leaves the event loop free', async () => {
    const hashes = Promise.all(Array.from({ length: 8 }, () => hashPassword('whatever it is')));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 2);
    await hashes;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});
