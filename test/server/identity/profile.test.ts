import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Account } from '#server/identity/account.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { GOOD_PASSWORD } from '#test/factories/registration.ts';
import { aSignedInCitizen, signInAs } from '#test/factories/session.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { codeSentTo, latest, notThis, tokenOf } from './outbox.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const signedIn = () => aSignedInCitizen(app, { password: GOOD_PASSWORD });
const reload = (account: Account) => app.em().findOneOrFail(Account, { id: account.id });

describe('the profile', () => {
  it('shows one’s own data, places by name', async () => {
    const { agent, account } = await signedIn();
    const { status, body } = await agent.get('/api/profile');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fiscalCode: account.fiscalCode,
      birthPlace: 'Legnano (MI)',
      residence: { municipalityCode: 'E514', municipalityName: 'Legnano (MI)' },
      inRegistry: false,
    });
    expect(body).not.toHaveProperty('passwordHash');
  });

  it('changes the language, which the next answers speak', async () => {
    const { agent } = await signedIn();
    const changed = await agent.patch('/api/profile').send({ locale: 'en' });
    expect(changed.body.locale).toBe('en');
    const refused = await agent.patch('/api/profile').send({ locale: 'de', surname: 'X' });
    expect(refused.status).toBe(422);
    expect(refused.body.title).toBe('Check your data');
    expect(Object.keys(refused.body.errors)).toEqual(['locale', 'surname']);
  });

  it.each([
    ['get', '/api/profile'],
    ['patch', '/api/profile'],
    ['put', '/api/profile/password'],
    ['post', '/api/profile/email'],
    ['post', '/api/profile/email/code'],
    ['post', '/api/profile/mobile'],
    ['post', '/api/profile/mobile/code'],
  ] as const)('is closed to whoever is not signed in: %s %s', async (method, path) => {
    expect((await app.agent()[method](path).send({})).status).toBe(401);
  });
});

describe('another e-mail address', () => {
  it('takes password, code and link; the old address is told', async () => {
    const { agent, account } = await signedIn();
    const email = 'Nuova.Lucia@EXAMPLE.org';
    const wrong = await agent.post('/api/profile/email').send({ email, password: 'not this one' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toHaveProperty('password');
    const asked = await agent.post('/api/profile/email').send({ email, password: GOOD_PASSWORD });
    expect(asked.status).toBe(202);
    const code = await codeSentTo(app, account.mobile);
    const { challengeId } = asked.body;
    const answer = (given: string) =>
      agent.post('/api/profile/email/code').send({ challengeId, code: given });
    expect((await answer(notThis(code))).status).toBe(422);
    expect((await answer(code)).status).toBe(204);
    expect((await reload(account)).email).toBe(account.email);
    const mail = await latest(app, 'email_change_confirm');
    expect(mail.destination).toBe('Nuova.Lucia@example.org');
    const token = tokenOf(mail);
    const confirm = () => app.agent().post('/api/profile/email/confirmation').send({ token });
    expect((await confirm()).status).toBe(204);
    expect((await reload(account)).email).toBe('Nuova.Lucia@example.org');
    expect((await latest(app, 'email_changed_notice')).destination).toBe(account.email);
    expect((await confirm()).status).toBe(410);
  });

  it('tells nobody that an address is another’s; its owner is told, and nothing moves', async () => {
    const { agent, account } = await signedIn();
    const other = await aCitizen(app.em());
    const asked = await agent
      .post('/api/profile/email')
      .send({ email: other.email.toUpperCase(), password: GOOD_PASSWORD });
    expect(asked.status).toBe(202);
    const code = await codeSentTo(app, account.mobile);
    const answered = await agent
      .post('/api/profile/email/code')
      .send({ challengeId: asked.body.challengeId, code });
    expect(answered.status).toBe(204);
    expect((await latest(app, 'account_already_exists')).accountId).toBe(other.id);
  });

  it('does not take an address that was given to another account meanwhile', async () => {
    const { agent, account } = await signedIn();
    const email = 'contesa@example.org';
    const asked = await agent.post('/api/profile/email').send({ email, password: GOOD_PASSWORD });
    const code = await codeSentTo(app, account.mobile);
    await agent.post('/api/profile/email/code').send({ challengeId: asked.body.challengeId, code });
    const token = tokenOf(await latest(app, 'email_change_confirm'));
    await aCitizen(app.em(), { email: 'CONTESA@example.org' });
    const late = await app.agent().post('/api/profile/email/confirmation').send({ token });
    expect(late.status).toBe(410);
    expect((await reload(account)).email).toBe(account.email);
  });

  it('refuses the present address, what is none, and a link after an hour', async () => {
    const { agent, account } = await signedIn();
    for (const email of [account.email.toUpperCase(), 'nothing']) {
      const { status, body } = await agent
        .post('/api/profile/email')
        .send({ email, password: GOOD_PASSWORD });
      expect(status).toBe(422);
      expect(body.errors).toHaveProperty('email');
    }
    const asked = await agent
      .post('/api/profile/email')
      .send({ email: 'tardi@example.org', password: GOOD_PASSWORD });
    const code = await codeSentTo(app, account.mobile);
    await agent.post('/api/profile/email/code').send({ challengeId: asked.body.challengeId, code });
    const token = tokenOf(await latest(app, 'email_change_confirm'));
    app.clock.advance(60 * 60_000);
    const late = await app.agent().post('/api/profile/email/confirmation').send({ token });
    expect(late.status).toBe(410);
  });
});

describe('another mobile', () => {
  it('takes the password and the code sent to the new number; the owner is told twice', async () => {
    const { agent, account } = await signedIn();
    const elsewhere = app.agent();
    await signInAs(app, elsewhere, account);
    const mobile = '+393489990001';
    const asked = await agent
      .post('/api/profile/mobile')
      .send({ mobile: '348 999 0001', password: GOOD_PASSWORD });
    expect(asked.status).toBe(200);
    expect(asked.body.mobileEnding).toBe('001');
    const { challengeId } = asked.body;
    const code = await codeSentTo(app, mobile);
    const answer = (given: string) =>
      agent.post('/api/profile/mobile/code').send({ challengeId, code: given });
    expect((await answer(notThis(code))).status).toBe(422);
    expect((await answer(code)).status).toBe(204);
    expect((await reload(account)).mobile).toBe(mobile);
    expect((await latest(app, 'mobile_changed_notice', account.mobile)).channel).toBe('SMS');
    const notices = (await app.outbox()).filter(
      ({ template, accountId }) => template === 'mobile_changed_notice' && accountId === account.id,
    );
    expect(notices.map(({ channel }) => channel)).toEqual(['EMAIL', 'SMS']);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await agent.get('/api/session')).status).toBe(200);
  });

  it('refuses a landline with its reason, the present number, and a wrong password', async () => {
    const { agent, account } = await signedIn();
    const ask = (body: object) => agent.post('/api/profile/mobile').send(body);
    const landline = await ask({ mobile: '+390331449111', password: GOOD_PASSWORD });
    expect(landline.status).toBe(422);
    expect(landline.body.errors.mobile).toContain('numero fisso');
    const same = await ask({ mobile: account.mobile, password: GOOD_PASSWORD });
    expect(same.body.errors).toHaveProperty('mobile');
    const wrong = await ask({ mobile: '+393489990002', password: 'not this one' });
    expect(wrong.body.errors).toHaveProperty('password');
  });

  it('takes no answer to somebody else’s challenge', async () => {
    const victim = await signedIn();
    const asked = await victim.agent
      .post('/api/profile/mobile')
      .send({ mobile: '+393489990003', password: GOOD_PASSWORD });
    const code = await codeSentTo(app, '+393489990003');
    const thief = await signedIn();
    const body = { challengeId: asked.body.challengeId, code };
    const stolen = await thief.agent.post('/api/profile/mobile/code').send(body);
    expect(stolen.status).toBe(410);
    expect((await victim.agent.post('/api/profile/mobile/code').send(body)).status).toBe(204);
    expect((await reload(thief.account)).mobile).toBe(thief.account.mobile);
  });
});
