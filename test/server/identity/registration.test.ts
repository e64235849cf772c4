import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessLink } from '#server/identity/access-link.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import { IdentityLink } from '#server/identity/identity-link.entity.ts';
import { OneTimeCode } from '#server/identity/one-time-code.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aRegistration } from '#test/factories/registration.ts';
import { aMunicipality, aPerson } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { codeSentTo, latest, notThis, tokenOf } from './outbox.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ routes: identityRoutes });
  await aMunicipality(app.em());
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2026-11-16T09:00:00Z'));

const post = (path: string, body: object) => app.agent().post(path).send(body);

describe('POST /api/registrations', () => {
  it('opens an account that waits for its link and its code', async () => {
    const wanted = aRegistration();
    const { status, body } = await post('/api/registrations', {
      ...wanted,
      fiscalCode: wanted.fiscalCode.toLowerCase(),
      mobile: '347 99 88 776',
      email: 'Lucia.Verdi+asl@EXAMPLE.org',
    });
    expect(status).toBe(202);
    expect(body).toEqual({
      challengeId: expect.any(String),
      mobileEnding: '776',
      expiresAt: '2026-11-16T09:05:00.000Z',
      resendAfter: '2026-11-16T09:01:00.000Z',
    });
    const account = await app.em().findOneOrFail(Account, { fiscalCode: wanted.fiscalCode });
    expect(account).toMatchObject({
      mobile: '+393479988776',
      email: 'Lucia.Verdi+asl@example.org',
      emailVerifiedAt: null,
      mobileVerifiedAt: null,
    });
    expect(account.passwordHash).toMatch(/^argon2id\$/);
    expect(await codeSentTo(app, '+393479988776')).toMatch(/^\d{6}$/);
    const mail = await latest(app, 'account_activation');
    expect(mail.params['link']).toMatch(/\/attiva#token=[A-Za-z0-9_-]{43}$/);
  });

  it('keeps no code and no token in clear', async () => {
    const wanted = aRegistration();
    await post('/api/registrations', wanted);
    const code = await codeSentTo(app, wanted.mobile);
    const token = tokenOf(await latest(app, 'account_activation'));
    const em = app.em();
    const dump = JSON.stringify([
      await em.findAll(OneTimeCode),
      await em.findAll(AccessLink),
      await em.execute('select secret, params from message'),
    ]);
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(`"${code}"`);
  });

  it.each([
    ['a wrong letter in the fiscal code', { fiscalCode: 'RSSMRA80A01H501X' }, ['fiscalCode']],
    ['a code for irregular stay', { fiscalCode: 'STP1234567890123' }, ['fiscalCode']],
    ['a fiscal code of other data', { fiscalCode: 'RSSMRA80A01H501U' }, ['fiscalCode', 'surname']],
    ['a birth date in the future', { birthDate: '2031-01-01' }, ['birthDate']],
    ['a minor', { birthDate: '2008-11-17' }, ['birthDate']],
    ['a landline', { mobile: '0331 449111' }, ['mobile']],
    ['a foreign landline', { mobile: '+33 1 23 45 67 89' }, ['mobile']],
    ['half a number', { mobile: '34711' }, ['mobile']],
    ['no address at all', { email: 'lucia' }, ['email']],
    ['a name with digits', { name: 'Luc1a' }, ['name']],
    ['an unknown birth place', { birthPlaceCode: 'Q000' }, ['birthPlaceCode']],
    ['a common password', { password: 'Password2024!' }, ['password']],
    ['a short password', { password: 'breve' }, ['password']],
    ['privacy not accepted', { privacyAccepted: false }, ['privacyAccepted']],
    ['a field that is not expected', { role: 'ADMIN' }, ['role']],
    [
      'a residence elsewhere',
      { residence: { street: 'via Po 1', postcode: '10100', municipalityCode: 'L219' } },
      ['residence.municipalityCode'],
    ],
    [
      'a municipality that is no more',
      { residence: { street: 'via Po 1', postcode: '20025', municipalityCode: 'A011' } },
      ['residence.municipalityCode'],
    ],
  ])('refuses %s and says which field', async (_what, wanted, fields) => {
    const answer = await post('/api/registrations', {
      ...aRegistration(wanted as object),
      ...wanted,
    });
    expect(answer.status).toBe(422);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body.code).toBe('invalid');
    expect(Object.keys(answer.body.errors)).toEqual(expect.arrayContaining(fields));
  });

  it('explains in the reader’s language', async () => {
    const landline = aRegistration({ mobile: '0331449111' });
    const it = await post('/api/registrations', landline);
    expect(it.body.errors.mobile).toContain('numero fisso');
    const en = await post('/api/registrations', landline).set('Accept-Language', 'en-GB');
    expect(en.body.errors.mobile).toContain('landline');
  });

  it('takes somebody who turns 18 today, an omocode, and a domicile instead of a residence', async () => {
    const elsewhere = { street: 'via Po 1', postcode: '10100', municipalityCode: 'L219' };
    for (const wanted of [
      aRegistration({ birthDate: '2008-11-16' }),
      aRegistration({
        surname: 'Bianchi',
        name: 'Andrea',
        sex: 'M',
        birthDate: '1990-01-15',
        birthPlaceCode: 'F205',
        fiscalCode: 'BNCNDR90A15F20RF',
      }),
      {
        ...aRegistration({ residence: elsewhere }),
        domicile: { street: 'via Verga 1', postcode: '20025', municipalityCode: 'E514' },
      },
    ]) {
      const { status, body } = await post('/api/registrations', wanted);
      expect(body.errors).toBeUndefined();
      expect(status).toBe(202);
    }
  });

  it('refuses a NUL, and what is not JSON', async () => {
    const nul = await post('/api/registrations', aRegistration({ name: 'Lu\u0000cia' }));
    const broken = await app
      .agent()
      .post('/api/registrations')
      .set('Content-Type', 'application/json')
      .send('{');
    for (const answer of [nul, broken]) {
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('malformed');
    }
  });
});

describe('one account a fiscal code', () => {
  it('leaves an active account as it is and tells its owner, not whoever asks', async () => {
    const owner = await aCitizen(app.em());
    const again = aRegistration({ ...bornAs(owner), fiscalCode: owner.fiscalCode });
    const { status, body } = await post('/api/registrations', again);
    expect(status).toBe(202);
    expect(body.mobileEnding).toBe(again.mobile.slice(-3));
    const notice = await latest(app, 'account_already_exists');
    expect(notice).toMatchObject({ accountId: owner.id, destination: null });
    expect(await app.em().findOneOrFail(Account, { id: owner.id })).toMatchObject({
      email: owner.email,
      mobile: owner.mobile,
    });
    const code = await codeSentTo(app, again.mobile);
    const proved = await post('/api/registrations/mobile', {
      challengeId: body.challengeId,
      code,
    });
    expect(proved.status).toBe(204);
  });

  it('treats the address of an active account alike, however it is cased', async () => {
    const owner = await aCitizen(app.em());
    const again = aRegistration({ email: owner.email.toUpperCase() });
    expect((await post('/api/registrations', again)).status).toBe(202);
    expect(await app.em().findOne(Account, { fiscalCode: again.fiscalCode })).toBeNull();
    expect((await latest(app, 'account_already_exists')).accountId).toBe(owner.id);
  });

  it('replaces one that was never activated; its link no longer works', async () => {
    const first = aRegistration();
    await post('/api/registrations', first);
    const token = tokenOf(await latest(app, 'account_activation'));
    await post('/api/registrations', { ...first, email: 'right-address@example.org' });
    const account = await app.em().findOneOrFail(Account, { fiscalCode: first.fiscalCode });
    expect(account.email).toBe('right-address@example.org');
    expect((await post('/api/activations', { token })).status).toBe(410);
    const second = tokenOf(await latest(app, 'account_activation'));
    expect((await post('/api/activations', { token: second })).status).toBe(200);
  });

  it('opens one account of two registrations sent at once', async () => {
    const wanted = aRegistration();
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/registrations', wanted)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await app.em().count(Account, { fiscalCode: wanted.fiscalCode })).toBe(1);
  });
});

describe('POST /api/registrations/mobile', () => {
  it('proves the mobile', async () => {
    const wanted = aRegistration();
    const { body } = await post('/api/registrations', wanted);
    const code = await codeSentTo(app, wanted.mobile);
    const answer = { challengeId: body.challengeId, code };
    expect((await post('/api/registrations/mobile', answer)).status).toBe(204);
    const account = await app.em().findOneOrFail(Account, { fiscalCode: wanted.fiscalCode });
    expect(account.mobileVerifiedAt).not.toBeNull();
    const again = await post('/api/registrations/mobile', answer);
    expect(again.status).toBe(410);
    expect(again.body.code).toBe('code_expired');
  });

  it('counts five wrong tries; the sixth is not compared, right as it may be', async () => {
    const wanted = aRegistration();
    const { body } = await post('/api/registrations', wanted);
    const code = await codeSentTo(app, wanted.mobile);
    const answer = (given: string) =>
      post('/api/registrations/mobile', { challengeId: body.challengeId, code: given });
    for (const left of ['4', '3', '2', 'un', 'finiti']) {
      const wrong = await answer(notThis(code));
      expect(wrong.status).toBe(422);
      expect(wrong.body.code).toBe('code_wrong');
      expect(wrong.body.detail).toContain(left);
    }
    const sixth = await answer(code);
    expect(sixth.status).toBe(410);
    expect(sixth.body.code).toBe('code_expired');
  });

  it('takes one of many right answers at once, and compares no more than five wrong ones', async () => {
    const one = aRegistration();
    const { body } = await post('/api/registrations', one);
    const code = await codeSentTo(app, one.mobile);
    const right = await Promise.all(
      Array.from({ length: 8 }, () =>
        post('/api/registrations/mobile', { challengeId: body.challengeId, code }),
      ),
    );
    expect(right.filter(({ status }) => status === 204)).toHaveLength(1);

    const other = aRegistration();
    const challenge = await post('/api/registrations', other);
    const wrong = notThis(await codeSentTo(app, other.mobile));
    const { challengeId } = challenge.body;
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        post('/api/registrations/mobile', { challengeId, code: wrong }),
      ),
    );
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 410)).toHaveLength(7);
  });

  it('takes no code after five minutes, of another challenge, of another purpose or of none', async () => {
    const one = aRegistration();
    const other = aRegistration();
    const first = (await post('/api/registrations', one)).body.challengeId;
    const second = (await post('/api/registrations', other)).body.challengeId;
    const code = await codeSentTo(app, one.mobile);
    const swapped = await post('/api/registrations/mobile', { challengeId: second, code });
    expect([410, 422]).toContain(swapped.status);
    const elsewhere = await post('/api/sessions/code', { challengeId: first, code });
    expect(elsewhere.status).toBe(410);
    const unknown = { challengeId: '11111111-1111-4111-8111-111111111111', code };
    expect((await post('/api/registrations/mobile', unknown)).status).toBe(410);
    app.clock.advance(5 * MINUTE);
    const late = await post('/api/registrations/mobile', { challengeId: first, code });
    expect(late.status).toBe(410);
    const noCode = await post('/api/registrations/mobile', { challengeId: first, code: '12ab' });
    expect(noCode.status).toBe(422);
  });
});

describe('POST /api/codes/resend', () => {
  it('sends another code after a minute; the one before no longer counts', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    const first = await codeSentTo(app, wanted.mobile);
    app.clock.advance(59_000);
    const early = await post('/api/codes/resend', { challengeId });
    expect(early.status).toBe(429);
    expect(early.body.retryAfter).toBe(1);
    expect(early.headers['retry-after']).toBe('1');
    app.clock.advance(1000);
    const resent = await post('/api/codes/resend', { challengeId });
    expect(resent.status).toBe(200);
    expect(resent.body).toMatchObject({ challengeId, expiresAt: '2026-11-16T09:06:00.000Z' });
    const second = await codeSentTo(app, wanted.mobile);
    if (first !== second) {
      const old = await post('/api/registrations/mobile', { challengeId, code: first });
      expect(old.status).toBe(422);
    }
    const right = await post('/api/registrations/mobile', { challengeId, code: second });
    expect(right.status).toBe(204);
  });

  it('sends one code to many who ask at once', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    app.clock.advance(MINUTE);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post('/api/codes/resend', { challengeId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('gives no tries back, and sends none for what is unknown, tried out or half an hour old', async () => {
    const wanted = aRegistration();
    const { challengeId } = (await post('/api/registrations', wanted)).body;
    const wrong = notThis(await codeSentTo(app, wanted.mobile));
    for (let times = 0; times < 4; times += 1) {
      await post('/api/registrations/mobile', { challengeId, code: wrong });
    }
    app.clock.advance(MINUTE);
    expect((await post('/api/codes/resend', { challengeId })).status).toBe(200);
    const other = notThis(await codeSentTo(app, wanted.mobile));
    const last = await post('/api/registrations/mobile', { challengeId, code: other });
    expect(last.body.detail).toContain('finiti');
    app.clock.advance(MINUTE);
    expect((await post('/api/codes/resend', { challengeId })).status).toBe(410);
    const unknown = { challengeId: '11111111-1111-4111-8111-111111111111' };
    expect((await post('/api/codes/resend', unknown)).status).toBe(410);
    const old = (await post('/api/registrations', aRegistration())).body.challengeId;
    app.clock.advance(30 * MINUTE);
    expect((await post('/api/codes/resend', { challengeId: old })).status).toBe(410);
    expect((await post('/api/codes/resend', { challengeId: 'x' })).status).toBe(422);
  });
});

describe('POST /api/activations', () => {
  async function register(wanted = aRegistration()) {
    await post('/api/registrations', wanted);
    const account = await app.em().findOneOrFail(Account, { fiscalCode: wanted.fiscalCode });
    return { wanted, account, token: tokenOf(await latest(app, 'account_activation')) };
  }

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

function bornAs(person: {
  surname: string;
  name: string;
  sex: 'F' | 'M';
  birthDate: string;
  birthPlaceCode: string;
}) {
  const { surname, name, sex, birthDate, birthPlaceCode } = person;
  return { surname, name, sex, birthDate, birthPlaceCode };
}
