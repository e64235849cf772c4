import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessLink } from '#server/identity/access-link.entity.ts';
import { Account } from '#server/identity/account.entity.ts';
import { OneTimeCode } from '#server/identity/one-time-code.entity.ts';
import { identityRoutes } from '#server/identity/routes.ts';
import { aCitizen } from '#test/factories/account.ts';
import { aRegistration, bornAs } from '#test/factories/registration.ts';
import { aMunicipality } from '#test/factories/registry.ts';
import { type TestApp, createTestApp } from '#test/support/app.ts';
import { codeSentTo, latest, tokenOf } from './outbox.ts';

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
    ['an emancipated child', { birthDate: '2010-11-17', emancipated: true }, ['birthDate']],
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
    const italian = await post('/api/registrations', landline);
    expect(italian.body.errors.mobile).toContain('numero fisso');
    const english = await post('/api/registrations', landline).set('Accept-Language', 'en-GB');
    expect(english.body.errors.mobile).toContain('landline');
  });

  it('takes somebody who turns 18 today, an emancipated minor, an omocode, and a domicile instead of a residence', async () => {
    const elsewhere = { street: 'via Po 1', postcode: '10100', municipalityCode: 'L219' };
    for (const wanted of [
      aRegistration({ birthDate: '2008-11-16' }),
      aRegistration({ birthDate: '2010-02-20', emancipated: true }),
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
