import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Account } from '#server/identity/account.entity.ts';
import { IdentityLink } from '#server/identity/identity-link.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aRegistration, bornAs } from '#test/factories/registration.ts';
import { aMunicipality, aPerson } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { latest, tokenOf } from './outbox.ts';

const HOUR = 3_600_000;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
  await aMunicipality(app.em());
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const post = (path: string, body: object) => app.agent().post(path).send(body);

async function register(wanted = aRegistration()) {
  await post('/api/registrations', wanted);
  const account = await app.em().findOneOrFail(Account, { fiscalCode: wanted.fiscalCode });
  return { wanted, account, token: tokenOf(await latest(app, 'account_activation')) };
}

describe('POST /api/activations', () => {
  it('activates once; looking at the page uses nothing up', async () => {
    const { account, token } = await register();
    const scanned = await app.agent().get('/api/activations').query({ token });
    expect(scanned.status).toBe(404);
    const { status, body } = await post('/api/activations', { token });
    expect(status).toBe(200);
    expect(body).toEqual({ activated: true, mobileVerified: false });
    const em = app.em();
    expect((await em.findOneOrFail(Account, { id: account.id })).emailVerifiedAt).not.toBeNull();
    expect(await em.findAll(IdentityLink, { where: { account: account.id } })).toMatchObject([
      { means: 'ACCOUNT', issuer: 'local', subject: account.id },
    ]);
    const again = await post('/api/activations', { token });
    expect(again.status).toBe(410);
    expect(again.body.code).toBe('link_invalid');
  });

  it('takes one of many uses at once', async () => {
    const { token } = await register();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post('/api/activations', { token })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes no link after 48 hours, none that was made up, and none of another kind', async () => {
    const { token } = await register();
    app.clock.advance(48 * HOUR);
    expect((await post('/api/activations', { token })).status).toBe(410);
    expect((await post('/api/activations', { token: 'A'.repeat(43) })).status).toBe(410);
    expect((await post('/api/activations', { token: 'short' })).status).toBe(422);
    const owner = await aCitizen(app.em());
    await post('/api/password/forgotten', { email: owner.email });
    const reset = tokenOf(await latest(app, 'password_reset'));
    expect((await post('/api/activations', { token: reset })).status).toBe(410);
  });

  it('ties the account to the registry’s person where code and data agree', async () => {
    const person = await aPerson(app.em(), { surname: "D'Angelò", name: 'Rosa' });
    const same = await register(aRegistration({ ...bornAs(person), surname: 'DANGELO' }));
    await post('/api/activations', { token: same.token });
    const tied = await app.em().findOneOrFail(Account, { id: same.account.id });
    expect(tied.person).toBe(person.id);

    const namesake = await aPerson(app.em(), { surname: 'Rossi', name: 'Maria' });
    const differs = await register(
      aRegistration({ ...bornAs(namesake), surname: 'Rosso', fiscalCode: namesake.fiscalCode }),
    );
    await post('/api/activations', { token: differs.token });
    const apart = await app.em().findOneOrFail(Account, { id: differs.account.id });
    expect(apart.person).toBeNull();
  });

  it('sends the link again; either works, and one use voids the other', async () => {
    const { wanted, token } = await register();
    const resent = await post('/api/activations/resend', { email: wanted.email });
    expect(resent.status).toBe(202);
    const second = tokenOf(await latest(app, 'account_activation'));
    expect(second).not.toBe(token);
    expect((await post('/api/activations', { token: second })).status).toBe(200);
    expect((await post('/api/activations', { token })).status).toBe(410);
  });

  it('answers alike whoever asks for the link again', async () => {
    const owner = await aCitizen(app.em());
    const before = (await app.outbox()).length;
    const unknown = await post('/api/activations/resend', { email: 'nobody@example.org' });
    expect(await app.outbox()).toHaveLength(before);
    const known = await post('/api/activations/resend', { email: owner.email });
    expect((await latest(app, 'account_already_exists')).accountId).toBe(owner.id);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect((await post('/api/activations/resend', { email: 'x' })).status).toBe(422);
  });
});
